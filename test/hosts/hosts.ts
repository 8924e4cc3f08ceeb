/** A page that an element may have to stand in. */
export interface Host {
  /** Its address below /hosts/. */
  readonly name: string;
  /** What the page does, after “A page that”. */
  readonly does: string;
  /** What a reader gets there of every element; without it, the same as on a plain page. */
  readonly expected?: string;
  /** Style sheets of packages, as they are published. */
  readonly sheets?: readonly string[];
  readonly css?: string;
  /** A script of the page's own, before the library's. */
  readonly script?: string;
  /** Attributes of the page's root. */
  readonly root?: string;
  /** What the page puts around the elements. */
  readonly place?: (elements: readonly string[]) => string;
  /** How an element looks where the page is meant to have an effect: as on a plain page inside this style. */
  readonly like?: string;
  /** Width that the page leaves for a text, at least, in pixels; by default that of the longest line. */
  readonly room?: number;
  /** Whether the elements are hidden before a reader asks for them. */
  readonly hidden?: boolean;
  /** What a reader does, or waits for, to get to an element. */
  readonly reach?: (element: Element) => unknown;
}

/** All elements in one place. */
const inside =
  (start: string, end: string) =>
  (elements: readonly string[]): string =>
    [start, ...elements, end].join('\n');

const box = (style: string) => inside(`<div style="${style}">`, '</div>');

/** Each element in a box of its own. */
const boxes =
  (style: string) =>
  (elements: readonly string[]): string =>
    elements.map((element) => `<div style="${style}">${element}</div>`).join('\n');

const frameworks: readonly Host[] = [
  {
    name: 'bootstrap',
    does: 'is set by Bootstrap',
    sheets: ['bootstrap/dist/css/bootstrap.css'],
    place: inside('<div class="container"><div class="card"><div class="card-body">', '</div></div></div>'),
  },
  {
    name: 'tailwind',
    does: 'is reset by Tailwind’s preflight',
    sheets: ['tailwindcss/preflight.css'],
  },
  { name: 'normalize', does: 'is set by normalize.css', sheets: ['normalize.css/normalize.css'] },
  {
    name: 'foundation',
    does: 'is set by Foundation',
    sheets: ['foundation-sites/dist/css/foundation.css'],
    place: inside(
      '<div class="grid-container"><div class="grid-x grid-padding-x"><div class="cell large-8">',
      '</div></div></div>',
    ),
  },
  {
    name: 'bulma',
    does: 'is set by Bulma',
    sheets: ['bulma/css/bulma.css'],
    place: inside('<section class="section"><div class="content is-large">', '</div></section>'),
  },
  {
    name: 'pico',
    does: 'is set by Pico',
    sheets: ['@picocss/pico/css/pico.css'],
    root: 'data-theme="light"',
    place: inside('<div class="container"><article>', '</article></div>'),
    like: 'color-scheme: light',
  },
  {
    // What WordPress prints for a block theme from its theme.json. The package that has the styles
    // of its blocks brings 450 others, and none of these rules.
    name: 'wordpress',
    does: 'is set by a block theme of WordPress',
    css: `
      body { margin: 0; font: 300 clamp(1rem, 1rem + 0.2vw, 1.375rem)/1.4 Manrope, sans-serif; letter-spacing: -0.1px }
      :where(.is-layout-flow) > :first-child { margin-block-start: 0 }
      :where(.is-layout-flow) > * { margin-block: 24px 0 }
      .is-layout-constrained > :where(:not(.alignleft, .alignright, .alignfull)) {
        max-width: 645px; margin-left: auto !important; margin-right: auto !important
      }
      h1, h2, h3, h4, h5, h6 { font-weight: 400; line-height: 1.125; text-wrap: pretty; letter-spacing: -0.5px }
      p { line-height: 1.6; text-wrap: pretty }
      a:where(:not(.wp-element-button)) { color: currentColor; text-decoration: none; font-style: italic }
      .wp-site-blocks *, .wp-site-blocks ::before { box-sizing: border-box }
      blockquote { border-inline-start: 2px solid; padding: 0 0 0 30px; font-size: 1.375rem }
    `,
    place: inside(
      '<div class="wp-site-blocks"><div class="entry-content is-layout-constrained has-global-padding">',
      '</div></div>',
    ),
    room: 645,
  },
];

