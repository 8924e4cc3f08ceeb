import { catalogue } from '../content/generated/catalogue.js';
import type { StatementModule } from '../content/types.js';
import { Library } from './library.js';

/** The bundled statements, newest first. */
export const statements = new Library<StatementModule>(catalogue);

/** The id that a `statement` attribute means: itself, or the newest one for `latest`. */
export function findStatement(value: string): string | undefined {
  if (value === 'latest') return statements.latest;
  return statements.has(value) ? value : undefined;
}

/** Says that there is no statement of that id, and which there are. */
export function unknownStatement(value: string): string {
  return `there is no statement "${value}". Known: ${statements.ids.join(', ')}, latest.`;
}
