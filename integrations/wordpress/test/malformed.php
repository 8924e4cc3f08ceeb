<?php
/*
 * Puts each of many malformed values into every place that takes a value. Prints, as JSON,
 * what threw or complained.
 */

const DEEP = 300;

/** A list in a list in a list. */
function nested( $inner ) {
	for ( $depth = 0; $depth < DEEP; $depth++ ) {
		$inner = array( $inner );
	}
	return $inner;
}

$values = array(
	'null'               => null,
	'true'               => true,
	'false'              => false,
	'zero'               => 0,
	'a fraction'         => 1.5,
	'an empty text'      => '',
	'a text'             => 'x',
	'an empty list'      => array(),
	'a list'             => array( 'x' ),
	'a list in a list'   => array( array( 'x' ) ),
	'an object'          => (object) array( 'lang' => 'fr' ),
	'a list of objects'  => array( (object) array( 'x' => null ) ),
	'depth'              => nested( 'x' ),
	'length'             => str_repeat( 'x', 20000 ),
	'spaces'             => str_repeat( ' ', 20000 ),
	'invalid UTF-8'      => "\xff\xfe\xc0\x80",
	'a null byte'        => "a\0b",
	'a lone surrogate'   => "\xed\xa0\x80",
	'markup'             => '"><img src=x onerror=x()>',
	'a name of PHP'      => '__construct',
	'a placeholder'      => "%1\$s %s %d \x021\x03",
);

$problems = array();
set_error_handler(
	function ( $level, $message, $file ) {
		// WordPress has warnings of its own for some of this.
		if ( false !== strpos( $file, '/p11-embed/' ) ) {
			throw new ErrorException( $message );
		}
		return true;
	}
);

/** Runs what must not throw. */
function attempt( string $what, callable $run ): void {
	global $problems;
	try {
		$run();
	} catch ( Throwable $error ) {
		$problems[] = $what . ': ' . $error->getMessage() . ' in ' . basename( $error->getFile() ) . ':' . $error->getLine();
	}
}

$tags  = array_keys( P11_Embed\elements() );
$names = array( 'statement', 'passage', 'lang', 'hide', 'limit', 'href', 'campaign', 'official-only', 'heading-level', 'unknown', 0 );

