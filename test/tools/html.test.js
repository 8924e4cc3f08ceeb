import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/lib/setup.js';
import { withTemporaryFolder } from '../../scripts/lib/temporary.js';
import { snippet } from '../../src/server/snippet.node.ts';
import { everyCase } from '../../src/server/testing.ts';

/* The Nu Html Checker (validator.nu) reads every page of the site and every snippet that is HTML. */

const checker = fileURLToPath(new URL('../../tools/checkers/node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const site = join(root, 'site');
const forms = ['script', 'element', 'quote', 'frame', 'static'];

/** What the checker says of markup that is meant so, with the reason. */
const prescribed = [
  // Prettier writes void elements with a slash.
  { in: /^site\//, message: /^Trailing slash on void elements has no effect/ },
  // Systems that remove a style keep the attribute, and browsers draw an inset border without it.
  { in: /^(frame|oembed)\//, message: /^The “frameborder” attribute on the “iframe” element is obsolete/ },
  // Without a style, which many systems remove, nothing else fills the column.
  { in: /^frame\//, message: /^Bad value “100%” for attribute “width” on element “iframe”/ },
];

const page = (body) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>\n<h1>A page</h1>\n${body}\n</body></html>\n`;

/** Writes each snippet and each oEmbed answer into a page of its own. */
async function writePages(folder) {
  const write = (group, name, body) => {
    mkdirSync(join(folder, group), { recursive: true });
    writeFileSync(join(folder, group, `${name.replaceAll(/[^\w-]+/g, '-')}.html`), page(body));
  };
  for (const { name, tag, attributes } of everyCase)
    for (const form of forms)
      write(form, name, await snippet(form, { tag, attributes, siteUrl: 'https://words.example.org/' }));
  for (const path of readdirSync(join(site, 'oembed'), { recursive: true })) {
    if (path.endsWith('.json'))
      write('oembed', path, JSON.parse(readFileSync(join(site, 'oembed', path), 'utf8')).html);
  }
}

/** Runs the checker. It exits with 1 if it has something to say. */
function check(...folders) {
  const args = ['-jar', checker, '--format', 'json', '--exit-zero-always', '--stdout', '--skip-non-html', ...folders];
  return new Promise((resolve, reject) => {
    execFile('java', args, { maxBuffer: 2 ** 28 }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout).messages);
    });
  });
}

await withTemporaryFolder(async (folder) => {
  await writePages(folder);
  const messages = (await check(site, folder)).map(({ url, lastLine, message, extract }) => {
    const path = fileURLToPath(url);
    const file = path.startsWith(site) ? relative(root, path) : relative(folder, path);
    return { file: file.replaceAll(sep, '/'), lastLine, message, extract };
  });
  const isPrescribed = ({ file, message }) => prescribed.some((one) => one.in.test(file) && one.message.test(message));

  describe('the Nu Html Checker', () => {
    for (const group of ['site', 'oembed', ...forms]) {
      test(`finds nothing wrong: ${group}`, () => {
        const found = messages.filter((one) => one.file.startsWith(`${group}/`) && !isPrescribed(one));
        assert.deepEqual(found, []);
      });
    }

    test('still says what is listed as meant so', () => {
      const unused = prescribed.filter(
        (one) => !messages.some(({ file, message }) => one.in.test(file) && one.message.test(message)),
      );
      assert.deepEqual(unused, []);
    });
  });
});
