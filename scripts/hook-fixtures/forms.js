/*
 * The forms of a snippet as an author posts them: a short passage in each form, between two
 * sentences of the author's own.
 */
import { forms, snippet } from '../../src/server/snippet.node.ts';
import { copied, said } from './post.js';

/** What is shown, and the site that has the script and the pages. */
export const asked = {
  tag: 'p11-quote',
  attributes: { statement: 'lighthouse-2023', passage: 'p8', lang: 'fr' },
  siteUrl: 'https://words.example.org/',
};

/** Forms for the files of a framework, which no content management system has. */
const code = ['react', 'vue', 'svelte'];

/** Forms that are no HTML. On the clipboard they are text. */
const text = ['markdown', 'link'];

const [before, , after] = said;

/** A rule of the style says what becomes of all of them. */
const withoutRules = (html) => html.replace(/(<style>.*?\}).*?(?=<\/style>)/gs, '$1');

async function postOf(form) {
  const pasted = withoutRules(await snippet(form, asked));
  const html = `<p>${before}</p>\n${pasted}\n<p>${after}</p>\n`;
  const markdown = `${before}\n\n${pasted}\n\n${after}\n`;
  return {
    // Markdown in a field for HTML is a mistake.
    ...(form !== 'markdown' && { html }),
    markdown,
    mixed: markdown,
    clipboard: text.includes(form) ? { 'text/plain': markdown } : copied(html),
  };
}

/** A post for each form, in the kinds of post.js. */
export const posts = Object.fromEntries(
  await Promise.all(forms.filter((form) => !code.includes(form)).map(async (form) => [form, await postOf(form)])),
);
