import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderToString } from 'p11-embed/server';

export default function (config) {
  // {% p11 'p11-statement', { statement: 'latest', lang: lang } %}: the words are in the page that is built.
  config.addAsyncShortcode('p11', (tag, attributes) => renderToString(tag, attributes, { script: true }));

  // The script, which takes over in the reader's browser, with its parts beside it.
  const script = fileURLToPath(import.meta.resolve('p11-embed/cdn/embed.js'));
  config.addPassthroughCopy({ [relative('.', dirname(script))]: 'p11-embed' });
  config.addPassthroughCopy('src/page.css');

  return { dir: { input: 'src', output: 'dist' } };
}
