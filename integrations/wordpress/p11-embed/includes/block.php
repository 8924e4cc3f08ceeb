<?php
/**
 * The block: what an author chooses in the editor, rendered by the site with all its words.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

/** What an element cannot do without, until somebody chooses. */
const NEEDED = array(
	'statement' => 'latest',
	'passage'   => 'p1',
);

add_action( 'init', __NAMESPACE__ . '\\register_block' );

/** Registers the block, with what its controls offer. */
function register_block(): void {
	$packages = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-hooks', 'wp-server-side-render' );
	wp_register_script( 'p11-embed-editor', plugins_url( 'editor.js', PLUGIN_FILE ), $packages, VERSION, true );
	register_block_type(
		dirname( PLUGIN_FILE ),
		array( 'render_callback' => __NAMESPACE__ . '\\show_block' )
	);
}

/**
 * The block as HTML, with what was chosen for the block itself.
 *
 * @param mixed $block What was chosen: `element` and `attributes`, unless a program asks for something else.
 */
function show_block( $block ): string {
	$block   = is_array( $block ) ? $block : array();
	$tag     = is_string( $block['element'] ?? null ) ? $block['element'] : '';
	$needed  = array_intersect_key( NEEDED, elements()[ $tag ] ?? array() );
	$element = element( $tag, array_filter( named( $block['attributes'] ?? null ) ) + $needed );
	if ( '' === $element ) {
		return '';
	}
	// Of a block whose JSON is broken WordPress has no attributes, and stumbles over that.
	$is_whole = is_array( \WP_Block_Supports::$block_to_render['attrs'] ?? null );
	return $is_whole ? sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $element ) : as_block( $element );
}

add_action(
	'enqueue_block_editor_assets',
	function () {
		$catalogue = data( 'catalogue' );
		$locale    = to_locale( (string) get_user_locale() );
		$choices   = array(
			'elements'   => $catalogue['elements'],
			'statements' => $catalogue['statements'],
			'latest'     => $catalogue['latest'],
			'labels'     => $catalogue['labels'][ $locale ],
			'locale'     => $locale,
			'needed'     => NEEDED,
		);
		wp_add_inline_script( 'p11-embed-editor', 'window.p11Embed = ' . wp_json_encode( $choices ) . ';', 'before' );
	}
);
