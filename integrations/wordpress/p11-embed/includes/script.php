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
foreach ( array( 'render_block', 'the_content', 'widget_text_content', 'widget_custom_html_content' ) as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\\load_for' );
}

/**
 * Makes the script known. Its folder is named after the version in the place of `?ver=`: without
 * either, a browser could keep an old script that asks for files which are gone.
 */
function register_script(): void {
	/**
	 * Filters the address of the script, for a site that has it elsewhere.
	 *
	 * @param string $url Address of `embed.js`.
	 */
	$url = apply_filters( 'p11_embed_script_url', plugins_url( 'cdn/' . VERSION . '/embed.js', PLUGIN_FILE ) );
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
function as_module( $tag, $handle ) {
	if ( 'p11-embed' !== $handle ) {
		return $tag;
	}
	$of_module = fn( $found ) => '<script type="module"' . preg_replace( '/\stype=([\'"]).*?\1/i', '', $found[1] );
	return preg_replace_callback( '/<script\b((?=[^>]*\ssrc=)[^>]*>)/i', $of_module, (string) $tag );
}

/**
 * Loads both where there is an element, or a link that becomes one.
 *
 * @param string $html What is going to be on the page.
 * @return string The same.
 */
function load_for( $html ) {
	$tags = implode( '|', array_keys( elements() ) );
	// Some editors encode the fragment of an address.
	if ( preg_match( "/<(?:$tags)[\\s>]|(?:#|%23)p11-embed(?:=|%(?:25)*3D)/i", (string) $html ) ) {
		load();
	}
	return $html;
}
