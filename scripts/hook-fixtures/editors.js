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
const load =
  ({ html }) =>
  (tab) =>
    tab.evaluate((text) => {
      globalThis.editor.set(text);
      return globalThis.editor.get();
    }, html);

/** What an author does with a formatted copy. */
const paste =
  ({ html }) =>
  async (tab) => {
    await tab.evaluate(async (text) => {
      const blob = (type, value) => ({ [type]: new Blob([value], { type }) });
      await navigator.clipboard.write([
        new ClipboardItem({ ...blob('text/html', text), ...blob('text/plain', text.replace(/<[^>]*>/g, '')) }),
      ]);
      globalThis.editor.focus();
    }, html);
    await tab.keyboard.down('Control');
    await tab.keyboard.press('KeyV', { commands: ['Paste'] });
    await tab.keyboard.up('Control');
    await tab.waitForFunction(() => globalThis.editor.get().includes('bout.'));
    return tab.evaluate(() => globalThis.editor.get());
  };

/** Paste as the block editor does: it makes blocks of what is on the clipboard. */
const pasteBlocks =
  ({ html }) =>
  (tab) =>
    tab.evaluate((HTML) => {
      globalThis.wp.blockLibrary.registerCoreBlocks();
      return globalThis.wp.blocks.serialize(globalThis.wp.blocks.pasteHandler({ HTML, mode: 'BLOCKS' }));
    }, html);

const editors = [
  ['tiptap', '@tiptap/core', 'Tiptap'],
  ['quill', 'quill', 'Quill'],
  ['ckeditor5', 'ckeditor5', 'CKEditor 5 (Drupal)'],
  ['tinymce', 'tinymce', 'TinyMCE (Joomla)'],
  ['trix', 'trix', 'Trix (Rails)'],
  ['lexical', 'lexical', 'Lexical (Ghost)'],
  ['jodit', 'jodit', 'Jodit'],
];

/** Path by path, as in libraries.js: what each editor makes of the post, both ways. */
export async function runEditors(post) {
  const browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });
  const results = [];
  try {
    for (const [name, from, title] of editors) {
      const code = await bundle(name);
      results.push([`${name}-paste`, from, `${title}, formatted paste`, await open(browser, code, paste(post))]);
      results.push([`${name}-html`, from, `${title}, HTML`, await open(browser, code, load(post))]);
    }
    const blocks = await open(browser, `${blockEditor()};globalThis.editor = {}`, pasteBlocks(post), 'text/javascript');
    results.push([
      'wordpress-blocks',
      'wordpress',
      'WordPress, author, block editor, formatted paste',
      publish(blocks),
    ]);
  } finally {
    await browser.close();
  }
  const [, , , pasted] = results.find(([name]) => name === 'tinymce-paste');
  results.push([
    'wordpress-classic',
    'wordpress',
    'WordPress, author, classic editor, formatted paste',
    publish(pasted),
  ]);
  return results;
}
