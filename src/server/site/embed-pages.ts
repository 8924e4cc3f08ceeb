import { html } from '@lit-labs/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Locale } from '../../content/types.js';
import { allPassages } from '../../shared/blocks.js';
import { findStatement, statements } from '../../shared/statements.js';
import { inPath, pagePath } from '../paths.js';
import { quote } from '../quote.js';
import { renderToString } from '../render.js';
import { ask, tags } from '../tags.js';
import { toMarkup } from './markup.js';
import { toRoot } from './page.js';

/** A page that shows one element: by itself, in a frame, and to who asks how to embed it. */
export interface EmbedPage {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly locale: Locale;
  /** Where it stands on the site. */
  readonly path: string;
  readonly title: string;
  /** Its words, as HTML without a script. */
  readonly quote: string;
}

const locales: readonly Locale[] = ['fr', 'en'];

/** All that a framed page can show: every element but the one that leaves the page. */
export async function embedPages(): Promise<EmbedPage[]> {
  const shown = Object.entries(tags).filter(([tag]) => tag !== 'quick-exit');
  const pages = shown.flatMap(([tag, { attributes }]) => {
    const ids = attributes.includes('statement') ? ['latest', ...statements.ids] : [undefined];
    return ids.flatMap((id) => locales.map((locale) => embedPage(tag, locale, id)));
  });
  return Promise.all(pages);
}

async function embedPage(tag: string, locale: Locale, statement?: string): Promise<EmbedPage> {
  const attributes = {
    lang: locale,
    ...(statement && { statement }),
    // Until the page's address names some, a page of passages has them all.
    ...(tag === 'p11-quote' && statement && (await everyPassage(statement, locale))),
  };
  const asked = await ask(tag, attributes);
  const { title } = asked.fallback;
  return { tag, attributes, locale, path: pagePath(tag, locale, statement), title, quote: quote(asked) };
}

async function everyPassage(statement: string, locale: Locale): Promise<{ passage?: string }> {
  const words = await statements.load(findStatement(statement) ?? '', locale);
  return 'withdrawn' in words ? {} : { passage: `p1-p${allPassages(words.blocks).length}` };
}

/** Where the oEmbed answer for a page stands on the site. */
export function oembedPath(path: string): string {
  return `${path.replace(/^embed\//, 'oembed/').replace(/\/$/, '')}.json`;
}

/** A page that shows its words without any script, and the element where the script runs. */
export async function toEmbedDocument(page: EmbedPage, siteUrl: string): Promise<string> {
  const { tag, attributes, locale, path, title } = page;
  const root = toRoot(path);
  const { attributes: known } = tags[tag]!;
  // By itself, what has a heading has that of the page.
  const heading = known.includes('heading-level') && { 'heading-level': '1' };
  const words = await renderToString(tag, { ...attributes, ...heading }, { script: true });
  const others = known.filter((name) => !inPath.includes(name));
  return toMarkup(html`<!doctype html>
    <html lang=${locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="canonical" href=${siteUrl + path} />
        <link rel="alternate" type="application/json+oembed" href=${siteUrl + oembedPath(path)} title=${title} />
        <link rel="icon" href="data:," />
        <script src="${root}cdn/framed.early.js"></script>
        <link rel="stylesheet" href="${root}embed/embed.css" />
        <script type="module" src="${root}cdn/embed.js"></script>
        <script type="module" src="${root}cdn/framed.js"></script>
      </head>
      <body>
        <main data-attributes=${others.join(' ')}>${unsafeHTML(words)}</main>
        <p role="status"></p>
      </body>
    </html>`);
}
