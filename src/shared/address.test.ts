import { expect } from '@open-wc/testing';
import { heard } from '../../test/support/console.js';
import { safeAddress } from './address.js';

describe('a safe address', () => {
  for (const [value, address] of [
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org', 'https://example.org/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['https://xn--e1afmkfd.example:8443?a', 'https://xn--e1afmkfd.example:8443/?a'],
    ['https://example.org/\\@é', 'https://example.org//@%C3%A9'],
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
    'https:example.org/x',
    'https:/example.org/x',
    'https:///example.org/',
    'https:\\\\example.org/',
    'https://:p@h/',
    'https://canada.ca@example.org/',
    'https://canada.ca\\@example.org/',
    'https://canad\u0430.ca/',
    'https://example\u3002org/',
    'https://%65xample.org/',
    'https://exa\tmple.org/',
    'https://example.org:99999/',
    'https://2130706433/',
    'https://127.0x1/',
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
