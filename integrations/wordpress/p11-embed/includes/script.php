<?php
/**
 * The script of the elements and their style, on the pages that have one.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\\register_script' );
add_action( 'init', __NAMESPACE__ . '\\register_style' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\as_module', 10, 2 );

// Whatever put it there: a block, a theme's template, a post of the classic editor, a widget.
add_filter( 'render_block', __NAMESPACE__ . '\\load_for_block', 10, 2 );
foreach ( array( 'the_content', 'widget_text_content', 'widget_custom_html_content' ) as $filter ) {
	// As it was written, before blocks and shortcodes bring in what others wrote.
	add_filter( $filter, __NAMESPACE__ . '\\load_for_link', 7 );
	add_filter( $filter, __NAMESPACE__ . '\\load_for_element' );
}

/**
 * Makes the script known. Its folder is named after the version in the place of `?ver=`: without
 * either, a browser could keep an old script that asks for files which are gone.
 */
function register_script(): void {
	$own = plugins_url( 'cdn/' . VERSION . '/embed.js', PLUGIN_FILE );
	/**
	 * Filters the address of the script, for a site that has it elsewhere.
	 *
	 * @param string $url Address of `embed.js`.
	 */
	$url = apply_filters( 'p11_embed_script_url', $own );
	$url = is_string( $url ) && '' !== $url ? $url : $own;
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters -- see above; in the head where it is known in time.
	wp_register_script( 'p11-embed', $url, array(), null, false );
}

/** Makes the style known: until its script runs, the browser takes an element for a part of a line. */
function register_style(): void {
	$blocks = implode( ', ', array_diff( array_keys( elements() ), links() ) );
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters -- there is no file.
	wp_register_style( 'p11-embed', false );
	wp_add_inline_style( 'p11-embed', ":is($blocks):not(:defined, [hidden]) { display: block; }" );
}

/** Loads both on this page. */
function load(): void {
	wp_enqueue_script( 'p11-embed' );
	wp_enqueue_style( 'p11-embed' );
}

/**
 * Makes the tag that of a module. Beside it may be others, with code that a plugin adds.
 *
 * @param string $tag    The tags that WordPress made.
 * @param string $handle Which script they are for.
 * @return string
 */
function as_module( $tag, $handle = '' ) {
	if ( 'p11-embed' !== $handle ) {
		return $tag;
	}
	$of_module = fn( $found ) => '<script type="module"' . preg_replace( '/\stype=([\'"]).*?\1/i', '', $found[1] );
	return is_string( $tag ) ? preg_replace_callback( '/<script\b((?=[^>]*\ssrc=)[^>]*>)/i', $of_module, $tag ) ?? $tag : $tag;
}

/**
 * Loads both where there is an element.
 *
 * @param mixed $html What is going to be on the page.
 * @return mixed The same.
 */
function load_for_element( $html ) {
	$tags = implode( '|', array_keys( elements() ) );
	return load_for( "/<(?:$tags)[\\s>]/i", $html );
}

/**
 * Loads both where an author wrote a link that becomes an element.
 *
 * @param mixed $html What the author wrote.
 * @return mixed The same.
 */
function load_for_link( $html ) {
	// Some editors encode the fragment of an address.
	return load_for( '/(?:#|%23)p11-embed(?:=|%(?:25)*+3D)/i', $html );
}

/**
 * Loads both for a block. What it shows can have links of visitors in it; its author wrote what was saved.
 *
 * @param mixed $html  The block as WordPress shows it.
 * @param mixed $block As it was saved, if the program that shows it says so.
 * @return mixed The same as it shows.
 */
function load_for_block( $html, $block = array() ) {
	load_for_link( is_array( $block ) ? $block['innerHTML'] ?? '' : '' );
	return load_for_element( $html );
}

/**
 * Loads both where a text has something in it.
 *
 * @param string $pattern Of what is looked for.
 * @param mixed  $html    Where.
 * @return mixed The text, as it is.
 */
function load_for( string $pattern, $html ) {
	if ( is_string( $html ) && preg_match( $pattern, $html ) ) {
		load();
	}
	return $html;
}
