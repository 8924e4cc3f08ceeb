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
function allow_elements( $allowed, $context ) {
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
	$valid = array();
	foreach ( elements() as $tag => $attributes ) {
		$valid[] = sprintf( '%s[%s]', $tag, implode( '|', array_keys( $attributes ) ) );
	}
	$lists = array(
		'custom_elements'         => array_keys( elements() ),
		'extended_valid_elements' => $valid,
	);
	foreach ( $lists as $name => $list ) {
		$settings[ $name ] = implode( ',', array_merge( array_filter( array( $settings[ $name ] ?? '' ) ), $list ) );
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
 * Puts something else in the place of each element that an author wrote and the plugin has words for.
 *
 * @param string|null                      $html        With elements.
 * @param callable(string, string): string $replacement Makes it from the tag and what the author wrote behind it.
 */
function replace_elements( $html, callable $replacement ): string {
	$html     = (string) $html;
	$tags     = implode( '|', array_keys( elements() ) );
	$replaced = preg_replace_callback(
		"#<($tags)((?:\\s[^>\\[\\]]*)?)>.*?</\\1>#s",
		function ( $found ) use ( $replacement ) {
			list( $element, $tag, $given ) = $found;
			// WordPress would cut the words short, and leave out whose they are.
			if ( doing_filter( 'get_the_excerpt' ) ) {
				return '';
			}
			list( $attributes ) = check( $tag, (array) shortcode_parse_atts( $given ) );
			return words( $tag, $attributes ) ? $replacement( $tag, $given ) : $element;
		},
		$html
	);
	// PHP gives up on very long texts.
	return $replaced ?? $html;
}

/**
 * Puts a shortcode in the place of an element that an author wrote. WordPress would make paragraphs
 * of its tags, and tear the words out of it; so it gets them from here.
 *
 * @param string $content Of a post or a widget.
 * @return string
 */
function to_shortcodes( $content ) {
	return replace_elements( $content, fn( $tag, $given ) => "[p11 element=\"$tag\"$given]" );
}

/**
 * Puts the words into the elements that an author wrote.
 *
 * @param string $html Of a widget or a block.
 * @return string
 */
function with_words( $html ) {
	return replace_elements(
		$html,
		fn( $tag, $given ) => shortcode( array( 'element' => $tag ) + (array) shortcode_parse_atts( $given ) )
	);
}

/**
 * Ends a paragraph before an element that is a block and begins it again behind it, as a browser
 * would; WordPress has made paragraphs of shortcodes and addresses that do not stand by themselves.
 * A link that does, of which it has taken the paragraph, gets a block.
 *
 * @param string $html With the elements.
 * @return string
 */
function out_of_paragraphs( $html ) {
	$block     = BLOCK_BEGIN . '.*?' . BLOCK_END;
	$paragraph = "<p(?<attributes>\\s[^>]*)?>(?<content>(?:[^<]++|$block|<(?!/?p[\\s>]))*+)</p>";
	$links     = implode( '|', links() );
	$link      = "^[ \\t]*+(?<link><(?<tag>$links)[\\s>][^\\n]*?</\\k<tag>>)[ \\t]*+$";
	$apart     = function ( $found ) use ( $block ) {
		if ( isset( $found['link'] ) ) {
			return as_block( $found['link'] );
		}
		$parts = preg_split( "#($block)#s", $found['content'], -1, PREG_SPLIT_DELIM_CAPTURE );
		if ( count( $parts ) === 1 ) {
			return $found[0];
		}
		foreach ( $parts as $index => $part ) {
			// The odd ones are blocks.
			$parts[ $index ] = $index % 2 ? $part : paragraph( $part, $found['attributes'] );
		}
		return implode( "\n", array_filter( $parts ) );
	};
	// PHP gives up on very long texts.
	return preg_replace_callback( "#$paragraph|$link#ms", $apart, (string) $html ) ?? $html;
}

/**
 * A part of a paragraph as one; nothing where it says nothing.
 *
 * @param string $part       What stands before or behind an element.
 * @param string $attributes Of the whole paragraph.
 */
function paragraph( string $part, string $attributes ): string {
	$blank = '\s|&nbsp;|\xC2\xA0|<br\s*/?>';
	if ( preg_match( "#^(?:$blank|</?(?:b|em|i|span|strong|u)(?:\s[^>]*)?>)*$#i", $part ) ) {
		return '';
	}
	$text = preg_replace( "#^(?:$blank)+|(?:$blank)+$#i", '', $part );
	return "<p$attributes>" . force_balance_tags( $text ) . '</p>';
}

/**
 * The shortcode block of a theme's template. There WordPress expands shortcodes first, and makes
 * paragraphs of what has become of them.
 *
 * @param string               $html  The block as WordPress shows it.
 * @param array<string, mixed> $block As it was saved.
 * @return string
 */
function without_paragraphs( $html, $block ) {
	return false === strpos( $block['innerHTML'], BLOCK_BEGIN ) ? $html : $block['innerHTML'];
}
