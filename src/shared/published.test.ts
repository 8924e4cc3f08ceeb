import { expect } from '@open-wc/testing';
import { formatDate } from './published.js';

describe('a date of publication', () => {
  for (const [date, french, english] of [
    ['2023', '2023', '2023'],
    ['2023-12', 'décembre 2023', 'December 2023'],
    ['2021-03-05', '5 mars 2021', 'March 5, 2021'],
    ['2018-03-01', '1er mars 2018', 'March 1, 2018'],
    ['2024-01-31', '31 janvier 2024', 'January 31, 2024'],
  ] as const) {
    it(`is written at the precision that is known: ${date}`, () => {
      expect(formatDate(date, 'fr')).to.equal(french);
      expect(formatDate(date, 'en')).to.equal(english);
    });
  }
});
