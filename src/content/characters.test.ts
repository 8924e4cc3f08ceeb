import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeChanges, reveal } from './characters.js';

describe('changes between two texts', () => {
  const cases: Record<string, { before: string; after: string; lines: string[] }> = {
    'are none where the texts are the same': { before: 'l’enfant', after: 'l’enfant', lines: [] },
    'are told with what stands before them': {
      before: 'Depuis un an, nous attendons.',
      after: 'Depuis cinq ans, nous attendons.',
      lines: [
        'at character 8, after “Depuis ”: u became ci',
        'at character 10, after “n”: q was added',
        'at character 13, after “ an”: s was added',
      ],
    },
    'are told at the beginning': { before: 'Nous', after: 'Vous', lines: ['at character 1: N became V'] },
    'name what was added': {
      before: 'Nous attendons',
      after: 'Nous attendons !',
      lines: ['at character 15, after “Nous attendons”: [U+0020 SPACE]! was added'],
    },
    'name what is gone': {
      before: 'Nous attendons.',
      after: 'Nous attendons',
      lines: ['at character 15, after “Nous attendons”: . is gone'],
    },
    'stand one by one': {
      before: 'a\u00a0: b\u00a0!',
      after: 'a : b !',
      lines: [
        'at character 2, after “a”: [U+00A0 NO-BREAK SPACE] became [U+0020 SPACE]',
        'at character 6, after “: b”: [U+00A0 NO-BREAK SPACE] became [U+0020 SPACE]',
      ],
    },
    'are counted in characters, not in halves of them': {
      before: '𝒜𝒜 a',
      after: '𝒜𝒜\u2009a',
      lines: ['at character 3, after “𝒜𝒜”: [U+0020 SPACE] became [U+2009 THIN SPACE]'],
    },
    'never show half a character before them': {
      before: '𝒜Nous attendons un',
      after: '𝒜Nous attendons 12',
      lines: ['at character 17, after “𝒜Nous attendons ”: un became 12'],
    },
    'name a letter of another script': {
      before: 'Phoenix',
      after: 'Ph\u043eenix',
      lines: ['at character 3, after “Ph”: o became [U+043E]'],
    },
  };
  for (const [rule, { before, after, lines }] of Object.entries(cases)) {
    test(rule, () => assert.deepEqual(describeChanges(before, after), lines));
  }
});

describe('characters that cannot be told by sight', () => {
  const cases: Record<string, [text: string, shown: string]> = {
    'are told by name': [
      '\u00a0\u202f\u2011\u2019\u200b',
      [
        '[U+00A0 NO-BREAK SPACE]',
        '[U+202F NARROW NO-BREAK SPACE]',
        '[U+2011 NON-BREAKING HYPHEN]',
        '[U+2019 RIGHT SINGLE QUOTATION MARK]',
        '[U+200B ZERO WIDTH SPACE]',
      ].join(''),
    ],
    'are told by number where the name is not listed': ['\u200e\u3000e\u0301', '[U+200E][U+3000]e[U+0301]'],
    'are not the spaces between words': [
      'les enfants, d’abord',
      'les enfants, d[U+2019 RIGHT SINGLE QUOTATION MARK]abord',
    ],
    'are spaces at an end': [' à', '[U+0020 SPACE]à'],
    'are not the letters of French': ['œuvre déçue·es « ! »', 'œuvre déçue·es « ! »'],
  };
  for (const [rule, [text, shown]] of Object.entries(cases)) test(rule, () => assert.equal(reveal(text), shown));
});
