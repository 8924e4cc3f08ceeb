import { phoenix11 } from '../../content/generated/organisations.js';
import type { Locale } from '../../content/types.js';

/** A publication in a feed. */
export interface FeedItem {
  readonly title: string;
  readonly locale: Locale;
  /** Page of this site that shows it. */
  readonly url: string;
  /** When it was published, at the precision that is known: `2023`, `2023-12` or `2023-12-06`. */
  readonly date: string;
  /** When its publisher withdrew it, `2026-01-31`. */
  readonly withdrawn?: string | undefined;
  /** Its words as HTML. */
  readonly content: string;
}

export interface Feed {
  readonly title: string;
  readonly locale: Locale;
  /** Its own address. */
  readonly url: string;
  /** The page that a person reads. */
  readonly home: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

/**
 * A moment for a date, which feeds demand. Feed readers show the day of the reader's time zone: noon in
 * UTC is that day from UTC−12 to UTC+11, midnight the day before in all of America. A month or a
 * year begins with its first day; the words say how precisely their date is known.
 */
function moment(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T12:00:00Z`;
}

/** When an item last became another one, as far as its dates say. */
function updated({ date, withdrawn }: Pick<FeedItem, 'date' | 'withdrawn'>): string {
  return moment(withdrawn ?? date);
}

/** Atom (RFC 4287). */
export function toAtom({ title, locale, url, home, items }: Feed): string {
  const entries = items.map((item) =>
    [
      `  <entry xml:lang="${item.locale}">`,
      `    <id>${escapeXml(item.url)}</id>`,
      `    <title>${escapeXml(item.title)}</title>`,
      `    <link href="${escapeXml(item.url)}"/>`,
      `    <updated>${updated(item)}</updated>`,
      `    <content type="html">${escapeXml(item.content)}</content>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `  <id>${escapeXml(url)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <link rel="self" href="${escapeXml(url)}"/>`,
    `  <link href="${escapeXml(home)}"/>`,
    `  <author><name>${escapeXml(phoenix11.name[locale])}</name><uri>${escapeXml(phoenix11.url[locale])}</uri></author>`,
    `  <updated>${items.map(updated).sort().at(-1) ?? moment('1970')}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** JSON Feed 1.1. A date that is known to the day is given, any other is not. */
export function toJsonFeed({ title, locale, url, home, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: locale,
    home_page_url: home,
    feed_url: url,
    authors: [{ name: phoenix11.name[locale], url: phoenix11.url[locale] }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      language: item.locale,
      content_html: item.content,
      ...(item.date.length === 10 && { date_published: moment(item.date) }),
      ...(item.withdrawn && { date_modified: updated(item) }),
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

/** All pages, for search engines (sitemaps.org). */
export function toSitemap(urls: readonly string[]): string {
  const lines = urls.map((url) => `  <url><loc>${escapeXml(url)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}