const styles: readonly Host[] = [
  {
    name: 'unset',
    does: 'resets everything',
    css: '* { all: unset !important } head, script { display: none !important } header, main, footer { display: block !important }',
  },
  { name: 'content-box', does: 'counts boxes by content', css: '* { box-sizing: content-box !important }' },
  { name: 'giant', does: 'has giant text', css: ':root { font-size: 40px } body, div { font-size: 2rem !important }' },
  { name: 'tiny', does: 'has tiny text', css: ':root { font-size: 4px } body, div { font-size: 1rem !important }' },
  { name: 'no-lines', does: 'has no line height', css: '* { line-height: 0 !important }' },
  {
    name: 'capitals',
    does: 'writes in capitals',
    css: '* { text-transform: uppercase !important; font-variant: small-caps !important }',
  },
  {
    name: 'spread',
    does: 'spreads its letters',
    css: '* { letter-spacing: 0.5em !important; word-spacing: 2em !important }',
  },
  {
    name: 'centred',
    does: 'indents and centres',
    css: '* { text-indent: 3em !important; text-align: center !important }',
  },
  { name: 'preformatted', does: 'keeps white space', css: '* { white-space: pre !important; tab-size: 20 }' },
  {
    name: 'hidden-tags',
    does: 'hides headings, paragraphs and quotations',
    css: 'main :is(h1, h2, h3, p, blockquote, article, a, button) { display: none !important; visibility: hidden !important }',
  },
  {
    name: 'coloured',
    does: 'colours all its text and sets it in another typeface',
    css: '* { color: rgb(255, 0, 0) !important; font-family: monospace !important; font-style: italic !important }',
  },
  {
    name: 'clipped',
    does: 'clips its lines',
    css: '* { -webkit-line-clamp: 2; text-overflow: ellipsis !important; hyphens: none !important; word-break: break-all }',
  },
  {
    name: 'decorated',
    does: 'decorates all its text',
    expected: 'the same, with the line that the page draws',
    css: '* { text-shadow: 1px 1px 3px red !important; quotes: "+" "-" !important } main { text-decoration: overline }',
    like: 'text-decoration: overline',
  },
  { name: 'rtl', does: 'reads from right to left', root: 'dir="rtl"', css: '* { unicode-bidi: bidi-override }' },
  {
    name: 'vertical',
    does: 'writes in columns',
    expected: 'the same, in lines from left to right',
    place: boxes('writing-mode: vertical-rl'),
  },
  {
    name: 'dark',
    does: 'is dark, and says so',
    expected: 'the same, in light words',
    css: ':root { color-scheme: dark; background: #111; color: #eee }',
    like: 'color-scheme: dark',
  },
  {
    name: 'zoomed',
    does: 'is zoomed',
    expected: 'the same, larger by as much',
    css: 'main { zoom: 1.25 }',
    room: 600,
    like: 'zoom: 1.25',
  },
  {
    name: 'print',
    does: 'has a style for paper',
    expected: 'the same, on paper too',
    css: `@media print {
      * { color: #555 !important; background: transparent !important; font-size: 9pt !important }
      a::after { content: ' [' attr(href) ']' !important }
    }`,
  },
];

