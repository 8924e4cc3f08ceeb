<?php
/**
 * What WordPress does to the content of a post, and must not do to the elements.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\\allow_elements', 10, 2 );
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\\keep_elements' );
add_filter( 'no_texturize_tags', __NAMESPACE__ . '\\keep_characters' );
// Before WordPress makes blocks of the content, and paragraphs.
add_filter( 'the_content', __NAMESPACE__ . '\\to_shortcodes', 8 );

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
 * Puts a shortcode in the place of an element that an author wrote. WordPress would make paragraphs
 * of its tags, and tear the words out of it; so it gets them from here.
 *
 * @param string $content Of a post.
 */
function to_shortcodes( $content ): string {
	$tags = implode( '|', array_keys( elements() ) );
	$shown = preg_replace_callback(
		"#<($tags)((?:\\s[^>\\[\\]]*)?)>.*?</\\1>#s",
		function ( $found ) {
			list( $element, $tag, $given ) = $found;
			list( $attributes )            = check( $tag, (array) shortcode_parse_atts( $given ) );
			return words( $tag, $attributes ) ? "[p11 element=\"$tag\"$given]" : $element;
		},
		$content
	);
	// PHP gives up on very long texts.
	return $shown ?? $content;
}
