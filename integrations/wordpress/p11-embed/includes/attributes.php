<?php
/**
 * What an author may write on an element, and what editors are told of the rest.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

/**
 * Parts what an author wrote into what stands on the element, and what is wrong.
 *
 * @param string               $tag   A known tag.
 * @param array<string, mixed> $given Attributes as a shortcode, a block or an address gives them.
 * @return array{0: array<string, string>, 1: string[]}
 */
function check( string $tag, array $given ): array {
	$known      = elements()[ $tag ];
	$attributes = array();
	$problems   = array();
	foreach ( $given as $name => $value ) {
		if ( is_int( $name ) ) {
			// A word without a value, in a shortcode.
			list( $name, $value ) = array( $value, '' );
		}
		if ( ! isset( $known[ $name ] ) ) {
			/* translators: 1: attribute, 2: element, 3: list of attributes. */
			$message    = __( '“%1$s” is not an attribute of %2$s. Known: %3$s.', 'p11-embed' );
			$problems[] = sprintf( $message, $name, $tag, implode( ', ', array_keys( $known ) ) );
			continue;
		}
		$accepted = accept( $known[ $name ], $value );
		if ( null === $accepted ) {
			$problems[] = refusal( $name, $value, $known[ $name ] );
		} elseif ( false !== $accepted ) {
			$attributes[ $name ] = $accepted;
		}
	}
	return array( $attributes, $problems );
}

/**
 * A value as it stands on the element; false where the attribute is left out, null for a value that is not known.
 *
 * @param array{kind: string, values: string[]} $attribute What is known of the attribute.
 * @param mixed                                 $value     What an author wrote, or a block's control gave.
 * @return string|false|null
 */
function accept( array $attribute, $value ) {
	if ( 'switch' === $attribute['kind'] ) {
		return '' === $value || wp_validate_boolean( $value ) ? '' : false;
	}
	if ( ! is_scalar( $value ) ) {
		return null;
	}
	// WordPress saves an author's `&` as `&amp;`.
	$value = trim( wp_specialchars_decode( $value, ENT_QUOTES ) );
	if ( '' === $value ) {
		return false;
	}
	switch ( $attribute['kind'] ) {
		case 'one':
			return in_array( $value, $attribute['values'], true ) ? $value : null;
		case 'many':
			return array_diff( preg_split( '/\s+/', $value ), $attribute['values'] ) ? null : $value;
		case 'number':
			return ctype_digit( $value ) ? $value : null;
		case 'address':
			return 'https' === wp_parse_url( $value, PHP_URL_SCHEME ) ? esc_url_raw( $value, array( 'https' ) ) : null;
		case 'language':
			return preg_match( '/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i', $value ) ? $value : null;
		default:
			return $value;
	}
}

/**
 * Says what is wrong with a value, and what to write in its place.
 *
 * @param string                                $name      The attribute.
 * @param mixed                                 $value     The value that is refused.
 * @param array{kind: string, values: string[]} $attribute What is known of the attribute.
 */
function refusal( string $name, $value, array $attribute ): string {
	$expected = array(
		'address'  => __( 'a whole address that begins with https://', 'p11-embed' ),
		'language' => __( 'a language tag, as fr or en-CA', 'p11-embed' ),
		'number'   => __( 'a number', 'p11-embed' ),
	);
	/* translators: 1: attribute, 2: its value, 3: the values that are known. */
	$message = __( '%1$s="%2$s" is not known. Expected: %3$s. The default is used.', 'p11-embed' );
	$known   = $expected[ $attribute['kind'] ] ?? implode( ', ', array_filter( $attribute['values'] ) );
	return sprintf( $message, $name, is_scalar( $value ) ? $value : wp_json_encode( $value ), $known );
}
