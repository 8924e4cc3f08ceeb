import { diffArrays } from 'diff';
import { describeChange, findChanges, reveal, type Change } from '../content/characters.js';

/** One place where words are not as published. */
export interface Difference {
  /** The first character of the published words in question, from 1. */
  readonly at: number;
  /** Whole words; empty where words were put in. */
  readonly published: string;
  /** Whole words; empty where words are gone. */
  readonly found: string;
  /** What changed among characters that cannot be told by sight, by their names. */
  readonly characters: readonly string[];
}

/** A longer change, on both sides together, is one of words, and can be seen. */
const fewCharacters = 6;

/** Whether a change cannot be told by sight. A space more or less can. */
function isUnclear({ before, after }: Change): boolean {
  const characters = Array.from(before + after);
  return (
    characters.some((character) => character !== ' ' && reveal(character) !== character) &&
    characters.length <= fewCharacters
  );
}

/** Where two texts differ, in whole words, so that one can read it. None where they are the same. */
export function differences(published: string, found: string): Difference[] {
  const changes = diffArrays(published.split(' '), found.split(' '));
  const list: Difference[] = [];
  let at = 1;
  let open: { at: number; published: string[]; found: string[] } | undefined;
  const close = () => {
    if (!open) return;
    const [before, after] = [open.published.join(' '), open.found.join(' ')];
    const unclear = findChanges(before, after).filter(isUnclear);
    list.push({ at: open.at, published: before, found: after, characters: [...new Set(unclear.map(describeChange))] });
    open = undefined;
  };
  for (const { added, removed, value } of changes) {
    if (!added && !removed) close();
    else (open ??= { at, published: [], found: [] })[removed ? 'published' : 'found'].push(...value);
    if (!added) at += Array.from(value.join(' ')).length + 1;
  }
  close();
  return list;
}
