import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { align, type Alignment } from './align.js';

/** Aligns words that are letters. */
function alignLetters(piece: string, page: string): Alignment {
  const codes = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
  return align(codes(piece), codes(page), { from: 0, to: page.length });
}

describe('a piece', () => {
  const cases: Record<string, { piece: string; page: string; found: string; of: string; matched: number }> = {
    'lies where all its words are': { piece: 'abcdef', page: 'xyabcdefz', found: 'abcdef', of: 'abcdef', matched: 6 },
    'lies around words that were changed': {
      piece: 'abcdef',
      page: 'xabQdefx',
      found: 'abQdef',
      of: 'abcdef',
      matched: 5,
    },
    'lies around words that were put in': {
      piece: 'abcdef',
      page: 'xabcQQdefx',
      found: 'abcQQdef',
      of: 'abcdef',
      matched: 6,
    },
    'lies around words that are gone': {
      piece: 'abcdefgh',
      page: 'xabcfghx',
      found: 'abcfgh',
      of: 'abcdefgh',
      matched: 6,
    },
    'ends where its words do': { piece: 'abcdef', page: 'xcdefQQQ', found: 'cdef', of: 'cdef', matched: 4 },
    'lies where most of it is': { piece: 'abcdef', page: 'abQQQQQQabcdeQ', found: 'abcde', of: 'abcde', matched: 5 },
    'lies nowhere in other words': { piece: 'abc', page: 'xyz', found: '', of: '', matched: 0 },
  };
  for (const [rule, { piece, page, found, of, matched }] of Object.entries(cases)) {
    test(rule, () => {
      const alignment = alignLetters(piece, page);
      assert.equal(page.slice(alignment.page.from, alignment.page.to), found);
      assert.equal(piece.slice(alignment.piece.from, alignment.piece.to), of);
      assert.equal(alignment.matched, matched);
    });
  }
});
