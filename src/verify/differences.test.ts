import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differences, type Difference } from './differences.js';

describe('a difference', () => {
  const cases: Record<string, { published: string; found: string; is: Partial<Difference>[] }> = {
    'is none where the words are the same': { published: 'l’enfance', found: 'l’enfance', is: [] },
    'is told in whole words': {
      published: 'Nous sommes prêtes à en parler.',
      found: 'Nous étions prêtes à en parler.',
      is: [{ at: 6, published: 'sommes', found: 'étions', characters: [] }],
    },
    'can be words that are gone': {
      published: 'Nous demandons plus de transparence.',
      found: 'Nous demandons de transparence.',
      is: [{ at: 16, published: 'plus', found: '' }],
    },
    'can be words that were put in': {
      published: 'Nous attendons.',
      found: 'Nous vous attendons.',
      is: [{ at: 6, published: '', found: 'vous' }],
    },
    'names the characters that look alike': {
      published: "protection de l'enfance, des",
      found: 'protection de l’enfance, des',
      is: [
        {
          at: 15,
          published: "l'enfance,",
          found: 'l’enfance,',
          characters: ['[U+0027 APOSTROPHE] became [U+2019 RIGHT SINGLE QUOTATION MARK]'],
        },
      ],
    },
    'names the characters that show nothing': {
      published: 'Groupe\u00a0: enfance',
      found: 'Groupe : en\u00adfance',
      is: [
        {
          at: 1,
          characters: ['[U+00A0 NO-BREAK SPACE] became [U+0020 SPACE]', '[U+00AD SOFT HYPHEN] was added'],
        },
      ],
    },
    'names a letter of another script': {
      published: 'un Phoenix',
      found: 'un Ph\u043eenix',
      is: [{ at: 4, characters: ['o became [U+043E]'] }],
    },
    'names an accent that stands by itself': {
      published: 'exigé',
      found: 'exige\u0301',
      is: [{ at: 1, characters: ['é became e[U+0301]'] }],
    },
    'is counted in characters, not in halves of them': {
      published: '𝒜𝒜 mot',
      found: '𝒜𝒜 mots',
      is: [{ at: 4, published: 'mot', found: 'mots' }],
    },
  };
  for (const [rule, { published, found, is }] of Object.entries(cases)) {
    test(rule, () => {
      const list = differences(published, found);
      assert.equal(list.length, is.length);
      list.forEach((difference, index) => assert.deepEqual(difference, { ...difference, ...is[index] }));
    });
  }
});
