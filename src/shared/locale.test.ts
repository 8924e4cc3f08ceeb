import { expect } from '@open-wc/testing';
import { resolveLocale, toLocale } from './locale.js';

describe('the language of a tag', () => {
  for (const [tag, locale] of [
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['fr-Latn-CA', 'fr'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['fro', 'en'],
    ['', undefined],
    ['fra-CA', 'fr'],
    ['fr_CA', 'fr'],
    ['en_CA', 'en'],
    ['en_US.UTF-8', 'en'],
    ['fr_FR@euro', 'fr'],
    ['zh_Hans_CN', 'en'],
    ['french', undefined],
    ['français', undefined],
    ['und', undefined],
    ['und-Latn-CA', undefined],
    ['mul', undefined],
    ['zxx', undefined],
    ['C.UTF-8', undefined],
    ['x-klingon', undefined],
    ['-', undefined],
    [null, undefined],
  ] as const) {
    it(`is ${locale ?? 'left to the next rule'} for ${JSON.stringify(tag)}`, () => {
      expect(toLocale(tag)).to.equal(locale);
    });
  }
});

describe('the language of an element', () => {
  it('is French where nothing names one', () => {
    expect(resolveLocale(document.createElement('div'))).to.equal('fr');
  });

  it('is that of the closest ancestor that names one, across shadow roots', () => {
    const outer = document.createElement('div');
    outer.lang = 'en';
    const host = outer.appendChild(document.createElement('div'));
    host.lang = 'zz-nonsense-too-long-for-a-subtag';
    const inner = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('p'));
    expect(resolveLocale(inner)).to.equal('en');
  });

  it('is that of the page around it', () => {
    expect(resolveLocale(document.body)).to.equal('en');
  });

  it('is that of the page around it, whatever the names of its forms', () => {
    const form = document.createElement('form');
    form.name = 'host';
    form.innerHTML = '<input name="parentNode"><input name="getAttribute"><input name="nodeType"><p></p>';
    document.body.append(form);
    expect(resolveLocale(form.querySelector('p')!)).to.equal('en');
    document.documentElement.removeAttribute('lang');
    expect(resolveLocale(form.querySelector('p')!)).to.equal('fr');
    document.documentElement.lang = 'en';
    form.remove();
  });
});
