<?php
/**
 * What the build of the plugin left in data/: the elements, the statements, and the words.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

/**
 * A file below data/.
 *
 * @param string $path Path without its ending. Never what somebody typed.
 * @return array<string, mixed>
 */
function data( string $path ): array {
	static $files = array();
	if ( ! isset( $files[ $path ] ) ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of the plugin.
		$files[ $path ] = json_decode( file_get_contents( dirname( PLUGIN_FILE ) . "/data/$path.json" ), true );
	}
	return $files[ $path ];
}

/**
 * The elements by tag, each with its attributes.
 *
 * @return array<string, array<string, array{kind: string, values: string[]}>>
 */
function elements(): array {
	return data( 'catalogue' )['elements'];
}

/**
 * The tags of the elements that are a link, and so stand in a line of text.
 *
 * @return string[]
 */
function links(): array {
	return data( 'catalogue' )['links'];
}

/**
 * The statements by id, newest first.
 *
 * @return array<string, array<string, mixed>>
 */
function statements(): array {
	return data( 'catalogue' )['statements'];
}

/**
 * The id that a `statement` attribute means: itself, or the newest one for `latest`.
 *
 * @param string $value An id, or `latest`.
 */
function find_statement( string $value ): ?string {
	return 'latest' === $value ? data( 'catalogue' )['latest'] : ( isset( statements()[ $value ] ) ? $value : null );
}

/**
 * The language of the words for who reads `$language`: French for French, English for any other.
 *
 * @param string $language A language tag, or a locale of WordPress.
 */
function to_locale( string $language ): string {
	return preg_match( '/^fr([-_]|$)/i', $language ) ? 'fr' : 'en';
}
