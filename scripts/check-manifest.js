/* `npm run check:manifest`: custom-elements.json says what the classes say, and says it in full. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bin, root, stop } from './lib/setup.js';

const folder = mkdtempSync(join(tmpdir(), 'p11-manifest-'));
try {
  bin('cem', ['analyze', '--quiet', '--outdir', relative(root, folder)]);
  const made = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  const committed = readFileSync(join(root, 'custom-elements.json'), 'utf8');
  const silent = undescribed(JSON.parse(made));
  if (silent.length > 0) stop(`Without a description in the class's comment:\n  ${silent.join('\n  ')}`);
  if (made !== committed) stop('custom-elements.json is not what the classes say. Run: npm run manifest');
} finally {
  rmSync(folder, { recursive: true });
}

function undescribed({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations.filter(({ customElement }) => customElement));
  return elements.flatMap((element) =>
    ['attributes', 'slots', 'cssParts', 'cssProperties', 'events'].flatMap((kind) =>
      (element[kind] ?? [])
        .filter(({ description }) => !description)
        .map(({ name }) => `${element.tagName}: ${kind} ${name || '(default)'}`),
    ),
  );
}
