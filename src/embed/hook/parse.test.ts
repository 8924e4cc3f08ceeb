import { expect } from '@open-wc/testing';
import { parseHook } from './parse.js';

const page = 'https://lighthouse.example/fr/essais/2023/phare';
const intact = 'p11-embed=p11-statement&statement=lighthouse-2023&lang=fr';

/** What a hook asks for, as plain data. */
function read(address: string): Record<string, string> | undefined {
  const hook = parseHook(address);
  return hook && { tag: hook.tag, ...Object.fromEntries(hook.attributes) };
}

const asked = {
  tag: 'p11-statement',
  'p11-embed': 'p11-statement',
  statement: 'lighthouse-2023',
  lang: 'fr',
};

describe('the fragment of a hook', () => {
  it('names an element and its attributes', () => {
    expect(read(`${page}#${intact}`)).to.deep.equal(asked);
  });

  const damaged: readonly [damage: string, address: string][] = [
    ['an ampersand escaped twice', `${page}#${intact.replaceAll('&', '&amp;')}`],
    ['an ampersand escaped three times', `${page}#${intact.replaceAll('&', '&amp;amp;')}`],
    ['an ampersand as WordPress escapes it', `${page}#${intact.replaceAll('&', '&#038;')}`],
    ['the fragment encoded', `${page}#${encodeURIComponent(intact)}`],
    ['the fragment encoded but for the equals signs', `${page}#${intact.replaceAll('&', '%26')}`],
    ['the fragment encoded twice', `${page}#${encodeURIComponent(encodeURIComponent(intact))}`],
    ['the number sign encoded too', `${page}%23${encodeURIComponent(intact)}`],
    [
      'the address inside that of a page that passes readers on',
      `https://example.org/?to=${encodeURIComponent(`${page}#${intact}`)}`,
    ],
    ['the end of a sentence taken along', `${page}#${intact}).`],
    ['a closing quotation mark taken along', `${page}#${intact}”`],
    ['a tracker’s parameters appended', `${page}#${intact}?utm_source=letter&utm_medium=email`],
    ['a tracker’s parameters appended, encoded', `${page}#${intact}%3Futm_source%3Dletter`],
    ['a slash appended', `${page}#${intact}/`],
    ['a zero width space taken along', `${page}#${intact}\u200b`],
    ['the tag in capitals', `${page}#${intact.replace('p11-statement', 'P11-Statement')}`],
  ];
  for (const [damage, address] of damaged) {
    it(`is read with ${damage}`, () => {
      const { tag, statement, lang } = read(address) ?? {};
      expect({ tag, statement, lang }).to.deep.equal({ tag: asked.tag, statement: asked.statement, lang: asked.lang });
    });
  }

  it('keeps what a value has encoded', () => {
    const fragment = new URLSearchParams({
      'p11-embed': 'donate-button',
      campaign: 'a & b = c #1 (100 %)',
      href: 'https://example.org/?a=1&b=2#c',
    });
    const { campaign, href } = read(`${page}#${fragment.toString()}`)!;
    expect(campaign).to.equal('a & b = c #1 (100 %)');
    expect(href).to.equal('https://example.org/?a=1&b=2#c');
  });

  it('drops what a tracker appended to the tag', () => {
    expect(read('#p11-embed=p11-about?utm_source=letter&lang=en')).to.deep.equal({
      tag: 'p11-about',
      'p11-embed': 'p11-about',
    });
    expect(read('#p11-embed=p11-about/')!.tag).to.equal('p11-about');
  });

  it('is not there in a fragment of over 2 kB', () => {
    const fill = (length: number) =>
      `p11-embed=p11-about&lang=${'x'.repeat(length - 'p11-embed=p11-about&lang='.length)}`;
    expect(read(`#${fill(2048)}`)!.tag).to.equal('p11-about');
    expect(read(`#${fill(2049)}`) === undefined).to.equal(true);
  });

  // Reading a million characters in quadratic time takes hours, not the twenty seconds of a test.
  for (const part of ['.', '#', '#p11-embed', '#p11-embed=', '%23p11-embed%', '%25', '&amp', '&#0', '?', '/', ' ']) {
    it(`takes time in proportion to an address of any length: ${part}…`, () => {
      for (const start of ['', '#p11-embed=', '#p11-embed%3D']) read(start + part.repeat(1_000_000));
    });
  }

  it('reads a token list with its spaces as “+” or “%20”', () => {
    expect(read('#p11-embed=p11-statement&hide=about+donate')!.hide).to.equal('about donate');
    expect(read('#p11-embed=p11-statement&hide=about%20donate')!.hide).to.equal('about donate');
  });

  it('names the tag that it has, known or not', () => {
    expect(read('#p11-embed=p11-unknown')!.tag).to.equal('p11-unknown');
    expect(read('#p11-embed=')!.tag).to.equal('');
  });

  for (const address of [
    page,
    `${page}#p11-embed`,
    `${page}#p11-embed-installation`,
    'https://example.org/p11-embed=p11-statement',
    `${page}?p11-embed=p11-statement`,
    '#p11-embed=%',
    '#p11-embed=<script>',
    '#p11-embed=p11-statement onclick=alert(1)',
    '',
  ]) {
    it(`is not there in “${address}”`, () => {
      expect(parseHook(address) === undefined).to.equal(true);
    });
  }
});
