import { catalogue } from '../content/generated/catalogue.js';
import type { CatalogueEntry, StatementModule } from '../content/types.js';
import { Library } from './library.js';

const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;

/** The bundled statements, newest first. */
export const statements = new Library<StatementModule>(entries);

/** The id that a `statement` attribute means: itself, or the newest one for `latest`. */
export function findStatement(value: string): string | undefined {
  if (value === 'latest') return statements.ids.find((id) => !Object.hasOwn(entries[id]!, 'withdrawn'));
  return statements.has(value) ? value : undefined;
}

/** Says that there is no statement of that id, and which there are. */
export function unknownStatement(value: string): string {
  return `there is no statement "${value}". Known: ${statements.ids.join(', ')}, latest.`;
}
