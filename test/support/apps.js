import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

/** What has been asked for, by its name. */
const bundles = new Map();

/** Answers for `/apps/<name>.js`, on the test runner's own server: test/apps/<name>.ts with its framework. */
export async function apps(context, next) {
  const [, name] = /^\/apps\/(\w+)\.js$/.exec(context.path) ?? [];
  if (!name) {
    await next();
    return;
  }
  if (!bundles.has(name)) bundles.set(name, bundle(name));
  context.type = 'text/javascript';
  context.body = await bundles.get(name);
}

/** Compiles components of Svelte: those that are imported with `?server` for a server. */
const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path, suffix }) => {
      const generate = suffix === '?server' ? 'server' : 'client';
      return { contents: compile(await readFile(path, 'utf8'), { filename: path, generate, dev: true }).js.code };
    });
  },
};

async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../apps/${name}.ts`, import.meta.url))],
    bundle: true,
    format: 'esm',
    conditions: ['development'],
    // Svelte's part for servers tries to import it.
    external: ['node:async_hooks'],
    plugins: [svelte],
    // With all that a framework checks while somebody develops.
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    write: false,
  });
  return outputFiles[0].text;
}
