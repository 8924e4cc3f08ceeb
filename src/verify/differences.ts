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

/** Longer words are not compared character by character: the time for that grows with its square. */
const longWords = 1000;

/** Words by which a passage may have grown and still be compared word by word. */
const mostAdded = 1000;

/** Whether a change cannot be told by sight. A space more or less can. */
function isUnclear({ before, after }: Change): boolean {
  const characters = Array.from(before + after);
  return (
    characters.some((character) => character !== ' ' && reveal(character) !== character) &&
    characters.length <= fewCharacters
  );
}

function unclearChanges(before: string, after: string): string[] {
  if (before.length + after.length > longWords) return [];
  return [...new Set(findChanges(before, after).filter(isUnclear).map(describeChange))];
}

/** Returns where two texts differ, in whole words, so that a person can read it. */
export function differences(published: string, found: string): Difference[] {
  if (published === found) return [];
  const before = published.split(' ');
  const changes = diffArrays(before, found.split(' '), { maxEditLength: before.length + mostAdded });
  if (!changes) return [{ at: 1, published, found, characters: [] }];
  const list: Difference[] = [];
  let at = 1;
  let open: { at: number; published: string[]; found: string[] } | undefined;
  const close = () => {
    if (!open) return;
    const [own, other] = [open.published.join(' '), open.found.join(' ')];
    list.push({ at: open.at, published: own, found: other, characters: unclearChanges(own, other) });
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
