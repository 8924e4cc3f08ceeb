<?php
/**
 * What WordPress does to the content of a post or a widget, and must not do to the elements.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\\allow_elements', 10, 2 );
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\\keep_elements' );
add_filter( 'no_texturize_tags', __NAMESPACE__ . '\\keep_characters' );
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content' ) as $filter ) {
	// Before WordPress makes blocks of the content, and paragraphs; and after it expands shortcodes.
	add_filter( $filter, __NAMESPACE__ . '\\to_shortcodes', 8 );
	add_filter( $filter, __NAMESPACE__ . '\\out_of_paragraphs', 12 );
}
// Where WordPress expands no shortcodes, or did so before it made paragraphs.
add_filter( 'widget_custom_html_content', __NAMESPACE__ . '\\with_words' );
add_filter( 'render_block_core/html', __NAMESPACE__ . '\\with_words' );
add_filter( 'render_block_core/shortcode', __NAMESPACE__ . '\\without_paragraphs', 10, 2 );

/**
 * Lets authors write the elements, with the attributes that the elements know and no other.
 *
 * @param array<string, array<string, mixed>> $allowed Attributes by tag.
 * @param string                              $context What they are allowed in.
 * @return array<string, array<string, mixed>>
 */
function allow_elements( $allowed, $context = 'post' ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	return array_merge( (array) $allowed, array_map( fn( $attributes ) => array_fill_keys( array_keys( $attributes ), true ), elements() ) );
}

/**
 * Lets the classic editor keep the elements, which it knows nothing of.
 *
 * @param array<string, mixed> $settings Of the editor.
 * @return array<string, mixed>
 */
function keep_elements( $settings ) {
	$settings = is_array( $settings ) ? $settings : array();
	$valid    = array();
	foreach ( elements() as $tag => $attributes ) {
		$valid[] = sprintf( '%s[%s]', $tag, implode( '|', array_keys( $attributes ) ) );
	}
	$lists = array(
		'custom_elements'         => array_keys( elements() ),
		'extended_valid_elements' => $valid,
	);
	foreach ( $lists as $name => $list ) {
		$settings[ $name ] = implode( ',', array_merge( array_filter( array( $settings[ $name ] ?? '' ), fn( $own ) => is_string( $own ) && '' !== $own ), $list ) );
	}
	return $settings;
}

/**
 * Keeps the quotes, dashes and dots of the words as they were published.
 *
 * @param string[] $tags Elements whose text stays as it is.
 * @return string[]
 */
function keep_characters( $tags ) {
	return array_merge( (array) $tags, array_keys( elements() ) );
}

/**
 * Replaces each element that an author wrote and the plugin has words for. Reads the text once,
 * however many tags are left open.
 *
 * @param mixed                            $html        With elements; returned as it is if it is no text.
 * @param callable(string, string): string $replacement Makes it from the tag and what the author wrote behind it.
 * @return mixed
 */
function replace_elements( $html, callable $replacement ) {
	$tags = implode( '|', array_keys( elements() ) );
	if ( ! is_string( $html ) || ! preg_match_all( "#<(/?)($tags)(\\s[^<>\\[\\]]{0,2000}+|)>#", $html, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE ) ) {
		return $html;
	}
	$next = array();
	$ends = array();
	foreach ( array_reverse( $found, true ) as $index => list( list( $whole, $at ), list( $slash ), list( $tag ) ) ) {
		if ( $slash ) {
			$next[ $tag ] = $at + strlen( $whole );
		} else {
			$ends[ $index ] = $next[ $tag ] ?? null;
		}
	}
	$replaced = '';
	$done     = 0;
	foreach ( $found as $index => list( list( , $at ), , list( $tag ), list( $given ) ) ) {
		$end = $ends[ $index ] ?? null;
		if ( null === $end || $at < $done ) {
			continue;
		}
		$element   = substr( $html, $at, $end - $at );
		$replaced .= substr( $html, $done, $at - $done ) . replace_element( $element, $tag, $given, $replacement );
		$done      = $end;
	}
	return $replaced . substr( $html, $done );
}

/**
 * One of them.
 *
 * @param string                           $element     As the author wrote it.
 * @param string                           $tag         Its tag.
 * @param string                           $given       Its attributes, as text.
 * @param callable(string, string): string $replacement Makes it from these two.
 */
function replace_element( string $element, string $tag, string $given, callable $replacement ): string {
	// WordPress would cut the words short, and leave out whose they are.
	if ( doing_filter( 'get_the_excerpt' ) ) {
		return '';
	}
	list( $attributes ) = check( $tag, named( shortcode_parse_atts( $given ) ) );
	return words( $tag, $attributes ) ? $replacement( $tag, $given ) : $element;
}

/**
 * Puts a shortcode in the place of an element that an author wrote. WordPress would make paragraphs
 * of its tags, and tear the words out of it; so it gets them from here.
 *
 * @param mixed $content Of a post or a widget.
 * @return mixed
 */
function to_shortcodes( $content ) {
	return replace_elements( $content, fn( $tag, $given ) => "[p11 element=\"$tag\"$given]" );
}

/**
 * Puts the words into the elements that an author wrote.
 *
 * @param mixed $html Of a widget or a block.
 * @return mixed
 */
