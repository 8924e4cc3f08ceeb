import { html } from '@lit-labs/ssr';
import { toMarkup } from './markup.js';

export interface Page {
  /** Where it stands on the site: `elements/p11-statement/`. */
  readonly path: string;
  readonly title: string;
  readonly body: unknown;
}

/** The way from a page to the first page of the site, so that the site works below any address. */
export function toRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** A page of the demo, in English: those who read it write code. */
export function toDocument({ path, title, body }: Page, siteUrl: string): Promise<string> {
  const root = toRoot(path);
  return toMarkup(html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} — p11-embed</title>
        <link rel="canonical" href=${siteUrl + path} />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${root}demo/demo.css" />
        <script type="module" src="${root}cdn/embed.js"></script>
      </head>
      <body>
        <header>
          <p class="name"><a href="${root}en/">p11-embed</a></p>
          <nav aria-label="Pages"><a href="${root}elements/">Elements</a></nav>
        </header>
        <main>${body}</main>
      </body>
    </html>`);
}
