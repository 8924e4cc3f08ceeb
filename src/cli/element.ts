import { toLocale } from '../shared/locale.js';
import { takeAttributes, type Attributes } from '../server/attributes.js';
import { ask, flags, tags } from '../server/tags.js';
import { UsageError, type Options } from './command.js';

/** The elements with their attributes, for the help of a command. */
export const elementsHelp = Object.entries(tags)
  .map(([tag, { attributes }]) => `  ${tag.padEnd(18)} ${attributes.map((name) => `--${name}`).join(' ')}`)
  .join('\n');

/** Whether there is an element of this name. */
export function isTag(name: string): boolean {
  return Object.hasOwn(tags, name);
}

/** The attributes of an element as options. */
export function attributeOptions(tag: string): Options {
  if (!isTag(tag)) throw new UsageError(`There is no element “${tag}”. Known: ${Object.keys(tags).join(', ')}.`);
  const options = tags[tag]!.attributes.map(
    (name) => [name, { type: flags.includes(name) ? 'boolean' : 'string' }] as const,
  );
  return Object.fromEntries(options);
}

/** Turns any error into a UsageError: the errors about elements and attributes name the known ones. */
export async function orUsageError<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Returns an element as HTML that needs no script. An element on a page warns about an unknown value
 * and uses its default; here each warning is an error, for the person who writes such a page.
 *
 * @throws UsageError, as a rejection, for an unknown element, attribute or value. It names the known ones.
 */
export async function renderStrictly(tag: string, attributes: Attributes): Promise<string> {
  const { lang } = attributes;
  if (typeof lang === 'string' && !toLocale(lang))
    throw new UsageError(`<${tag} lang="${lang}">: this is no language tag. Expected: fr, en, or another BCP 47 tag.`);
  // Only here: no other command needs all the elements.
  const { renderToString, warningsFor } = await import('../server/render.js');
  const warnings = await warningsFor(tag, takeAttributes(tag, tags[tag]!.attributes, attributes));
  if (warnings.length > 0) throw new UsageError(warnings.join('\n').replaceAll(' The default is used.', ''));
  await orUsageError(ask(tag, attributes));
  return renderToString(tag, attributes);
}
