import type { Locale } from '../content/types.js';
import { ownAttributes } from './attributes.js';
import { localeOf } from './fallback.js';
import type { Asked } from './tags.js';

/*
 * Where things stand on the static site (`npm run build:site`). A page is a folder with an
 * `index.html`, which every web server finds by the address of the folder.
 */

/** The script for modules, as the site has it. */
export const entryPath = 'cdn/embed.js';

/**
 * The folder of the page that shows an element: one for each element and language, and for each
 * statement where the element shows one.
 *
 * @example `embed/p11-statement/meta-e2ee-2023/fr/`, `embed/p11-statement/latest/en/`, `embed/ccpe-about/fr/`
 */
export function pagePath(tag: string, locale: Locale, statement?: string): string {
  return ['embed', tag, ...(statement === undefined ? [] : [statement]), locale, ''].join('/');
}

/** The attributes that choose the page; the others are for its script. */
export const inPath = ['statement', 'lang'];

/**
 * The address of the page that shows an element. Attributes beside statement and language follow
 * as a query, by their names: a static server does not look at it, and the page's script gives them
 * to the element. The plugin for WordPress reads it too; who asks by oEmbed gets an answer that is a
 * file, which has the statement and the language only.
 */
export function pageAddress(siteUrl: string, { tag, given }: Asked): string {
  const query = new URLSearchParams([...ownAttributes(given)].filter(([name]) => !inPath.includes(name))).toString();
  return `${siteUrl}${pagePath(tag, localeOf(given), given.get('statement'))}${query && `?${query}`}`;
}

/**
 * The address that all addresses of a site begin with.
 *
 * @throws where it is not the whole address of a folder
 */
export function checkSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    const expected = 'the whole address of the folder that the site stands in, as https://words.example.org/p11/';
    throw new Error(`The address of the site is ${JSON.stringify(value)}; expected ${expected}.`);
  }
  return url.href.replace(/\/?$/, '/');
}
