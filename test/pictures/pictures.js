import { markup } from '../support/markup.ts';
import { elements } from '../support/elements.ts';

/** An example, for the name of a file. */
const slug = (name) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Every example in both languages, on a light page of 640 px. */
const examples = Object.entries(elements).flatMap(([tag, list]) =>
  list.flatMap(({ name, render }) =>
    ['fr', 'en'].map((locale) => ({ name: `${tag}-${slug(name)}-${locale}`, html: markup(render(locale)) })),
  ),
);

/** An example again, seen in another way. */
function again(name, how, options) {
  const example = examples.find((picture) => picture.name === name);
  if (!example) throw new Error(`There is no example “${name}”. Known: ${examples.map(({ name }) => name).join(', ')}`);
  return { ...example, ...options, name: `${name}-${how}` };
}

const statement = 'p11-statement-a-statement-fr';
const quotation = 'p11-statement-a-statement-that-quotes-the-group-en';

/** Examples on other pages than that: narrow, wide, dark, printed, in few colours. */
const elsewhere = [
  again(statement, '280', { width: 280 }),
  again(statement, '1200', { width: 1200 }),
  again(statement, 'print', { media: 'print' }),
  again(statement, 'forced-colors', { forcedColors: true }),
  again(quotation, 'dark', { scheme: 'dark' }),
  again(quotation, '320-dark', { scheme: 'dark', width: 320 }),
  again('p11-quote-a-passage-en', 'dark', { scheme: 'dark' }),
  again('p11-quote-a-passage-en', 'print', { media: 'print' }),
  again('ccpe-about-who-the-canadian-centre-for-child-protection-is-fr', 'print', { media: 'print' }),
  again('donate-appeal-the-call-to-donate-fr', '280', { width: 280 }),
  again('donate-appeal-the-call-to-donate-fr', 'dark', { scheme: 'dark' }),
  again('donate-button-the-link-to-donate-fr', 'forced-colors', { forcedColors: true }),
  again('quick-exit-a-quick-exit-fr', 'forced-colors', { forcedColors: true }),
  again('quick-exit-a-quick-exit-fr', 'dark', { scheme: 'dark' }),
];

/** Every picture of docs/screenshots/ but that of the demo: how the elements look. */
export const pictures = [...examples, ...elsewhere];

/** Every picture of test/pictures/: the first example of each element in each language, and those of other pages. */
export const compared = [
  ...Object.entries(elements).flatMap(([tag, [first]]) =>
    examples.filter(({ name }) => name.replace(/-..$/, '') === `${tag}-${slug(first.name)}`),
  ),
  ...elsewhere,
];
