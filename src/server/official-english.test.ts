import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { officialEnglish } from '../../test/support/official-english.js';
import { phoenix11 } from '../content/generated/organisations.js';
import { renderToString } from './index.js';
import { snippet, type Form } from './snippet.node.js';
import { attributesOf, elementsIn, parse, textOf } from './testing.js';

const siteUrl = 'https://words.example.org/p11/';
const release = 'https://lighthouse.example/en/tests/2023/lighthouse';
const pages = {
  'p11-statement': release,
  'p11-quote': release,
  'p11-about': phoenix11.url.en,
} as const;

const asked = (tag: string, officialOnly: boolean) => ({
  lang: 'en',
  ...(tag !== 'p11-about' && { statement: officialEnglish }),
  ...(tag === 'p11-quote' && { passage: 'p6' }),
  ...(officialOnly && { 'official-only': '' }),
});

describe('an English text that the publisher wrote', () => {
  for (const [tag, page] of Object.entries(pages)) {
    for (const officialOnly of [false, true]) {
      const name = officialOnly ? `${tag} with official words only` : tag;

      for (const form of ['quote', 'markdown', 'element', 'static'] as const satisfies readonly Form[]) {
        test(`is no translation in the form ${form} of ${name}, and links to its own page`, async () => {
          const text = await snippet(form, { tag, attributes: asked(tag, officialOnly), siteUrl });
          assert.doesNotMatch(
            text.replace(/<style>.*<\/style>/s, ''),
            /translation|official french|in french|published english/i,
          );
          assert.ok(text.includes(page), text);
          assert.ok(!text.includes('/fr/'), text);
        });
      }

      test(`is a switch apart from the French where a server renders ${name}`, async () => {
        const elements = elementsIn(parse(await renderToString(tag, asked(tag, officialOnly))));
        const control = elements.find((element) => attributesOf(element).part === 'language-switch');
        assert.equal(control && textOf(control), 'Français');
      });
    }
  }
});
