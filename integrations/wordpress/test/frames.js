import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import serveStatic from 'serve-static';
import { serve } from '../../../scripts/lib/server.js';
import { root } from '../../../scripts/lib/setup.js';
import { wordpress } from '../../../scripts/lib/wordpress.js';
import { embedPages, toEmbedDocument } from '../../../src/server/site/embed-pages.ts';
import { toOembed } from '../../../src/server/site/oembed.ts';
import { patience } from './editor.js';
import { world } from './world.js';

/* A WordPress that knows nothing of the plugin asks the static site how to embed a page, and frames it. */

const page = (await embedPages()).find(({ path }) => path === 'embed/p11-statement/lighthouse-2023/fr/');

const files = serveStatic(`${root}dist`, {
  // A frame in a sandbox is of another origin than its own files.
  setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
});

/** The part of the static site that the frame shows. */
const site = await serve(async (request, response) => {
  if (request.url === `/${page.path}`) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(await toEmbedDocument(page, site.address));
  } else if (request.url === '/embed/embed.css') {
    response.writeHead(200, { 'Content-Type': 'text/css' }).end(await readFile(`${root}demo/embed.css`));
  } else {
    files(request, response, () => response.writeHead(404).end());
  }
});
after(() => site.server.close());

/** What WordPress makes of an answer that comes from nobody it knows. */
async function markup() {
  const url = site.address + page.path;
  const { html } = JSON.parse(toOembed({ title: page.title, url, siteUrl: site.address }));
  const decoded = `base64_decode( '${Buffer.from(html).toString('base64')}' )`;
  return world.site.php(`echo wp_filter_oembed_result( ${decoded}, (object) array( 'type' => 'rich' ), '${url}' );`);
}

const embedScript = await readFile(join(wordpress.files, 'wp-includes/js/wp-embed.js'), 'utf8');

/**
 * Opens a post with the frame. WordPress's own script stands in it at once, or comes when
 * somebody calls `release`.
 */
async function openPost(when) {
  const frame = await markup();
  assert.match(frame, /<iframe class="wp-embedded-content" sandbox="allow-scripts" [^>]*clip: rect/);
  const script = '<script src="/wp-embed.js"></script>';
  let release;
  const released = when === 'late' ? new Promise((resolve) => (release = resolve)) : undefined;
  const host = await serve(async (request, response) => {
    if (request.url === '/wp-embed.js') {
      await released;
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(embedScript);
      return;
    }
    const parts = when === 'late' ? [frame, script] : [script, frame];
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="fr"><title>A post</title>${parts.join('')}`);
  });
  const post = await world.browser.newPage();
  post.setDefaultTimeout(patience);
  // A script that is late keeps the page from being loaded.
  const loaded = post.goto(host.address);
  const close = async () => {
    await loaded;
    await post.close();
    host.server.close();
  };
  return { post, release, close };
}

describe('the frame of a WordPress without the plugin', () => {
  for (const when of ['early', 'late']) {
    test(`shows the words where WordPress’s script comes ${when}`, async () => {
      const { post, release, close } = await openPost(when);
      const handle = await post.waitForSelector('iframe');
      const frame = await handle.contentFrame();
      await frame.waitForFunction(() => document.querySelector('p11-statement')?.shadowRoot?.querySelector('button'));
      release?.();
      await post.waitForFunction(() => !document.querySelector('iframe').hasAttribute('style'));
      const { height, quotation } = await post.evaluate(() => ({
        height: document.querySelector('iframe').clientHeight,
        quotation: getComputedStyle(document.querySelector('blockquote')).display,
      }));
      // WordPress makes no frame higher. The page scrolls inside.
      assert.deepEqual({ height, quotation }, { height: 1000, quotation: 'none' });
      await close();
    });
  }
});