function with_words( $html ) {
	return replace_elements(
		$html,
		fn( $tag, $given ) => placed( element( $tag, named( shortcode_parse_atts( $given ) ) ) )
	);
}

/**
 * Ends a paragraph before an element that is a block and begins it again behind it, as a browser
 * would; WordPress has made paragraphs of shortcodes and addresses that do not stand by themselves.
 * A link that does, of which it has taken the paragraph, gets a block.
 *
 * @param mixed $html With the elements; returned as it is if it is no text.
 * @return mixed
 */
function out_of_paragraphs( $html ) {
	if ( ! is_string( $html ) ) {
		return $html;
	}
	// Blocks have paragraphs of their own. They are put aside, so that every paragraph left is the post's.
	list( $html, $blocks ) = blocks_aside( $html );

	$links = implode( '|', links() );
	$link  = "#^[ \\t]*+(?<link><(?<tag>$links)[\\s>][^\\n]*?</\\k<tag>>)[ \\t]*+$#m";
	// The odd ones are tags.
	$parts = preg_split( '#(<p(?:\s[^<>]*+)?>|</p>)#', $html, -1, PREG_SPLIT_DELIM_CAPTURE );
	foreach ( $parts as $index => $part ) {
		if ( $index % 2 ) {
			continue;
		}
		$open = $parts[ $index - 1 ] ?? '</p>';
		if ( '</p>' === $open || '</p>' !== ( $parts[ $index + 1 ] ?? '' ) ) {
			$parts[ $index ] = preg_replace_callback( $link, fn( $found ) => as_block( $found['link'] ), $part ) ?? $part;
		} elseif ( preg_match( BLOCK_ASIDE, $part ) ) {
			$parts[ $index ]     = apart( $part, substr( $open, 2, -1 ) );
			$parts[ $index - 1 ] = '';
			$parts[ $index + 1 ] = '';
		}
	}
	return preg_replace_callback( BLOCK_ASIDE, fn( $found ) => $blocks[ $found[1] ] ?? $found[0], implode( '', $parts ) );
}

/** What stands in the place of a block that is put aside: characters that no text of a post has. */
const BLOCK_ASIDE = '/\x02(\d+)\x03/';

/**
 * The text with each block of the plugin put aside, and those blocks.
 *
 * @param string $html With blocks.
 * @return array{0: string, 1: string[]}
 */
function blocks_aside( string $html ): array {
	$text   = '';
	$blocks = array();
	$done   = 0;
	while ( true ) {
		$begin = strpos( $html, BLOCK_BEGIN, $done );
		$end   = false === $begin ? false : strpos( $html, BLOCK_END, $begin );
		if ( false === $end ) {
			return array( $text . substr( $html, $done ), $blocks );
		}
		$end     += strlen( BLOCK_END );
		$text    .= substr( $html, $done, $begin - $done ) . "\x02" . count( $blocks ) . "\x03";
		$blocks[] = substr( $html, $begin, $end - $begin );
		$done     = $end;
	}
}

/**
 * What a paragraph with blocks in it becomes: blocks, and a paragraph for each text around them.
 *
 * @param string $content    Of the paragraph.
 * @param string $attributes Of the paragraph.
 */
function apart( string $content, string $attributes ): string {
	$parts = preg_split( '/(\x02\d+\x03)/', $content, -1, PREG_SPLIT_DELIM_CAPTURE );
	foreach ( $parts as $index => $part ) {
		// The odd ones are blocks.
		$parts[ $index ] = $index % 2 ? $part : paragraph( $part, $attributes );
	}
	return implode( "\n", array_filter( $parts ) );
}

/**
 * A part of a paragraph as one; nothing where it says nothing.
 *
 * @param string $part       What stands before or behind an element.
 * @param string $attributes Of the whole paragraph.
 */
function paragraph( string $part, string $attributes ): string {
	$blank = '\s++|&nbsp;|\xC2\xA0|<br\s*+/?>';
	if ( '' === preg_replace( "#$blank|</?(?:b|em|i|span|strong|u)(?:\\s[^<>]*+)?>#i", '', $part ) ) {
		return '';
	}
	// Each run of blanks is read once, wherever it stands: a pattern that ends in `$` would begin anew at each of them.
	$pieces = preg_split( "#((?:$blank)++)#i", $part, -1, PREG_SPLIT_DELIM_CAPTURE );
	foreach ( array( 0, count( $pieces ) - 1 ) as $outer ) {
		if ( '' === $pieces[ $outer ] ) {
			unset( $pieces[ $outer ], $pieces[ $outer ? $outer - 1 : 1 ] );
		}
	}
	return "<p$attributes>" . force_balance_tags( implode( '', $pieces ) ) . '</p>';
}

/**
 * The shortcode block of a theme's template. There WordPress expands shortcodes first, and makes
 * paragraphs of what has become of them.
 *
 * @param mixed $html  The block as WordPress shows it.
 * @param mixed $block As it was saved, if the program that shows it says so.
 * @return mixed
 */
function without_paragraphs( $html, $block = array() ) {
	$saved = is_array( $block ) ? $block['innerHTML'] ?? '' : '';
	return is_string( $saved ) && false !== strpos( $saved, BLOCK_BEGIN ) ? $saved : $html;
}
