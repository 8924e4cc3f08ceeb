import { expect, fixtureCleanup } from '@open-wc/testing';
import { getSnapshotConfig, readFile, writeFile } from '@web/test-runner-commands';
import { accessibilityTree, hasAccessibilityTree } from '../support/browser.js';
import { everyExample } from '../support/examples.js';

/*
 * What assistive technology is handed of each element, compared with trees/<tag>.<language>.txt.
 * `npm run trees` writes those files anew; what changed in them is read before it is committed.
 */

const { updateSnapshots } = await getSnapshotConfig();
const files = new Set(everyExample.map(({ tag, locale }) => `${tag}.${locale}`));

if (hasAccessibilityTree) {
  describe('the accessibility tree', () => {
    for (const file of files) {
      it(`is that of trees/${file}.txt`, async () => {
        const trees: string[] = [];
        for (const { tag, name, locale, show } of everyExample) {
          if (file !== `${tag}.${locale}`) continue;
          await show();
          trees.push(`# ${name}\n${await accessibilityTree(tag)}\n`);
          fixtureCleanup();
        }
        const content = trees.join('\n');
        const path = `trees/${file}.txt`;
        if (updateSnapshots) await writeFile({ path, content });
        // Of a file that is not there, the runner says that it knows no such command.
        const known = await readFile({ path }).catch(() => undefined);
        expect(content, 'what is meant to change: npm run trees').to.equal(known);
      });
    }
  });
}
