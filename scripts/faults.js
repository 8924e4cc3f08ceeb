/*
 * `npm run faults`: makes every fault of test/faults/ happen in all three engines and writes docs/faults.md.
 */
import { writeTable } from './lib/engine-table.js';

await writeTable('faults', async (failures, engines) => {
  const { tsImport } = await import('tsx/esm/api');
  const { faults } = await tsImport('../test/faults/faults.ts', import.meta.url);
  const { faultsTable } = await tsImport('../test/faults/table.ts', import.meta.url);
  return faultsTable(faults, engines, failures);
});
