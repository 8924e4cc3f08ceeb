import { expect } from '@open-wc/testing';
import { parseHook } from './fragment.js';

const page = 'https://protectchildren.ca/fr/zone-medias/communiques/2023/E2EE_P11_statement';
const intact = 'p11-embed=p11-statement&statement=meta-e2ee-2023&lang=fr';

/** What a hook asks for, as plain data. */
function read(address: string): Record<string, string> | undefined {
  const hook = parseHook(address);
  return hook && { tag: hook.tag, ...Object.fromEntries(hook.attributes) };
}

const asked = {
  tag: 'p11-statement',
  'p11-embed': 'p11-statement',
  statement: 'meta-e2ee-2023',
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