const places: readonly Host[] = [
  {
    name: 'sidebar',
    does: 'has a sidebar of 240 px',
    place: inside('<aside style="inline-size: 240px">', '</aside>'),
    room: 240,
  },
  {
    name: 'table',
    does: 'is laid out by a table',
    place: inside('<table><tr><td style="inline-size: 160px">Menu</td><td>', '</td></tr></table>'),
    room: 600,
  },
  { name: 'flex-row', does: 'is a row of flexible boxes', place: box('display: flex; flex-wrap: wrap; gap: 1rem') },
  {
    name: 'flex-column',
    does: 'is a column of flexible boxes',
    place: box('display: flex; flex-direction: column; align-items: flex-start'),
  },
  { name: 'grid', does: 'is a grid', place: box('display: grid; justify-items: start; gap: 1rem') },
  {
    name: 'float',
    does: 'lets its boxes float',
    css: 'footer { clear: both }',
    place: boxes('float: inline-start; max-inline-size: 100%'),
  },
  { name: 'inline-block', does: 'sets boxes in lines', place: boxes('display: inline-block; max-inline-size: 100%') },
  {
    name: 'container',
    does: 'asks for the size of its boxes',
    place: box('container: page / inline-size; inline-size: 20em; font-size: 12px'),
    room: 240,
  },
  {
    name: 'details',
    does: 'keeps the elements in details',
    expected: 'not shown before they are opened; then the same',
    place: inside('<details><summary>Plus</summary>', '</details>'),
    hidden: true,
    reach: (element) => element.closest('details')!.setAttribute('open', ''),
  },
  {
    name: 'dialog',
    does: 'keeps the elements in a dialog',
    expected: 'not shown before it is opened; then the same',
    place: inside(
      `<button onclick="document.querySelector('dialog').showModal()">Ouvrir</button>
      <dialog style="inline-size: 600px"><form method="dialog"><button>Fermer</button></form>`,
      '</dialog>',
    ),
    room: 600,
    hidden: true,
    reach: (element) => element.closest('dialog')!.showModal(),
  },
  {
    name: 'tab',
    does: 'keeps the elements in a tab',
    expected: 'not shown before it is opened; then the same',
    css: '.tab:not(.open) { visibility: hidden }',
    place: inside('<div class="tab">', '</div>'),
    hidden: true,
    reach: (element) => element.closest('.tab')!.classList.add('open'),
  },
  {
    name: 'panel',
    does: 'fades its panels out and takes clicks off them',
    expected: 'not shown before it is opened; then the same',
    css: '.panel:not(.open) { opacity: 0; pointer-events: none }',
    place: inside('<div class="panel">', '</div>'),
    hidden: true,
    reach: (element) => element.closest('.panel')!.classList.add('open'),
  },
  {
    name: 'component',
    does: 'has them inside another component',
    place: inside(
      '<host-card><template shadowrootmode="open"><style>* { all: unset !important } p { color: red }</style>',
      '</template></host-card>',
    ),
  },
  {
    name: 'aria-hidden',
    does: 'hides them from screen readers',
    expected: 'the same to the eye',
    place: inside('<div aria-hidden="true">', '</div>'),
  },
  {
    name: 'content-visibility',
    does: 'lays out only what is in view',
    place: boxes('content-visibility: auto; contain-intrinsic-size: auto 500px'),
    reach: (element) => element.scrollIntoView(),
    like: 'contain: paint',
  },
];

const scripts: readonly Host[] = [
  {
    name: 'view-transition',
    does: 'moves them in a view transition',
    css: 'main > div > * { view-transition-class: card } ::view-transition-group(*) { animation-duration: 1ms }',
    place: inside('<div id="before">', '</div><div id="after"></div>'),
    script: `addEventListener('load', () => {
      const move = () => document.querySelector('#after').append(...document.querySelector('#before').children);
      if (document.startViewTransition) globalThis.moved = document.startViewTransition(move).finished;
      else move();
    });`,
    reach: ({ ownerDocument }) => (ownerDocument.defaultView as { moved?: Promise<void> } | null)?.moved,
  },
  {
    name: 'patched-elements',
    does: 'patches the methods of its elements',
    script: `for (const [prototype, names] of [
      [Element.prototype, ['attachShadow', 'setAttribute', 'removeAttribute', 'append', 'remove', 'querySelectorAll']],
      [Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'cloneNode', 'getRootNode']],
      [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    ])
      for (const name of names) {
        const original = prototype[name];
        prototype[name] = function (...args) {
          return original.apply(this, args);
        };
      }`,
  },
  {
    name: 'patched-define',
    does: 'patches the registry of elements',
    script: `const { define } = CustomElementRegistry.prototype;
    customElements.define = function (name, constructor, options) {
      define.call(this, name, class extends constructor {}, options);
    };`,
  },
  {
    name: 'extended',
    does: 'adds to the prototypes of the language, as old libraries do',
    script: `Array.prototype.contains = function (item) { return this.indexOf(item) !== -1 };
    Array.prototype.remove = function (item) { this.splice(this.indexOf(item), 1) };
    Object.prototype.extend = function (other) { for (const key in other) this[key] = other[key]; return this };
    String.prototype.startsWith = function (text) { return this.indexOf(text) === 0 };
    Element.prototype.words = Element.prototype.locale = 'taken';`,
  },
  {
    name: 'frozen',
    does: 'freezes the prototypes of the language and of its elements',
    script: `for (const { prototype } of [Object, Function, Array, String, Promise, Map, Set, EventTarget, Node, Element, HTMLElement])
      Object.freeze(prototype);`,
  },
];

/** Every page, in the order in which the table lists them. */
export const hosts: readonly Host[] = [...frameworks, ...styles, ...places, ...scripts];

/** What all are compared with. */
export const plain: Host = { name: 'plain', does: 'has no style of its own' };
