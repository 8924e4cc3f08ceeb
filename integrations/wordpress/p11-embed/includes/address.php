<?php
/**
 * A bare address on a line of its own, seen as the statement that is published there.
 *
 * The plugin has the words, so nothing is asked of another site, for readers or in the editor.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

wp_embed_register_handler( 'p11-embed', '#^https?://#i', __NAMESPACE__ . '\\embed', 1 );
add_filter( 'rest_dispatch_request', __NAMESPACE__ . '\\preview', 10, 2 );

/** Attributes that say where a link leads or speak to machines. An address that somebody copied sets none of them. */
const LEADING = array(
	'href'            => true,
	'campaign'        => true,
	'structured-data' => true,
);

/** How long an address may be. */
const LONGEST = 2048;

/**
 * The element that an address means: its tag and its attributes. Null where the plugin has no words for it.
 *
 * @param string $address An address, as somebody copied it.
 * @return array{0: string, 1: array<string, mixed>}|null
 */
function find_by_address( string $address ): ?array {
	if ( strlen( $address ) > LONGEST ) {
		return null;
	}
	list( $tag, $given ) = by_fragment( $address ) ?? by_page( $address ) ?? by_source( $address ) ?? array( '', array() );
	if ( ! isset( elements()[ $tag ] ) ) {
		return null;
	}
	$attributes = array_diff_key( array_intersect_key( $given, elements()[ $tag ] ), LEADING );
	return words( $tag, check( $tag, $attributes )[0] ) ? array( $tag, $attributes ) : null;
}

/**
 * The link of a snippet: `#p11-embed=p11-statement&statement=latest`, on any page. None makes a `<quick-exit>`.
 *
 * @param string $address A whole address.
 */
function by_fragment( string $address ): ?array {
	wp_parse_str( (string) wp_parse_url( $address, PHP_URL_FRAGMENT ), $given );
	$tag = $given['p11-embed'] ?? null;
	return is_string( $tag ) && 'quick-exit' !== $tag ? array( $tag, $given ) : null;
}

/**
 * A page of the project's static site, wherever that stands: `…/embed/p11-statement/latest/fr/?variant=summary`.
 *
 * @param string $address A whole address.
 */
function by_page( string $address ): ?array {
	$path = (string) wp_parse_url( $address, PHP_URL_PATH );
	if ( ! preg_match( '#/embed/([a-z0-9-]+)(?:/([a-z0-9-]+))?/(fr|en)/?$#D', $path, $part ) ) {
		return null;
	}
	wp_parse_str( (string) wp_parse_url( $address, PHP_URL_QUERY ), $given );
	$chosen = array(
		'statement' => $part[2],
		'lang'      => $part[3],
	);
	return array( $part[1], $chosen + $given );
}

/**
 * The publisher's own page of a statement.
 *
 * @param string $address A whole address.
 */
function by_source( string $address ): ?array {
	foreach ( statements() as $id => $statement ) {
		$locale = array_search( comparable( $address ), array_map( __NAMESPACE__ . '\\comparable', $statement['pages'] ), true );
		if ( $locale ) {
			$chosen = array(
				'statement' => $id,
				'lang'      => $locale,
			);
			return array( 'p11-statement', $chosen );
		}
	}
	return null;
}

/**
 * An address without what differs between two ways to write it.
 *
 * @param string $address A whole address.
 */
function comparable( string $address ): string {
	return site_of( $address ) . strtolower( untrailingslashit( (string) wp_parse_url( $address, PHP_URL_PATH ) ) );
}

/**
 * What WordPress puts in the place of an address. Here it is a shortcode, which WordPress expands
 * once its typography and its paragraphs are done; the classic editor shows what it gets.
 *
 * @param array  $matches Of the pattern above.
 * @param array  $size    Of an embed.
 * @param string $address The address.
 * @return string|false
 */
function embed( $matches, $size, $address ) {
	if ( of_visitors() || ! is_string( $address ) || ! find_by_address( $address ) ) {
		return false;
	}
	// WordPress would cut the words short, and leave out whose they are.
	if ( doing_filter( 'get_the_excerpt' ) ) {
		return '';
	}
	return wp_doing_ajax() ? shortcode( array( 'address' => $address ) ) : sprintf( '[p11 address="%s"]', esc_url_raw( $address ) );
}

/**
 * Answers the block editor, which asks WordPress for a preview of an address.
 *
 * @param mixed $answer  Null, unless something else answers already.
 * @param mixed $request What is asked, as a `WP_REST_Request`.
 * @return mixed
 */
function preview( $answer, $request = null ) {
	if ( null !== $answer || ! $request instanceof \WP_REST_Request || '/oembed/1.0/proxy' !== $request->get_route() ) {
		return $answer;
	}
	$address = $request['url'];
	$found   = is_string( $address ) ? find_by_address( $address ) : null;
	if ( ! $found ) {
		return $answer;
	}
	return array(
		'version'       => '1.0',
		'type'          => 'rich',
		'provider_name' => 'p11-embed',
		'html'          => element( ...$found ),
	);
}
