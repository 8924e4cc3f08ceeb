import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The folder of the words. Tests compile others: `P11_DATA=test/fixtures/data`, a path from the root of the repository. */
export const dataFolder = resolve(root, process.env.P11_DATA ?? 'src/data');
