import { findStatement } from '../shared/statements.js';
import type { Attributes } from './attributes.js';
import { react, svelte, vue } from './frameworks.js';
import { writeAttributes } from './html.js';
import { quoteMarkdown } from './markdown.js';
import { checkSiteUrl, entryPath, pageAddress } from './paths.js';
import { pinnedFile, type Integrity } from './pinned.js';
import { isLink } from './fallback.js';
import { element, fallback, hookAddress, paragraph, quote } from './quote.js';
import { ask, type Asked } from './tags.js';

export type { Attributes } from './attributes.js';

/** The forms that a snippet can have. */
export const forms = [
  'script',
  'element',
  'quote',
  'markdown',
  'frame',
  'link',
  'static',
  'react',
  'vue',
  'svelte',
] as const;
export type Form = (typeof forms)[number];

/** Renders an element to HTML that needs no script. */
export type RenderToString = (tag: string, attributes: Attributes) => Promise<string>;

export interface SnippetOptions {
  readonly tag: string;
  /** As they stand on the element, `lang` among them. */
  readonly attributes: Attributes;
  /** The address of the folder that the static site stands in, or at least its `cdn/`. */
  readonly siteUrl: string;
  /**
   * `cdn/integrity.json` of that site: hashes by the path of the file below `cdn/`. Pins the form `script` to one
   * self-contained file. Without it, the form loads `cdn/embed.js`, and with it corrections and withdrawals.
   */
  readonly integrity?: Integrity | undefined;
  /** What renders the `static` form. In Node the package renders it itself. */
  readonly renderToString?: RenderToString | undefined;
}

/** An element as it was asked for, with what only some forms need. */
interface Context extends Asked, Omit<SnippetOptions, 'tag'> {}

/** The height of a frame until its page says what it needs, in CSS pixels. */
const heights = { words: 800, link: 160 };

function checkHash(file: string, hash: string | undefined): string {
  if (hash === undefined || !/^sha(256|384|512)-[\w+/]+=*$/.test(hash))
    throw new Error(
      `integrity[${JSON.stringify(file)}] is ${JSON.stringify(hash)}; expected a hash as in cdn/integrity.json, "sha384-…".`,
    );
  return hash;
}

/** Names the statement that is the latest now: a pinned file has the words of one statement. */
function withoutLatest(attributes: Attributes): Attributes {
  if (attributes.statement !== 'latest') return attributes;
  return { ...attributes, statement: findStatement('latest') };
}

/** The tag of the script that goes with the element: its own self-contained file, if that is pinned. */
function scriptTag(context: Context): string {
  const { siteUrl, integrity } = context;
  const [path, hash] = integrity ? pinnedFile(context, integrity) : [entryPath.replace(/^cdn\//, ''), undefined];
  const attributes = writeAttributes([
    ['type', 'module'],
    ['src', `${siteUrl}cdn/${path}`],
    ['integrity', integrity && checkHash(path, hash)],
    ['crossorigin', 'anonymous'],
  ]);
  return `<script${attributes}></script>`;
}

/** In a frame it would leave the frame, and the page would stay in sight. So the site has no page of it. */
function hasPage({ tag }: Context): boolean {
  return tag !== 'quick-exit';
}

function frame(context: Context): string {
  if (!hasPage(context)) return quote(context);
  const { locale, title, source } = context.fallback;
  const attributes = writeAttributes([
    ['src', pageAddress(context.siteUrl, context)],
    ['title', title],
    ['lang', locale],
    ['width', '100%'],
    ['height', String(isLink(context.fallback) ? heights.link : heights.words)],
    // Without it browsers draw an inset border. A style would be taken out by many systems.
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write; web-share'],
  ]);
  return `<iframe${attributes}></iframe>\n${paragraph(source)}`;
}

function renderStatic({ tag, attributes, renderToString }: Context): Promise<string> {
  if (!renderToString)
    throw new Error('The form "static" needs renderToString where it is not made in Node. Give it as an option.');
  return renderToString(tag, attributes);
}

const writers: Readonly<Record<Form, (context: Context) => string | Promise<string>>> = {
  script: (context) => `${element(context, fallback(context))}\n${scriptTag(context)}`,
  element: (context) => element(context, fallback(context)),
  quote,
  markdown: quoteMarkdown,
  frame,
  link: (context) => (hasPage(context) ? pageAddress(context.siteUrl, context) : hookAddress(context)),
  static: renderStatic,
  react,
  vue,
  svelte,
};

/**
 * An element as text to paste, in the form that lasts where it goes. All the words are in it, in
 * each form that carries text.
 *
 * @throws where something asked for is not known, or the address or a hash is none
 */
export async function snippet(form: Form, options: SnippetOptions): Promise<string> {
  const write = Object.hasOwn(writers, form) ? writers[form] : undefined;
  if (!write) throw new Error(`There is no form ${JSON.stringify(form)}. Known: ${forms.join(', ')}.`);
  const siteUrl = checkSiteUrl(options.siteUrl);
  const isPinned = form === 'script' && options.integrity !== undefined;
  const asked = await ask(options.tag, isPinned ? withoutLatest(options.attributes) : options.attributes);
  return write({ ...options, ...asked, siteUrl });
}
