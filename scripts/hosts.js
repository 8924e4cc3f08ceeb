/*
 * `npm run hosts`: opens every page of test/hosts/ in all three engines and writes docs/hosts.md.
 */
import { writeTable } from './lib/engine-table.js';

await writeTable('hosts', async (failures) => {
  const { tsImport } = await import('tsx/esm/api');
  const { hosts } = await tsImport('../test/hosts/hosts.ts', import.meta.url);
  const { hostsTable } = await tsImport('../test/hosts/table.ts', import.meta.url);
  const { elements } = await tsImport('../test/support/elements.ts', import.meta.url);
  return hostsTable(hosts, Object.keys(elements), failures);
});
