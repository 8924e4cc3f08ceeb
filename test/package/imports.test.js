import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { openChromium } from '../support/chromium.js';
import { modules, packageJson, project, read, run, tags } from './project.js';

/** A script that imports every module by its name, and has what each exports in `modules`. */
const importAll = (names) => `const modules = {};
${names.map((name) => `modules['${name}'] = Object.keys(await import('${name}'));`).join('\n')}`;

const inBrowser = modules.filter((name) => name !== 'p11-embed/server');
const classes = modules.filter((name) => name.endsWith('/class'));
const nameOf = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

async function bundled(contents) {
  const stdin = { contents, resolveDir: project };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', target: 'es2022', write: false });
  return outputFiles[0].text;
}

const browser = await openChromium();

/** Runs a module in an empty page of a browser, and returns what it says at its end. */
async function runInBrowser(contents) {
  const page = await browser.newPage();
  const code = await bundled(contents);
  const result = await page.evaluate((text) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = text;
    return new Promise((resolve, reject) => {
      Object.assign(window, { done: resolve });
      addEventListener('error', ({ message }) => reject(new Error(message)));
      document.head.append(script);
    });
  }, code);
  await page.close();
  return result;
}

function runInNode(contents) {
  const { status, stdout, stderr } = run(['--input-type=module', '--eval', contents]);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** How each of the two runs a script that hands something to `done`. */
const places = {
  Node: (contents) => runInNode(`const done = (value) => console.log(JSON.stringify(value));\n${contents}`),
  'a browser': runInBrowser,
};

describe('the installed package', () => {
  for (const [place, names] of [
    ['Node', modules],
    ['a browser', inBrowser],
  ]) {
    test(`has every module of package.json in ${place}`, async () => {
      const found = await places[place](`${importAll(names)}\ndone(modules);`);
      assert.deepEqual(Object.keys(found), names);
      for (const tag of tags) assert.ok(found[`p11-embed/${tag}/class`].includes(nameOf(tag)), tag);
      assert.ok(tags.every((tag) => found['p11-embed'].includes(nameOf(tag))));
    });

    test(`defines nothing where classes are imported in ${place}`, async () => {
      const defined = `${JSON.stringify(tags)}.filter((tag) => customElements.get(tag))`;
      assert.deepEqual(await places[place](`${importAll(classes)}\ndone(${defined});`), []);
    });

    test(`defines one element where one is imported in ${place}`, async () => {
      const defined = `${JSON.stringify(tags)}.filter((tag) => customElements.get(tag))`;
      assert.deepEqual(await places[place](`import 'p11-embed/donate-button';\ndone(${defined});`), ['donate-button']);
    });
  }

  test('has the files that package.json names for editors and the manifest', () => {
    const data = Object.values(packageJson.exports).filter((path) => /\.json$/.test(path));
    assert.ok(data.length > 0);
    for (const path of data) JSON.parse(read(path));
  });

  test('brings nothing but Lit', () => {
    assert.deepEqual(Object.keys(packageJson.dependencies), ['lit']);
  });
});
