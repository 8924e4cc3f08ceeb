import { plain } from '../../src/embed/hook/match.js';
import type { Fallback } from '../../src/server/fallback.js';

/** What can be left of a snippet, from nothing to all of it. */
export const outcomes = ['lost', 'address', 'link', 'words', 'frame', 'element', 'itself'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is wrong beside that: code in sight, or the same words twice. */
export type Fault = 'code' | 'twice';

/** What came of a form on a path, as docs/cms.md says it. */
export interface Seen {
  readonly outcome: Outcome;
  readonly faults: readonly Fault[];
}

/** How good that is for a reader. Words with code between them are worse than words, and better than none. */
export function rank({ outcome, faults }: Seen): number {
  const whole = outcomes.indexOf(outcome);
  return faults.length === 0 ? whole : Math.min(whole, outcomes.indexOf('words') - 0.5);
}

/** Whether a reader gets all the words, with nothing between them that is not theirs. */
export function isComplete(seen: Seen): boolean {
  return rank(seen) >= outcomes.indexOf('words');
}

/** The text that a reader sees, in shadow roots too. */
export function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType !== Node.ELEMENT_NODE || !(node as Element).checkVisibility()) return '';
  const { childNodes } = (node as Element).shadowRoot ?? node;
  return Array.from(childNodes, textOf).join('');
}

/** Tags, rules of a style, and the marks of Markdown. */
const code = /<\/?[a-z]|\{[^}]*:|\]\(|^>/m;

/** The faults in a text that should have these words once. */
export function faultsIn(text: string, words: readonly string[]): Fault[] {
  const isTwice = words.some((line) => plain(text).split(plain(line)).length > 2);
  return [...(code.test(text) ? (['code'] as const) : []), ...(isTwice ? (['twice'] as const) : [])];
}

/** What is left of a snippet for a reader on a page where no script runs. */
export function left(page: Document, { lines, source }: Fallback, siteUrl: string): Outcome {
  const text = textOf(page.body);
  const addresses = [source.link.href, siteUrl];
  const starts = (name: 'href' | 'src') => addresses.map((address) => `[${name}^="${address}"]`).join();
  if (lines.every((line) => plain(text).includes(plain(line.text)))) return 'words';
  if (page.querySelector(`iframe:is(${starts('src')})`)) return 'frame';
  if (page.querySelector(`a:is(${starts('href')})`)) return 'link';
  return addresses.some((address) => text.includes(address)) ? 'address' : 'lost';
}
