import type { ParseArgsConfig } from 'node:util';
import { tags } from '../tags.js';
import { UsageError } from './command.js';

/** Attributes without a value. */
const flags: readonly string[] = ['official-only', 'structured-data'];

/** The elements with their attributes, for the help of a command. */
export const elementsHelp = Object.entries(tags)
  .map(([tag, { attributes }]) => `  ${tag.padEnd(18)} ${attributes.map((name) => `--${name}`).join(' ')}`)
  .join('\n');

/** Whether an element goes by this name. */
export function isTag(name: string): boolean {
  return Object.hasOwn(tags, name);
}

/** The attributes of an element as options. */
export function attributeOptions(tag: string): NonNullable<ParseArgsConfig['options']> {
  if (!isTag(tag)) throw new UsageError(`There is no element “${tag}”. Known: ${Object.keys(tags).join(', ')}.`);
  const options = tags[tag]!.attributes.map(
    (name) => [name, { type: flags.includes(name) ? 'boolean' : 'string' }] as const,
  );
  return Object.fromEntries(options);
}

/** What refuses an element or one of its attributes says what there is: the same holds for a command. */
export async function orUsageError<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
