import type { Example } from '../../src/shared/example.js';
import { elements } from '../support/elements.js';
import { markup } from '../support/markup.js';
import type { Host } from './hosts.js';

/** Where a page finds what is not its own. */
export interface Addresses {
  /** The built script; without it, the page as it was before. */
  readonly script?: string;
  /** The packages that the style sheets come from. */
  readonly packages: string;
}

const fallback = '<a href="https://example.org/">Déclaration du groupe Phoenix 11</a>';

/** The first example of an element, with a fallback. */
function place([first]: readonly Example[]): string {
  return markup(first!.render('fr')).replace(/><\/(?=[\w-]+>$)/, `>${fallback}</`);
}

/** Every element of the library, as a partner writes it. */
const everyElement = Object.values(elements).map(place);

/** A partner's page, with every element between its own words. */
export function hostPage(
  { does, root = '', sheets = [], css = '', script = '', place = (all) => all.join('\n') }: Host,
  addresses: Addresses,
): string {
  return `<!doctype html>
<html lang="fr" ${root}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A page that ${does}</title>
    ${sheets.map((sheet) => `<link rel="stylesheet" href="${addresses.packages}${sheet}">`).join('\n')}
    <style>${css}</style>
    <script>${script}</script>
    ${addresses.script ? `<script type="module" src="${addresses.script}"></script>` : ''}
  </head>
  <body>
    <header>
      <h1>Une page du site</h1>
      <p>Un paragraphe du site, avec <a href="#">un lien</a> et <strong>des mots appuyés</strong>.</p>
    </header>
    <main>
${place(everyElement)}
    </main>
    <footer>
      <h2>Un titre du site</h2>
      <blockquote><p>Une citation du site.</p></blockquote>
      <ul><li>Un point</li><li><a href="#">Un lien</a></li></ul>
      <form><label>Courriel <input type="email" name="courriel"></label> <button type="button">S’abonner</button></form>
    </footer>
  </body>
</html>
`;
}
