import { escapeValue, escapeText } from '../html.js';

export interface Embedded {
  readonly title: string;
  /** Page of this site that shows it. */
  readonly url: string;
  readonly siteUrl: string;
}

/** Width and height of the frame in pixels, until its content has said how high it is. */
const size = { width: 640, height: 600 };

/**
 * An answer to who wants to embed a page (oEmbed 1.0, `rich`). The quotation stands first and on
 * one line: without it WordPress does not load the script that gives the frame its height.
 */
export function toOembed({ title, url, siteUrl }: Embedded): string {
  const link = `<a href="${escapeValue(url)}">${escapeText(title)}</a>`;
  const frame = `<iframe src="${escapeValue(url)}" title="${escapeValue(title)}" width="${size.width}" height="${size.height}" frameborder="0"></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: 'p11-embed',
    provider_url: siteUrl,
    title,
    html: `<blockquote>${link}</blockquote>${frame}`,
    ...size,
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
