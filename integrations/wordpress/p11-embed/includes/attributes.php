<?php
/**
 * What an author may write on an element, and what editors are told of the rest.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

/** How much of a value a message repeats, in characters. */
const QUOTED = 100;

/**
 * Attributes by name, from whatever a shortcode, a block or an address has in their place.
 *
 * @param mixed $given A list, most of the time.
 * @return array<string, mixed>
 */
function named( $given ): array {
	$attributes = array();
	foreach ( is_array( $given ) || is_object( $given ) ? (array) $given : array() as $name => $value ) {
		if ( ! is_int( $name ) ) {
			$attributes[ $name ] = $value;
		} elseif ( is_string( $value ) && '' !== $value ) {
			// A word without a value, in a shortcode. WordPress gives an empty one for spaces alone.
			$attributes[ $value ] = '';
		}
	}
	return $attributes;
}

/**
 * Parts what an author wrote into what stands on the element, and what is wrong.
 *
 * @param string               $tag   A known tag.
 * @param array<string, mixed> $given From `named()`.
 * @return array{0: array<string, string>, 1: string[]}
 */
function check( string $tag, array $given ): array {
	$known      = elements()[ $tag ];
	$attributes = array();
	$problems   = array();
	foreach ( $given as $name => $value ) {
		if ( ! isset( $known[ $name ] ) ) {
			/* translators: 1: attribute, 2: element, 3: list of attributes. */
			$message    = __( '“%1$s” is not an attribute of %2$s. Known: %3$s.', 'p11-embed' );
			$problems[] = sprintf( $message, quoted( $name ), $tag, implode( ', ', array_keys( $known ) ) );
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
			return is_whole( $value ) ? esc_url_raw( $value, array( 'https' ) ) : null;
		case 'language':
			return language( $value );
		default:
			return $value;
	}
}

/**
 * Whether an address is whole, begins with https:// and names its host the way that every browser reads it. A host
 * with accents looks like another one; a name and a password stand before the host, where readers look for it.
 *
 * @param string $address What an author wrote.
 */
function is_whole( string $address ): bool {
	// The same rule as in src/shared/address.ts.
	return 1 === preg_match( '~^https://(?:[a-z0-9_-]++\.)*+[a-z][a-z0-9_-]*+(?::\d++)?(?:[/?#]|$)~Di', $address ) && false !== wp_parse_url( $address );
}

/**
 * A language tag, also as WordPress and other systems write it (fr_CA); null for what names no language.
 *
 * @param string $value What an author wrote.
 */
function language( string $value ): ?string {
	$tag = str_replace( '_', '-', $value );
	return preg_match( '/^(?!(?:und|mul|zxx)\b)[a-z]{2,3}(-[a-z0-9]{1,8})*+$/Di', $tag ) ? $tag : null;
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
		'address'  => __( 'a whole address that begins with https://, a host with accents in its form that begins with xn--', 'p11-embed' ),
		'language' => __( 'a language tag, as fr or en-CA', 'p11-embed' ),
		'number'   => __( 'a number', 'p11-embed' ),
	);
	/* translators: 1: attribute, 2: its value, 3: the values that are known. */
	$message = __( '%1$s="%2$s" is not known. Expected: %3$s. The default is used.', 'p11-embed' );
	$known   = $expected[ $attribute['kind'] ] ?? implode( ', ', array_filter( $attribute['values'] ) );
	return sprintf( $message, $name, quoted( $value ), $known );
}

/**
 * A value as a message repeats it: its beginning, where it is long.
 *
 * @param mixed $value Whatever an author gave.
 */
function quoted( $value ): string {
	$text = wp_check_invalid_utf8( (string) ( is_scalar( $value ) ? $value : wp_json_encode( $value ) ), true );
	return mb_strlen( $text ) > QUOTED ? mb_substr( $text, 0, QUOTED ) . '…' : $text;
}
