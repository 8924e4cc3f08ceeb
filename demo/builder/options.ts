import { years } from '../../src/components/p11-statement-list/p11-statement-list.publications.js';
import manifest from '../../custom-elements.json' with { type: 'json' };

/*
 * What can be chosen, from the manifest: an element or an attribute that is new there appears
 * on the page by itself.
 */

/** How an attribute is chosen. */
export type Kind = 'switch' | 'one' | 'many' | 'number' | 'text';

export interface Attribute {
  readonly name: string;
  readonly kind: Kind;
  /** The values that are known, where there is a list of them. */
  readonly values: readonly string[];
  /** What it is without the attribute. */
  readonly usual: string;
  /** From the manifest, in English. */
  readonly description: string;
}

interface Element {
  readonly tag: string;
  /** From the manifest, in English. */
  readonly summary: string;
  readonly attributes: readonly Attribute[];
}

interface ManifestAttribute {
  readonly name: string;
  readonly type: { readonly text: string };
  readonly default?: string;
  readonly description: string;
}

interface ManifestElement {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly ManifestAttribute[];
}

/** The values in a type such as `'full' | 'summary'` or `('about' | 'donate')[]`. */
function valuesIn(type: string): string[] {
  return [...type.matchAll(/'([^']+)'|\b(\d+)\b/g)].map(([, word, number]) => (word ?? number)!);
}

function kindOf(type: string, values: readonly string[]): Kind {
  if (type === 'boolean') return 'switch';
  if (values.length > 0) return type.endsWith('[]') ? 'many' : 'one';
  return type.includes('number') ? 'number' : 'text';
}

/** What only the bibliography knows. */
const known: Readonly<Record<string, readonly string[]>> = { year: ['', ...years.map(String)] };

function toAttribute({ name, type, default: usual = '', description }: ManifestAttribute): Attribute {
  const values = known[name] ?? valuesIn(type.text);
  return { name, kind: kindOf(type.text, values), values, usual: usual.replace(/^'|'$/g, ''), description };
}

const elements: readonly Element[] = (manifest.modules as { declarations: ManifestElement[] }[])
  .flatMap(({ declarations }) => declarations)
  .flatMap(({ tagName, summary = '', attributes = [] }) =>
    tagName ? { tag: tagName, summary, attributes: attributes.map(toAttribute) } : [],
  );

/** What most people come for stands first; what is not named here follows. */
const order = ['p11-statement', 'p11-quote', 'p11-statement-list', 'p11-about', 'ccpe-about'];
const rank = ({ tag }: Element) => (order.includes(tag) ? order.indexOf(tag) : order.length);
const inOrder = [...elements].sort((a, b) => rank(a) - rank(b));

export const tags: readonly string[] = inOrder.map(({ tag }) => tag);

export function summaryOf(tag: string): string {
  return inOrder.find((element) => element.tag === tag)!.summary;
}

export function attributesOf(tag: string): readonly Attribute[] {
  return inOrder.find((element) => element.tag === tag)!.attributes;
}
