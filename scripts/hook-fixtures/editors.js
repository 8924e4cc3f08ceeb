/*
 * Editors in a browser. What an author pastes goes the way it goes for an author: through the
 * clipboard, where the browser sanitizes it first, and by the keyboard.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../lib/browsers.js';
import { blockEditor, publish } from './systems.js';

const folder = new URL('editors/', import.meta.url);

/** The code of an editor's page, all in one. */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [new URL(`${name}.js`, folder).pathname],
    bundle: true,
    format: 'esm',
    write: false,
    outdir: '/',
    logLevel: 'error',
    loader: { '.css': 'empty', '.svg': 'text' },
  });
  return outputFiles[0].text;
}

const page = (type) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An editor</title>
<div id="editor"></div><script src="editor.js" type="${type}"></script>`;

/** Opens an editor's page, lets `use` do something there, and closes it. */
async function open(browser, code, use, type = 'module') {
  const server = createServer((request, response) => {
    const isCode = request.url.endsWith('.js');
    response
      .writeHead(200, { 'Content-Type': isCode ? 'text/javascript' : 'text/html; charset=utf-8' })
      .end(isCode ? code : page(type));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  await browser
    .defaultBrowserContext()
    .setPermission(
      origin,
      ...['clipboard-read', 'clipboard-write'].map((name) => ({ permission: { name }, state: 'granted' })),
    );
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error(String(error)));
  await tab.goto(origin);
  await tab.waitForFunction('globalThis.editor');
  const result = await use(tab);
  await tab.close();
  server.close();
  return result;
}

/** What an author does with code: puts it into the editor's source view, or the system loads it. */
const load = (html) => (tab) =>
  tab.evaluate((text) => {
    globalThis.editor.set(text);
    return globalThis.editor.get();
  }, html);

/** What an author does with what somebody else's page, or the snippet builder, has copied. */
const paste = (clipboard) => async (tab) => {
  await tab.evaluate(async (texts) => {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    globalThis.editor.focus();
  }, clipboard);
  await tab.keyboard.down('Control');
  await tab.keyboard.press('KeyV', { commands: ['Paste'] });
  await tab.keyboard.up('Control');
  await tab.waitForFunction(() => globalThis.editor.get().includes('bout.'));
  return tab.evaluate(() => globalThis.editor.get());
};

/** Paste as the block editor does: it makes blocks of what is on the clipboard. */
const pasteBlocks = (clipboard) => (tab) =>
  tab.evaluate(
    (HTML, plainText) => {
      globalThis.wp.blockLibrary.registerCoreBlocks();
      return globalThis.wp.blocks.serialize(globalThis.wp.blocks.pasteHandler({ HTML, plainText, mode: 'BLOCKS' }));
    },
    clipboard['text/html'] ?? '',
    clipboard['text/plain'],
  );

const editors = [
  ['tiptap', '@tiptap/core', 'Tiptap'],
  ['quill', 'quill', 'Quill'],
  ['ckeditor5', 'ckeditor5', 'CKEditor 5 (Drupal)'],
  ['tinymce', 'tinymce', 'TinyMCE (Joomla)'],
  ['trix', 'trix', 'Trix (Rails)'],
  ['lexical', 'lexical', 'Lexical (Ghost)'],
  ['jodit', 'jodit', 'Jodit'],
];

/** Path by path, as in libraries.js: each editor both ways. They need the browser until `close`. */
export async function openEditors() {
  const browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });
  const paths = [];
  for (const [name, from, title] of editors) {
    const code = await bundle(name);
    const pasted = (clipboard) => open(browser, code, paste(clipboard));
    paths.push([`${name}-paste`, from, `${title}, formatted paste`, 'clipboard', pasted]);
    paths.push([`${name}-html`, from, `${title}, HTML`, 'html', (html) => open(browser, code, load(html))]);
    if (name === 'tinymce') {
      const classic = 'WordPress, author, classic editor, formatted paste';
      paths.push(['wordpress-classic', 'wordpress', classic, 'clipboard', async (text) => publish(await pasted(text))]);
    }
  }
  const code = `${blockEditor()};globalThis.editor = {}`;
  const blocks = 'WordPress, author, block editor, formatted paste';
  const pasted = (clipboard) => open(browser, code, pasteBlocks(clipboard), 'text/javascript');
  paths.push(['wordpress-blocks', 'wordpress', blocks, 'clipboard', async (text) => publish(await pasted(text))]);
  return { paths, close: () => browser.close() };
}
