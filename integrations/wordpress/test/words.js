import { snippet } from '../../../src/server/snippet.ts';
import { allPassages } from '../../../src/shared/blocks.ts';
import { statements } from '../../../src/shared/statements.ts';

/* What must be on a page, from the words as they are compiled. */

/** A statement in a language. */
export function find(id, locale) {
  return statements.load(id, locale);
}

/** The lines of a statement, from the one that says when it may be published to the mark that ends it. */
export function linesOf({ releaseLine, title, blocks, signature = [], endMark }) {
  const passages = allPassages(blocks).map(({ text }) => text);
  return [releaseLine, title, ...passages, ...signature.map(({ text }) => text), endMark].filter(Boolean);
}

/** What the element shows under them. */
export function linesBelow({ about, donate }) {
  return [...about.flatMap(({ paragraphs }) => paragraphs), donate.heading, ...donate.paragraphs, donate.label];
}

/** What somebody copies from the snippet builder for an element with these attributes. */
export function copied(form, tag, attributes) {
  return snippet(form, { tag, attributes, siteUrl: 'https://words.example.org/p11/' });
}

/** The same for a statement. */
export function copiedStatement(form, { id, locale }) {
  return copied(form, 'p11-statement', { statement: id, lang: locale });
}
