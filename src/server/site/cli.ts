/* `npm run build:site`: writes the static site into site/. `SITE_URL` says where it will stand. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import '../../../scripts/lib/closed-pipe.js';
import type { Locale } from '../../content/types.js';
import type { Labels } from '../../shared/labels.js';
import { statements } from '../../shared/statements.js';
import { checkSiteUrl, pagePath } from '../paths.js';
import { archive } from './archive.js';
import { elementPages, type Manifest } from './elements.js';
import { embedPages, oembedPath, toEmbedDocument, type EmbedPage } from './embed-pages.js';
import { toAtom, toJsonFeed, toSitemap, type Feed } from './feeds.js';
import { headerRules, toApache, toHeadersFile, toNginx } from './headers.js';
import { toOembed } from './oembed.js';
import { toDocument } from './page.js';

const root = new URL('../../../', import.meta.url);
const site = new URL('site/', root);

async function write(path: string, text: string | Uint8Array): Promise<void> {
  const target = new URL(path, site);
  await mkdir(dirname(fileURLToPath(target)), { recursive: true });
  await writeFile(target, text);
}

const feedTitles: Labels<string> = { fr: 'Les déclarations des Phoenix 11', en: 'The statements of the Phoenix 11' };

/** The statements in one language, newest first. */
async function statementFeed(pages: readonly EmbedPage[], locale: Locale, siteUrl: string): Promise<Omit<Feed, 'url'>> {
  const items = statements.ids.map(async (id) => {
    const words = await statements.load(id, locale);
    const withdrawn = 'withdrawn' in words ? words.withdrawn : undefined;
    const path = pagePath('p11-statement', locale, id);
    const content = pages.find((page) => page.path === path)!.quote;
    return { title: words.title, locale, url: siteUrl + path, date: words.published.date, withdrawn, content };
  });
  return {
    title: feedTitles[locale],
    locale,
    home: locale === 'fr' ? siteUrl : `${siteUrl}en/`,
    items: await Promise.all(items),
  };
}

/** The files of the script whose names stay the same when what is in them changes. */
async function unhashedFiles(): Promise<string[]> {
  const entries = await readdir(new URL('cdn/', site), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
}

async function buildSite(siteUrl: string): Promise<void> {
  process.env.SITE_URL = siteUrl;
  await build({ configFile: fileURLToPath(new URL('demo/vite.config.ts', root)), logLevel: 'warn' });
  await cp(new URL('dist/cdn/', root), new URL('cdn/', site), { recursive: true });
  await write('p11-embed.zip', await archive(fileURLToPath(root)));
  const manifest = JSON.parse(await readFile(new URL('custom-elements.json', root), 'utf8')) as Manifest;
  const demo = await elementPages(manifest);
  for (const page of demo) {
    await write(`${page.path}index.html`, await toDocument(page, siteUrl));
  }
  const embedded = await embedPages();
  await cp(new URL('demo/embed.css', root), new URL('embed/embed.css', site));
  for (const page of embedded) {
    await write(`${page.path}index.html`, await toEmbedDocument(page, siteUrl));
    await write(oembedPath(page.path), toOembed({ title: page.title, url: siteUrl + page.path, siteUrl }));
  }
  for (const locale of ['fr', 'en'] as const) {
    const feed = await statementFeed(embedded, locale, siteUrl);
    await write(`feed.${locale}.atom`, toAtom({ ...feed, url: `${siteUrl}feed.${locale}.atom` }));
    await write(`feed.${locale}.json`, toJsonFeed({ ...feed, url: `${siteUrl}feed.${locale}.json` }));
  }
  const paths = ['', 'en/', ...demo.map(({ path }) => path), ...embedded.map(({ path }) => path)];
  await write('sitemap.xml', toSitemap(paths.map((path) => siteUrl + path)));
  const rules = headerRules(siteUrl, await unhashedFiles());
  await write('_headers', toHeadersFile(rules));
  await write('.htaccess', toApache(rules));
  await write('hosting/nginx.conf', toNginx(rules));
}

try {
  const siteUrl = checkSiteUrl(process.env.SITE_URL ?? 'http://127.0.0.1:4173/');
  await buildSite(siteUrl);
  console.log(`site/ is for ${siteUrl} (SITE_URL).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
