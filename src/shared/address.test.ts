import { expect } from '@open-wc/testing';
import { heard } from '../../test/support/console.js';
import { safeAddress } from './address.js';

describe('a safe address', () => {
  for (const [value, address] of [
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org', 'https://example.org/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    [' https://example.org/a?b#c\n', 'https://example.org/a?b#c'],
  ] as const) {
    it(`is ${JSON.stringify(value)}`, async () => {
      const told = await heard('warn', () => expect(safeAddress('an-element', 'href', value)).to.equal(address));
      expect(told).to.deep.equal([]);
    });
  }

  for (const value of [
    'http://example.org/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/x',
    'mailto:a@example.org',
    '//example.org/',
    '/a',
    'example.org',
    'https://',
    'https://[',
  ]) {
    it(`is not ${JSON.stringify(value)}: one warning says what is allowed`, async () => {
      const told = await heard('warn', () => {
        for (let times = 0; times < 2; times += 1) {
          expect(safeAddress('an-element', 'href', value) === undefined).to.equal(true);
        }
      });
      expect(told).to.have.length(1);
      expect(told[0]).to.contain(`<an-element href="${value}">`).and.to.contain('https://');
    });
  }

  for (const value of ['', null, undefined]) {
    it(`is not asked for by ${JSON.stringify(value)}`, async () => {
      const told = await heard('warn', () =>
        expect(safeAddress('an-element', 'href', value) === undefined).to.equal(true),
      );
      expect(told).to.deep.equal([]);
    });
  }
});
