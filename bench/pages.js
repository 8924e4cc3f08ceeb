import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { renderToString } from '../dist/server/index.js';
import { snippet } from '../dist/server/snippet.node.js';
import { card, donateHref, donateLabel, prose, source, title } from './words.js';

/*
 * The pages that are measured: each shows the same French card, made in its own way. `script` is
 * the origin of scripts, another than the page's.
 */

const plainCard = `<article><h2>${title}</h2>${source}${prose}<p><a href="${donateHref}">${donateLabel}</a></p></article>`;

function page(body, head = '') {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Une page</title>
<link rel="icon" href="data:,">
<style>body{font:1.125rem/1.5 serif;max-inline-size:40em;margin:1em auto;padding:0 1em}iframe{inline-size:100%;border:0}</style>
${head}
</head>
<body>
<h1>Une page</h1>
<p>Ce que la page dit avant.</p>
${body}
<p>Ce que la page dit après.</p>
</body>
</html>`;
}

const moduleScript = (address) => `<script type="module" src="${address}"></script>`;

/** A module of a few lines with what it imports, as a page would build it. */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}

const element = { tag: 'p11-statement', attributes: { statement: 'latest', lang: 'fr' } };

async function ours(script) {
  const integrity = JSON.parse(readFileSync(new URL('../dist/cdn/integrity.json', import.meta.url), 'utf8'));
  const form = (name) => snippet(name, { ...element, siteUrl: `${script}/`, integrity });
  const embed = moduleScript(`${script}/cdn/embed.js`);
  const served = (options) => renderToString(element.tag, element.attributes, options);
  const empty = '<p11-statement statement="latest" lang="fr"></p11-statement>';
  return {
    'static, without script': page(await served()),
    'static, with script': page(await served({ script: true }), embed),
    'script form': page(await form('script')),
    'empty tag': page(empty, embed),
    'donate-button alone': page(`${plainCard}<donate-button lang="fr"></donate-button>`, embed),
  };
}

/** An element of a few lines: what Lit itself costs, with the words in the page or in the script. */
async function smallest(script) {
  const define = (render) =>
    bundle(`import { LitElement, html } from 'lit';
      customElements.define('small-card', class extends LitElement { render() { return ${render}; } });`);
  const words = JSON.stringify(card);
  const files = {
    '/small/slot.js': await define('html`<article><slot></slot></article>`'),
    '/small/words.js': await define(
      `(({ title, paragraphs, donate }) => html\`<article><h2>\${title}</h2>\${paragraphs.map((text) => html\`<p>\${text}</p>\`)}<a href="${donateHref}">\${donate.label}</a></article>\`)(${words})`,
    ),
  };
  const pages = {
    'smallest Lit element, words in the page': page(
      `<small-card>${plainCard}</small-card>`,
      moduleScript(`${script}/small/slot.js`),
    ),
    'smallest Lit element, empty tag': page('<small-card></small-card>', moduleScript(`${script}/small/words.js`)),
  };
  return { files, pages };
}

/** Elements and frames of others, as their own documentation has a page use them. */
async function peers(script) {
  const of = (path) => `${script}/peers/${path}`;
  const style = (path) => `<link rel="stylesheet" href="${of(path)}">`;
  const shoelace = '@shoelace-style/shoelace/cdn';
  const webAwesome = '@awesome.me/webawesome/dist-cdn';
  const gcds = '@cdssnc/gcds-components/dist/gcds';
  const resizer = '@iframe-resizer';
  const files = {
    '/material/card.js': await bundle(`import '@material/web/labs/card/elevated-card.js';
      import '@material/web/button/filled-button.js';`),
    '/framed.html': page(plainCard, `<script async src="${of(`${resizer}/child/index.umd.js`)}"></script>`),
  };
  const pages = {
    'Shoelace, picked components': page(
      `<sl-card><h2 slot="header">${title}</h2>${source}${prose}<sl-button slot="footer" variant="primary" href="${donateHref}">${donateLabel}</sl-button></sl-card>`,
      style(`${shoelace}/themes/light.css`) +
        moduleScript(of(`${shoelace}/components/card/card.js`)) +
        moduleScript(of(`${shoelace}/components/button/button.js`)),
    ),
    'Web Awesome, loader': page(
      `<wa-card with-header with-footer><h2 slot="header">${title}</h2>${source}${prose}<wa-button slot="footer" href="${donateHref}">${donateLabel}</wa-button></wa-card>`,
      style(`${webAwesome}/styles/webawesome.css`) + moduleScript(of(`${webAwesome}/webawesome.loader.js`)),
    ),
    'GC Design System': page(
      `<gcds-container size="full"><gcds-heading tag="h2">${title}</gcds-heading>${source}${prose
        .replaceAll('<p>', '<gcds-text>')
        .replaceAll(
          '</p>',
          '</gcds-text>',
        )}<gcds-button type="link" href="${donateHref}">${donateLabel}</gcds-button></gcds-container>`,
      style(`${gcds}/gcds.css`) + moduleScript(of(`${gcds}/gcds.esm.js`)),
    ),
    'Material Web, bundled': page(
      `<md-elevated-card><h2>${title}</h2>${source}${prose}<md-filled-button href="${donateHref}">${donateLabel}</md-filled-button></md-elevated-card>`,
      moduleScript(`${script}/material/card.js`),
    ),
    'frame that takes its height (iframe-resizer)': page(
      `<iframe id="card" title="${title}" src="${script}/framed.html"></iframe>
<script src="${of(`${resizer}/parent/index.umd.js`)}"></script>
<script>iframeResize({ license: 'GPLv3', waitForLoad: false, log: false }, '#card')</script>`,
    ),
  };
  return { files, pages };
}

/** Many of one element, of which the page shows how they add up. */
export function many(script, tag, count) {
  const one = tag === 'donate-button' ? '<donate-button lang="fr"></donate-button>' : element;
  const html = one === element ? '<p11-statement statement="latest" lang="fr"></p11-statement>' : one;
  return page(html.repeat(count), moduleScript(`${script}/cdn/embed.js`));
}

/** All pages by name, the plain one first, and the files that were made for them. */
export async function allPages(script) {
  const [own, small, others] = await Promise.all([ours(script), smallest(script), peers(script)]);
  return {
    pages: { 'plain HTML': page(plainCard), ...own, ...small.pages, ...others.pages },
    files: { ...small.files, ...others.files },
  };
}
