import type { RenderInfo } from '@lit-labs/ssr';
import { elements } from '../embed/elements.js';
import { warningsOf } from '../shared/console.js';
import type { Given } from './attributes.js';
import { withoutMarks } from './html.js';
import { element, fallback } from './quote.js';
import { ask, type Asked, type AttributesOf, type TagOf } from './tags.js';

export interface RenderOptions {
  /**
   * Whether the page loads the script: what needs it is then there from the first frame on, and does
   * nothing until the script is there. Otherwise it keeps its place, unseen, for a script that may come.
   */
  readonly script?: boolean;
}

/** What needs the script keeps its place, unseen. */
const unseen = 'button{visibility:hidden}';

/** What only some browsers can do is unseen anyway, and keeps its place on a phone, where most can. */
const always = '.scripted{visibility:hidden}@media not (pointer:coarse){button.scripted{display:none}}';

/** Styles for the time until the script is there. */
function untilScript({ script = false }: RenderOptions): string {
  return always + (script ? `@media (scripting:none){${unseen}}` : unseen);
}

let defined: Promise<unknown> | undefined;

/** Lit looks for the elements inside an element once: all are registered before the first is rendered. */
function defineAll(): Promise<unknown> {
  return (defined ??= Promise.all(Array.from(elements.values(), async ({ code }) => (await code()).define())));
}

function withoutComments(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What only those install who render. Bundlers accept that a package is missing where its import is
 * awaited in a `try`, so that a bundle for other forms of a snippet is built without it.
 */
async function loadRenderer() {
  try {
    const { LitElementRenderer } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    return { LitElementRenderer, collectResult };
  } catch (cause) {
    const message = 'Rendering needs @lit-labs/ssr, which did not load. To install it: npm install @lit-labs/ssr';
    throw new Error(message, { cause });
  }
}

/** What an element would warn of, were it given these attributes. */
export async function warningsFor(tag: string, given: Given): Promise<string[]> {
  const { LitElementRenderer } = await loadRenderer();
  await defineAll();
  const renderer = new LitElementRenderer(tag);
  return warningsOf(() => {
    for (const [name, value] of given) renderer.setAttribute(name, value);
  });
}

/** The shadow tree of an element: no line of it is empty, or Markdown takes the next one for text. */
async function shadowTree({ tag, given }: Asked, options: RenderOptions): Promise<string> {
  const { LitElementRenderer, collectResult } = await loadRenderer();
  await defineAll();
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of given) renderer.setAttribute(name, value);
  await elements.get(tag)!.words?.(renderer.element);
  renderer.connectedCallback();
  const context: RenderInfo = {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  };
  const markup = await collectResult(renderer.renderShadow(context) ?? []);
  return withoutMarks(markup)
    .replace(/(?<![ \t])[ \t]*\n[ \t\n]*/g, '\n')
    .replace(/(?<![ \n])[ \n]+>/g, '>')
    .replace(/(?<=^<style>).*?(?=<\/style>)/s, (css) => withoutComments(css) + untilScript(options));
}

/**
 * An element as HTML that shows its words without any script: a declarative shadow tree, rendered
 * by the same template as in a browser, and the words as a quotation inside, for whatever does not
 * know shadow trees. Where the script is loaded, the element takes over in place.
 *
 * @param attributes - As they stand on the element. Without `lang` it is in French, until the
 *   element in the browser sees the page around it.
 * @param options - What the page is like that it goes into.
 * @throws where the element, an attribute, the statement or the passage is not known. It names those that are.
 *   Where `@lit-labs/ssr` is not installed, too.
 */
export async function renderToString<Name extends string>(
  tag: TagOf<Name>,
  attributes: AttributesOf<Name> = {} as AttributesOf<Name>,
  options: RenderOptions = {},
): Promise<string> {
  const asked = await ask(tag, attributes);
  return element(
    asked,
    '<template shadowrootmode="open">',
    await shadowTree(asked, options),
    '</template>',
    fallback(asked),
  );
}
