import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Budget } from './budget.js';
import { textOf, type PageText } from './page-text.js';
import { parsePage } from './tree.js';

function read(html: string): PageText {
  return textOf(parsePage(html, new Budget()), undefined);
}

describe('the text of a page', () => {
  const cases: Record<string, [html: string, text: string]> = {
    'has white space collapsed, across elements too': ['<p> a \n\t b <em> c</em> <b> d </b>e', 'a b c d e\n'],
    'keeps spaces that HTML does not collapse': ['<p>a&nbsp;: b\u202f! \u00a0c', 'a\u00a0: b\u202f! \u00a0c\n'],
    'has one line per block': ['<h1>a</h1>b<p>c<ul><li>d<li>e</ul><table><td>f<td>g</table>', 'a\nb\nc\nd\ne\nf\ng\n'],
    'has a new line at a line break': ['<p>a<br>b<br /><br>c', 'a\nb\nc\n'],
    'has the words of elements inside a line in their place': ['<p>a<span>b</span><a href="x">c</a><wbr>d', 'abcd\n'],
    'has entities as what they stand for': ['<p>d&rsquo;essai &laquo;&#8239;&amp;', 'd’essai «\u202f&\n'],
    'has nothing of what no reader sees': [
      '<title>a</title><style>b</style><p>c<script>d</script><!-- e --><template>f</template><iframe>g</iframe>',
      'c\n',
    ],
    'has nothing of what is hidden': [
      '<p hidden>a</p><p style="color: red; display:none">b</p><div hidden=""><p>c</div><p>d',
      'd\n',
    ],
    'has what a search in the page would open': ['<p hidden="until-found">a', 'a\n'],
    'has what is shown without script': ['<noscript><p>a</noscript>', 'a\n'],
    'has the content of declarative shadow roots': [
      '<x-card><template shadowrootmode="open"><p>a</p><slot></slot></template><p>b</p></x-card>',
      'a\nb\n',
    ],
    'is not parted by comments': ['<p>lumi<!--x-->neuse', 'lumineuse\n'],
    'has the marks that browsers put around a quotation': ['<p>a <q>b</q> c', 'a “b” c\n'],
  };
  for (const [rule, [html, text]] of Object.entries(cases)) test(rule, () => assert.equal(read(html).text, text));

  test('can have any number of elements', () => {
    const count = 300_000;
    assert.equal(read(`<div>${'<b>x</b>'.repeat(count)}`).text, `${'x'.repeat(count)}\n`);
  });
});

describe('the language of words', () => {
  const cases: Record<string, [html: string, language: string | undefined]> = {
    'is that of the closest element that names one': ['<html lang="en"><div lang="fr-CA"><p><em>mot', 'fr-CA'],
    'is nobody’s where none does': ['<p>mot', undefined],
    'is nobody’s where the page says that it does not know': ['<html lang="en"><p lang="">mot', undefined],
    'is the one in the manner of XML where there is one': ['<p xml:lang="fr" lang="en">mot', 'fr'],
    'is that of most of them': ['<html lang="fr"><p>mot <i lang="en">word</i> mot mot', 'fr'],
  };
  for (const [rule, [html, language]] of Object.entries(cases)) {
    test(rule, () => {
      const text = read(html);
      assert.equal(text.language(0, text.text.length), language);
    });
  }
});

test('a part of a text has the language of its own words', () => {
  const text = read('<p lang="fr">un deux</p><p lang="en">three four</p>');
  assert.deepEqual([text.language(0, 7), text.language(8, 18)], ['fr', 'en']);
});

test('a sentence is without the words of links and sources beside it', () => {
  const text = read('<p>avant <a href="x">un <b>lien</b></a> après <cite>Source</cite><sup>1</sup>');
  assert.equal(text.sentence(0, text.text.length).replace(/\s+/g, ' '), 'avant après');
});
