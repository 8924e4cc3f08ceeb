/*
 * What an author pastes: a post of three sentences of their own, with a statement as a quote after
 * the first and a passage as bare paragraphs after the second.
 */
import { quoteMarkdown } from '../../src/server/markdown.ts';
import { quote } from '../../src/server/quote.ts';
import { ask } from '../../src/server/tags.ts';

const statement = await ask('p11-statement', { statement: 'lighthouse-2023', lang: 'fr' });
const passage = await ask('p11-quote', { statement: 'lighthouse-2023', passage: 'p4-p6', lang: 'fr' });

/** What the author says. Apostrophes, quotation marks and dots are what systems change. */
export const said = [
  'Le groupe Phoenix 11 l\'a dit à "Phare" ... et nous l\'appuyons.',
  'Trois passages nous ont marqués; les voici.',
  "Merci d'avoir lu jusqu'au bout.",
];

const [, ...bare] = quote(passage).split('\n').slice(0, -1);

const markup = [`<p>${said[0]}</p>`, quote(statement), `<p>${said[1]}</p>`, ...bare, `<p>${said[2]}</p>`].join('\n');

const markdownOf = (asked) => quoteMarkdown(asked).split('\n');

/** The same as Markdown. */
const markdown = [
  said[0],
  '',
  ...markdownOf(statement),
  '',
  said[1],
  '',
  ...markdownOf(passage).map((line) => line.replace(/^> ?/, '')),
  '',
  said[2],
  '',
].join('\n');

/** What is on the clipboard after a formatted copy of some markup. */
export const copied = (html) => ({ 'text/html': html, 'text/plain': html.replace(/<[^>]*>/g, '') });

/**
 * The post as it goes into a field for HTML, into one for Markdown, into one for Markdown that
 * takes HTML too, and by the clipboard into a visual editor.
 */
export const post = { html: markup, markdown, mixed: markup, clipboard: copied(markup) };
