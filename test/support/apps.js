import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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

async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../apps/${name}.ts`, import.meta.url))],
    bundle: true,
    format: 'esm',
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
