import { loadStatement } from '../dist/data.js';

/** The French statement as plain parts, for pages that are not made by this library. */
const words = await loadStatement('latest', 'fr');

const statement = [
  words.releaseLine,
  ...words.blocks.flatMap((block) => ('quotation' in block ? block.quotation : block)).map(({ text }) => text),
  ...words.signature.map(({ text }) => text),
];

const paragraphs = [...statement, ...words.about.flatMap((about) => about.paragraphs), ...words.donate.paragraphs];

export const card = { title: words.title, paragraphs, donate: words.donate };

const address = words.source.fr.url;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The paragraphs as HTML. */
export const prose = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n');

/** The title, the source and the link to donate as HTML, for each page to put where its element wants them. */
export const title = escape(card.title);
export const source = `<p><a href="${address}">Publié par le Centre canadien de protection de l’enfance</a></p>`;
export const donateLabel = escape(words.donate.label);
export const donateHref = 'https://www.protegeonsnosenfants.ca/fr/';

/**
 * What a reader has to see before the content counts as there, with spaces as they are compared:
 * the statement. Who published it and the call to donate stand below, and no fallback has them.
 */
export const expected = [card.title, ...statement].map((text) => text.replace(/\s+/g, ''));
