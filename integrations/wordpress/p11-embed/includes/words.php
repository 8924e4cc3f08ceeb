<?php
/**
 * The words that stand inside an element, for readers without its script: those that a snippet of
 * p11-embed has, as plain text until they are escaped here.
 *
 * @package P11_Embed
 */

namespace P11_Embed;

defined( 'ABSPATH' ) || exit;

/**
 * The words for an element, or null where there are none.
 *
 * @param string                $tag        A known tag.
 * @param array<string, string> $attributes As they stand on the element.
 * @return array<string, mixed>|null
 */
function words( string $tag, array $attributes ): ?array {
	$name  = $tag;
	$known = elements()[ $tag ];
	if ( isset( $known['statement'] ) ) {
		$id = find_statement( $attributes['statement'] ?? '' );
		if ( null === $id ) {
			return null;
		}
		$name .= ".$id";
	}
	$versions = data( "words/$name" );
	$of_site  = get_locale();
	$locale   = to_locale( $attributes['lang'] ?? ( is_scalar( $of_site ) ? (string) $of_site : '' ) );
	$official = isset( $attributes['official-only'] ) ? $versions[ "$locale-official" ] ?? null : null;
	$words    = $official ?? $versions[ $locale ];
	// What stands in the place of a withdrawn statement stands in that of each passage.
	if ( ! isset( $known['passage'], $words['ranges'] ) ) {
		return $words;
	}
	$range = $words['ranges'][ $attributes['passage'] ?? '' ] ?? null;
	return $range ? array( 'lines' => array_slice( $words['lines'], ...$range['lines'] ) ) + $range + $words : null;
}

/**
 * The words as HTML: what stands before the quotation, the quotation, whose it is, and what stands after it; or a link alone.
 *
 * @param array<string, mixed>  $words      From `words()`.
 * @param array<string, string> $attributes As they stand on the element.
 */
function quote( array $words, array $attributes ): string {
	$source = with_address( $words['source'], $attributes );
	$locale = $words['locale'];
	$before = paragraphs( $words['before'], $attributes, $locale );
	$lines  = paragraphs( $words['lines'], $attributes, $locale );
	$after  = paragraphs( $words['after'], $attributes, $locale );
	// In a paragraph, where such an element may stand, there can be no other.
	if ( '' === $before . $lines . $after ) {
		return anchor( $source['link'], $source['lang'] );
	}
	$cite  = esc_url( $words['source']['link']['href'] );
	$quote = '' === $lines ? '' : sprintf( '<blockquote lang="%s" cite="%s">%s</blockquote>', esc_attr( $locale ), $cite, $lines );
	return $before . $quote . line_paragraph( $source, $locale ) . $after;
}

/**
 * Lines and remarks as HTML.
 *
 * @param array<array<string, mixed>> $lines      From `words()`.
 * @param array<string, string>       $attributes As they stand on the element.
 * @param string                      $locale     The language of the words.
 */
function paragraphs( array $lines, array $attributes, string $locale ): string {
	return implode( '', array_map( fn( $line ) => line_paragraph( $line, $locale ), shown( $lines, $attributes ) ) );
}

/**
 * The lines or remarks that an element shows: without those of the parts that it hides, and of its own address if the page
 * gave another.
 *
 * @param array<array<string, mixed>> $lines      From `words()`.
 * @param array<string, string>       $attributes As they stand on the element.
 * @return array<array<string, mixed>>
 */
function shown( array $lines, array $attributes ): array {
	$hidden = preg_split( '/\s+/', $attributes['hide'] ?? '' );
	// Behind its notice a reader finds the text.
	if ( 'closed' === ( $attributes['notice'] ?? '' ) ) {
		$hidden = array_diff( $hidden, array( 'notice' ) );
	}
	if ( isset( $attributes['href'] ) ) {
		$hidden[] = 'href';
	}
	return array_filter(
		$lines,
		fn( $line ) => ! in_array( $line['part'] ?? null, $hidden, true )
			&& ( ! isset( $line['instead'] ) || in_array( $line['instead'], $hidden, true ) )
	);
}

/**
 * A line or a remark as a paragraph.
 *
 * @param array<string, mixed> $line   Text, and perhaps its language and a link.
 * @param string               $locale The language of the words.
 */
function line_paragraph( array $line, string $locale ): string {
	$text = esc_html( $line['text'] );
	$lang = $line['lang'] ?? $locale;
	$text = empty( $line['strong'] ) ? $text : "<strong>$text</strong>";
	$link = isset( $line['link'] ) ? anchor( $line['link'], $lang ) : '';
	return sprintf( '<p lang="%s">%s</p>', esc_attr( $lang ), trim( "$text $link" ) );
}

/**
 * A link that leads away.
 *
 * @param array<string, string> $link Address and text, and the language of that where it is not the one around.
 * @param string                $lang The language around.
 */
function anchor( array $link, string $lang ): string {
	return sprintf(
		'<a href="%s" lang="%s" rel="noopener noreferrer">%s</a>',
		esc_url( $link['href'] ),
		esc_attr( $link['lang'] ?? $lang ),
		esc_html( $link['text'] )
	);
}

/**
 * The link of an element that an author can lead elsewhere. Its text names the site.
 *
 * @param array<string, mixed>  $source     From `words()`.
 * @param array<string, string> $attributes As they stand on the element.
 * @return array<string, mixed>
 */
function with_address( array $source, array $attributes ): array {
	$link = &$source['link'];
	if ( isset( $attributes['href'] ) ) {
		$link['text'] = str_replace( site_of( $link['href'] ), site_of( $attributes['href'] ), $link['text'] );
		$link['href'] = $attributes['href'];
	}
	if ( isset( $attributes['campaign'] ) ) {
		$campaign     = array(
			'utm_campaign' => $attributes['campaign'],
			'utm_source'   => (string) wp_parse_url( home_url(), PHP_URL_HOST ),
		);
		$link['href'] = add_query_arg( array_map( 'rawurlencode', $campaign ), $link['href'] );
	}
	return $source;
}

/**
 * The site of an address, as people say it.
 *
 * @param string $address A whole address.
 */
function site_of( string $address ): string {
	return preg_replace( '/^www\./', '', strtolower( (string) wp_parse_url( $address, PHP_URL_HOST ) ) );
}
