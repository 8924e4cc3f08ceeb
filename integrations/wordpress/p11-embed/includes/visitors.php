<?php
/**
 * What visitors wrote: comments, their names and addresses, the posts of a forum. None of it becomes
 * an element, and none of it loads the script.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

/** Filters through which WordPress, bbPress and BuddyPress show the HTML and the names of visitors. */
const OF_VISITORS = array(
	'comment_text',
	'comment_excerpt',
	'get_comment_excerpt',
	'get_comment_author',
	'get_comment_author_link',
	'bbp_get_topic_title',
	'bbp_get_topic_content',
	'bbp_get_reply_content',
	'bp_get_activity_content_body',
);

foreach ( OF_VISITORS as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\\harmless', PHP_INT_MAX );
}
add_filter( 'get_comment_author_url', __NAMESPACE__ . '\\without_hook', PHP_INT_MAX );
// Some blocks take what visitors wrote past those filters, and before the script looks at the block.
add_filter( 'render_block', __NAMESPACE__ . '\\harmless_block', 1, 2 );

/** Whether WordPress is showing what a visitor wrote. */
function of_visitors(): bool {
	return (bool) array_filter( OF_VISITORS, 'doing_filter' );
}

/**
 * What a visitor wrote, with the links and the words as they were but for what could become an element.
 *
 * @param mixed $html HTML, or a name; returned as it is if it is no text.
 * @return mixed
 */
function harmless( $html ) {
	if ( ! is_string( $html ) ) {
		return $html;
	}
	// In a block of a post, WordPress looks for shortcodes in it. This way to write `[` is the one that it leaves.
	$html = str_replace( '[p11', '&#091;p11', $html );
	$link = fn( $found ) => preg_replace_callback( '/(?<![\w-])(href\s*+=\s*+)("[^"]*+"|\'[^\']*+\'|[^\s"\'>]++)/i', __NAMESPACE__ . '\\harmless_address', $found[0] );
	return preg_replace_callback( '/<a[\s\/][^<>]*+>/i', $link, $html ) ?? $html;
}

/**
 * The address of a link, in its tag.
 *
 * @param string[] $found All of it, the attribute's name, and its value in the quotation marks that it has.
 */
function harmless_address( $found ): string {
	$address = trim( $found[2], '"\'' );
	$cut     = without_hook( $address );
	return $cut === $address ? $found[0] : sprintf( '%s"%s"', $found[1], esc_url( $cut ) );
}

/**
 * An address without the fragment that would make its link an element.
 *
 * @param mixed $address As a visitor wrote it; returned as it is if it is no text.
 * @return mixed
 */
function without_hook( $address ) {
	if ( ! is_string( $address ) ) {
		return $address;
	}
	// A browser reads a number of a character without its semicolon too, and an address without line breaks and tabs;
	// systems encode a fragment, some of them twice.
	$whole = preg_replace( '/&#(x[0-9a-f]++|\d++)(?!;)/i', '&#$1;', $address ) ?? $address;
	$plain = str_replace( array( "\t", "\n", "\r" ), '', html_entity_decode( $whole, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	$read  = $plain;
	for ( $times = 0; $times < 4; $times++ ) {
		$read = rawurldecode( $read );
	}
	return false === stripos( $read, '#p11-embed' ) ? $address : preg_split( '/#|%(?:25)*+23/', $plain )[0];
}

/**
 * A block that shows comments, or what a feed of another site has.
 *
 * @param mixed $html  The block as WordPress shows it.
 * @param mixed $block As it was saved, if the program that shows it says so.
 * @return mixed
 */
function harmless_block( $html, $block = array() ) {
	$name = is_array( $block ) ? $block['blockName'] ?? '' : '';
	return is_string( $name ) && preg_match( '#^core/(?:comment|latest-comments|post-comments|avatar|rss)#', $name ) ? harmless( $html ) : $html;
}