foreach ( array( '', 'administrator' ) as $user ) {
	wp_set_current_user( (int) username_exists( $user ) );
	foreach ( $values as $what => $value ) {
		$text = is_string( $value ) ? $value : (string) wp_json_encode( $value, 0, 2 * DEEP );

		$block = function ( $attributes ) {
			return array(
				'blockName'    => 'p11-embed/element',
				'attrs'        => $attributes,
				'innerBlocks'  => array(),
				'innerHTML'    => '',
				'innerContent' => array(),
			);
		};
		attempt( "the callback, $what", fn() => P11_Embed\show_block( $value ) );
		attempt( "a block, saved with $what", fn() => do_blocks( "<!-- wp:p11-embed/element $text /-->" ) );
		attempt( "a block whose attributes are $what", fn() => do_blocks( "<!-- wp:p11-embed/element {\"attributes\":$text} /-->" ) );
		attempt( "a block whose class is $what", fn() => do_blocks( "<!-- wp:p11-embed/element {\"className\":$text} /-->" ) );
		foreach ( array( 'element', 'attributes' ) as $key ) {
			attempt( "a block whose $key is $what", fn() => render_block( $block( array( $key => $value ) ) ) );
			attempt( "the callback, $key: $what", fn() => P11_Embed\show_block( array( $key => $value ) ) );
		}
		attempt( "a shortcode that is told $what", fn() => P11_Embed\shortcode( $value ) );
		attempt( "a shortcode with $what in it", fn() => do_shortcode( "[p11 $text]" ) );
		attempt( "a shortcode that contains $what", fn() => do_shortcode( "[p11 statement=\"latest\"]{$text}[/p11]" ) );
		foreach ( array( 'element', 'address', ...$names ) as $name ) {
			attempt( "a shortcode whose $name is $what", fn() => P11_Embed\shortcode( array( $name => $value ) ) );
			attempt( "a shortcode with $name=$what", fn() => do_shortcode( "[p11 $name=\"$text\"]" ) );
			attempt( "an element with $name=$what", fn() => apply_filters( 'the_content', "<p11-quote $name=\"$text\">x</p11-quote>" ) );
			foreach ( $tags as $tag ) {
				attempt( "$tag whose $name is $what", fn() => render_block( $block( array( 'element' => $tag, 'attributes' => array( $name => $value ) ) ) ) );
			}
		}
		foreach ( array( '', '#p11-embed=', '#p11-embed[]=', '#p11-embed=p11-quote&statement[]=', '#p11-embed=p11-quote&passage=', '/embed/', '/embed/p11-quote/latest/fr/?passage[]=' ) as $address ) {
			attempt( "the address $address, $what", fn() => apply_filters( 'the_content', "Before\n\nhttps://example.org$address$text\n\nAfter" ) );
			attempt( "the handler, $address, $what", fn() => P11_Embed\embed( array(), array(), "https://example.org$address$text" ) );
		}
		attempt( "the handler, $what", fn() => P11_Embed\embed( $value, $value, $value ) );
		foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content', 'widget_custom_html_content', 'comment_text', 'get_comment_author_url' ) as $filter ) {
			foreach ( $GLOBALS['wp_filter'][ $filter ]->callbacks as $callbacks ) {
				foreach ( array_keys( $callbacks ) as $name ) {
					if ( 0 === strpos( $name, 'P11_Embed\\' ) ) {
						attempt( "$name, $what", fn() => $name( $value ) );
					}
				}
			}
		}
		foreach ( array( 'without_paragraphs', 'load_for_block', 'harmless_block' ) as $name ) {
			foreach ( array( array(), $value, (object) array( 'blockName' => 'core/comments' ), array( 'blockName' => null, 'innerHTML' => null ), array( 'blockName' => $value, 'innerHTML' => $value ) ) as $saved ) {
				attempt( "$name, $what", fn() => ( "P11_Embed\\$name" )( $value, $saved ) );
			}
		}
		foreach ( array( 'custom_elements', 'extended_valid_elements' ) as $setting ) {
			attempt( "the classic editor, whose $setting is $what", fn() => P11_Embed\keep_elements( array( $setting => $value ) ) );
		}
		// Other plugins call the filters of WordPress themselves, some of them with less than it gives.
		foreach ( array( 'harmless_block', 'without_paragraphs', 'load_for_block', 'allow_elements', 'as_module', 'preview' ) as $name ) {
			attempt( "$name and nothing else, $what", fn() => ( "P11_Embed\\$name" )( $value ) );
		}
		attempt( "the preview of $what", fn() => P11_Embed\preview( null, $value ) );
		attempt( "the script's tag, $what", fn() => P11_Embed\as_module( $value, 'p11-embed' ) );
		attempt( "the classic editor, $what", fn() => P11_Embed\keep_elements( $value ) );
		attempt( "what kses allows, $what", fn() => P11_Embed\allow_elements( $value, $value ) );
		add_filter( 'p11_embed_script_url', $wrong = fn() => $value );
		attempt( "the address of the script, $what", fn() => P11_Embed\register_script() );
		remove_filter( 'p11_embed_script_url', $wrong );
		add_filter( 'locale', $wrong = fn() => $value );
		attempt( "the locale, $what", fn() => P11_Embed\element( 'p11-about', array() ) );
		remove_filter( 'locale', $wrong );
		foreach ( array( '/wp/v2/block-renderer/p11-embed/element', '/oembed/1.0/proxy' ) as $route ) {
			$request = new WP_REST_Request( 'GET', $route );
			$request->set_query_params(
				array(
					'context'    => 'edit',
					'url'        => $value,
					'attributes' => array( 'attributes' => $value ),
				)
			);
			attempt( "$route, $what", fn() => rest_do_request( $request ) );
		}
	}
}
echo wp_json_encode( $problems );
