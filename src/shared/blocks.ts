import type { Block, Passage, Quotation, StatementWords } from '../content/types.js';

/** Whether a block is a quotation of passages. A script of the page may have given every object a member of that name. */
export function isQuotation(block: Block): block is Quotation {
  return Object.hasOwn(block, 'quotation');
}

/** All passages in their order, in a quotation or not. */
export function allPassages(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block) => (isQuotation(block) ? block.quotation : block));
}

/** Ids of all passages. */
export function passageIds(blocks: readonly Block[]): string[] {
  return allPassages(blocks).map(({ id }) => id);
}

/** The passages that `p3` or `p3-p5` means; `undefined` where one of them is not there. */
export function findPassages(blocks: readonly Block[], range: string): Passage[] | undefined {
  const ids = passageIds(blocks);
  const [from = '', to = from, ...more] = range.split('-');
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  return start === -1 || end < start || more.length > 0 ? undefined : allPassages(blocks).slice(start, end + 1);
}

/** Says that a statement has no such passage, and which it has. */
export function unknownPassage({ id, blocks }: StatementWords, range: string): string {
  return `there is no passage "${range}" in ${id}. Known: ${passageIds(blocks).join(', ')}.`;
}

/** The first `count` passages of a statement, still in their quotations. */
export function firstPassages(blocks: readonly Block[], count: number): Block[] {
  const first: Block[] = [];
  let left = count;
  for (const block of blocks) {
    if (left <= 0) break;
    const taken = isQuotation(block) ? { quotation: block.quotation.slice(0, left) } : block;
    left -= isQuotation(taken) ? taken.quotation.length : 1;
    first.push(taken);
  }
  return first;
}
