import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDate } from './date.js';

describe('a date', () => {
  for (const [date, french, english] of [
    ['2023', '2023', '2023'],
    ['2023-12', 'décembre 2023', 'December 2023'],
    ['2021-03-05', '5 mars 2021', 'March 5, 2021'],
    ['2018-03-01', '1er mars 2018', 'March 1, 2018'],
    ['2024-01-31', '31 janvier 2024', 'January 31, 2024'],
  ] as const) {
    test(`is written at the precision that is known: ${date}`, () => {
      assert.deepEqual([formatDate(date, 'fr'), formatDate(date, 'en')], [french, english]);
    });
  }
});
