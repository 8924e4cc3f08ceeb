<?php
/**
 * An element with its words inside, as the block, the shortcode and an address put it on a page.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

/** What stands around an element that is no part of a line, as around the block. */
const BLOCK_BEGIN = '<div class="wp-block-p11-embed-element">';
const BLOCK_END   = '</div>';

add_shortcode( 'p11', __NAMESPACE__ . '\\shortcode' );

/**
 * `[p11 statement="latest"]`, `[p11 element="donate-button" campaign="spring"]`, or `[p11 address="https://…"]`.
 *
 * @param array<string, string>|string $given What stands in the shortcode; a string where nothing does.
 */
function shortcode( $given ): string {
	if ( of_visitors() ) {
		return '';
	}
	$given = named( $given );
	if ( is_string( $given['address'] ?? null ) ) {
		$found = find_by_address( $given['address'] );
		if ( ! $found ) {
			/* translators: %s: an address. */
			$problem = sprintf( __( 'No statement is known at %s.', 'p11-embed' ), quoted( $given['address'] ) );
			return placed( problems( array( $problem ) ) );
		}
		list( $tag, $attributes ) = $found;
		unset( $given['address'] );
		return placed( element( $tag, $given + $attributes ) );
	}
	$tag = $given['element'] ?? 'p11-statement';
	unset( $given['element'] );
	return placed( element( is_string( $tag ) ? $tag : '', $given ) );
}

/**
 * An element where an author put it: one that is a link in its line, any other as a block like those
 * of the editor, for which themes have a column.
 *
 * @param string $element From `element()`.
 */
function placed( string $element ): string {
	$links = implode( '|', links() );
	return '' === $element || preg_match( "/^<(?:$links)[\\s>]/", $element ) ? $element : as_block( $element );
}

/**
 * An element in a block.
 *
 * @param string $element From `element()`.
 */
function as_block( string $element ): string {
	return BLOCK_BEGIN . $element . BLOCK_END;
}

/**
 * An element with its words. Editors are told before it what is wrong with what was asked; readers
 * get nothing where there are no words.
 *
 * @param string               $tag   What to show.
 * @param array<string, mixed> $given From `named()`.
 */
function element( string $tag, array $given ): string {
	$known = elements();
	if ( ! isset( $known[ $tag ] ) ) {
		/* translators: 1: element, 2: list of elements. */
		$message = __( 'There is no element “%1$s”. Known: %2$s.', 'p11-embed' );
		return problems( array( sprintf( $message, quoted( $tag ), implode( ', ', array_keys( $known ) ) ) ) );
	}
	list( $attributes, $problems ) = check( $tag, $given );
	$words                         = words( $tag, $attributes );
	if ( null === $words ) {
		$problems[] = missing( $tag, $attributes );
		return problems( $problems );
	}
	load();
	$html = "<$tag";
	foreach ( $attributes as $name => $value ) {
		$html .= '' === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return problems( $problems ) . "$html>" . quote( $words, $attributes ) . "</$tag>";
}

/**
 * Says which statement or passage is not there.
 *
 * @param string                $tag        A known tag.
 * @param array<string, string> $attributes Those that were accepted.
 */
function missing( string $tag, array $attributes ): string {
	$statement = find_statement( $attributes['statement'] ?? '' );
	if ( null === $statement ) {
		/* translators: 1: element, 2: list of statements. */
		$message = __( '%1$s needs a statement. Known: %2$s.', 'p11-embed' );
		return sprintf( $message, $tag, implode( ', ', elements()[ $tag ]['statement']['values'] ) );
	}
	/* translators: 1: passage, 2: statement, 3: list of passages. */
	$message  = __( 'There is no passage “%1$s” in %2$s. Known: %3$s, and ranges as p1-p2.', 'p11-embed' );
	$passages = array_keys( statements()[ $statement ]['passages'] );
	return sprintf( $message, quoted( $attributes['passage'] ?? '' ), $statement, implode( ', ', $passages ) );
}

/**
 * What is wrong, for who can mend it; nothing for readers.
 *
 * @param string[] $problems One sentence or more each.
 */
function problems( array $problems ): string {
	if ( ! $problems || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$items = array_map( fn( $problem ) => '<p role="note"><strong>p11-embed:</strong> ' . esc_html( $problem ) . '</p>', $problems );
	return implode( '', $items );
}
