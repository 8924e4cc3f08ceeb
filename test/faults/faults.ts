import type { engine } from '../support/browser.js';
import type { Page } from '../support/partner-page.js';
import { classicScript, moduleScript } from '../support/script-tags.js';

type Engine = typeof engine;

/** What somebody who makes something happen to a page can do and wait for. */
export interface Steps {
  /** Puts the script into a page that is open, with one file that is late, and resolves once it was asked for. */
  readonly start: (page: Page, lateFile: string) => Promise<void>;
  /** Lets the file come. */
  readonly letGo: () => Promise<unknown>;
  /** Resolves once a reader has this, and fails where the page was told something. */
  readonly has: (page: Page, what: Outcome) => Promise<void>;
  /** Resolves once the page was told something. */
  readonly isTold: (page: Page) => Promise<void>;
  /** Puts the page on paper for as long as `act` runs. */
  readonly onPaper: (act: () => Promise<unknown>) => Promise<void>;
}

/** What a reader has. */
export type Outcome = 'the words' | 'the fallback';

/** Something that goes wrong, and what a reader has then. */
export interface Fault {
  /** What goes wrong, as the beginning of a sentence. */
  readonly name: string;
  readonly leaves: Outcome;
  /** Whether the script says so, in one message; else there is none of its own. */
  readonly told?: boolean;
  /** How many places have the words or the fallback, each once; one, unless something makes more. */
  readonly places?: number;
  /** What the page has in its body. `name` is the test's own. */
  readonly body: (name: string) => string;
  /** What happens to the page. */
  readonly act?: (page: Page, steps: Steps) => unknown;
  /** The engines that can show it; all, unless something is beyond one. */
  readonly engines?: readonly Engine[];
}

const fallback = '<a href="https://example.org/">The fallback</a>';
const statement = (attributes = '') =>
  `<p11-statement statement="lighthouse-2023" ${attributes}>${fallback}</p11-statement>`;
const hook =
  '<blockquote><p>LE PHARE RESTE</p><p><a href="https://example.org/#p11-embed=p11-statement&amp;statement=lighthouse-2023&amp;lang=fr">The fallback</a></p></blockquote>';

/** The path of the script with one file wrong: test/faults/server.js. */
export const wrong = (kind: string, file: string, name: string, script = 'embed.js'): string =>
  `fault/${encodeURIComponent(kind)}/${encodeURIComponent(file)}/${name}/cdn/${script}`;

const parts = 'all but the entry';
const elementOf = ({ document }: Page) => document.querySelector('p11-statement')!;

/** What can be wrong with any file. */
const kinds = [
  'missing',
  'truncated',
  'cut short',
  'empty',
  'of the wrong type',
  'a page',
  'a page that is called a script',
  'for its own origin only',
  'gone',
  'of an earlier version',
];

/** The files of the script, and what a page has that asks for them. */
const files = [
  { file: 'entry', name: 'The entry, `embed.js`,', place: statement(), leaves: 'the fallback' },
  { file: 'element', name: 'The code of the element', place: statement(), leaves: 'the fallback' },
  { file: 'words', name: 'The file of the words', place: statement(), leaves: 'the fallback' },
  {
    file: 'shared',
    name: 'What elements share for structured data',
    place: statement('structured-data'),
    leaves: 'the words',
  },
  { file: 'hook', name: 'The code of the hook', place: hook, leaves: 'the fallback' },
] as const;

const ofFiles: readonly Fault[] = files.flatMap(({ file, name, place, leaves }) => [
  ...kinds.map((kind): Fault => ({
    name: `${name} is ${kind}`,
    leaves,
    // Without its entry the script says nothing, but an earlier one says what it lacks.
    told: file !== 'entry' || kind === 'of an earlier version',
    body: (test) => place + moduleScript(wrong(kind, file, test)),
  })),
  {
    name: `${name} is late, and comes in the end`,
    leaves: 'the words',
    body: () => place,
    act: async (page, { start, letGo, has }) => {
      await start(page, file);
      await has(page, leaves);
      await letGo();
    },
  },
]);

const ofTheNetwork: readonly Fault[] = [
  {
    name: 'The code of the element was missing, and is there for the next element',
    leaves: 'the words',
    told: true,
    places: 2,
    body: (test) => statement() + moduleScript(wrong('missing at first', 'element', test)),
    act: async (page, { isTold }) => {
      await isTold(page);
      page.document.body.append(elementOf(page).cloneNode(true));
    },
    // The others do not ask again for a module that they could not have.
    engines: ['Chromium'],
  },
  {
    name: 'The server is gone between the entry and the words',
    leaves: 'the fallback',
    told: true,
    body: (test) => statement() + moduleScript(wrong('gone', parts, test)),
  },
  {
    name: 'The classic script finds no module',
    leaves: 'the fallback',
    told: true,
    body: (test) => statement() + classicScript(wrong('missing', 'entry', test, 'embed.classic.js')),
  },
  {
    name: 'An ad blocker keeps every address with “donate” from the page',
    leaves: 'the words',
    body: (test) => statement() + moduleScript(wrong('gone', 'donate', test)),
  },
  {
    name: 'An ad blocker keeps the code of the button from the page',
    leaves: 'the fallback',
    told: true,
    body: (test) => `<donate-button>${fallback}</donate-button>${moduleScript(wrong('gone', 'donate', test))}`,
  },
  {
    name: 'An ad blocker hides all that is named after donating',
    leaves: 'the words',
    body: () =>
      `<style>[class*="donat"], [id*="donat"], [href*="donat"], donate-button, donate-appeal { display: none !important }</style>
      ${statement()}<donate-button></donate-button>${moduleScript('cdn/embed.js')}`,
  },
];

const ofTwoScripts: readonly Fault[] = [
  {
    name: 'The script comes as a module and as a classic script',
    leaves: 'the words',
    body: () => statement() + moduleScript('cdn/embed.js') + classicScript('cdn/embed.classic.js'),
  },
  {
    name: 'The script comes at two addresses of one file',
    leaves: 'the words',
    body: () => statement() + moduleScript('cdn/embed.js?ver=6.1') + moduleScript('cdn/embed.js'),
  },
  {
    name: 'The script’s address with a query has the present version, and without it an earlier one',
    leaves: 'the words',
    body: (test) =>
      statement() + moduleScript(`${wrong('of an earlier version', 'entry without a query', test)}?ver=6.1`),
  },
  ...['an older version first', 'an older version second'].map((name): Fault => {
    const scripts = (test: string) => [
      moduleScript(wrong('of another version', 'entry', test)),
      moduleScript('cdn/embed.js'),
    ];
    return {
      name: `The script comes in two versions, ${name}`,
      leaves: 'the words',
      told: true,
      body: (test) => statement() + (name.endsWith('first') ? scripts(test) : scripts(test).reverse()).join(''),
    };
  }),
];

/** Freezes whatever has a prototype. */
const freezing = `<script>
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const { prototype } = Object.getOwnPropertyDescriptor(globalThis, name).value ?? {};
    if (prototype) Object.freeze(prototype);
  }
</script>`;

const ofTheHost: readonly Fault[] = [
  {
    name: 'The page has frozen every prototype',
    leaves: 'the words',
    body: () => freezing + statement() + moduleScript('cdn/embed.js'),
  },
  {
    name: 'The page has an old Lit of its own, and its support for hydration',
    leaves: 'the words',
    body: () =>
      `<script type="module" src="/test/pages/old-lit.js"></script><old-card></old-card>
      <template>${statement()}</template>${moduleScript('cdn/embed.js')}`,
  },
  {
    name: 'The page has a polyfill for custom elements',
    leaves: 'the words',
    body: () =>
      `<script>customElements.forcePolyfill = true</script>
      <script src="/node_modules/@webcomponents/custom-elements/custom-elements.min.js"></script>
      ${statement()}${moduleScript('cdn/embed.js')}`,
  },
  {
    name: 'The page removes the element while it loads, and puts it back',
    leaves: 'the words',
    body: () => statement(),
    act: async (page, { start, letGo }) => {
      await start(page, parts);
      const element = elementOf(page);
      element.remove();
      await letGo();
      await page.customElements.whenDefined('p11-statement');
      page.document.body.append(element);
    },
  },
  {
    name: 'The page clones the element while it loads, and once it is there',
    leaves: 'the words',
    places: 3,
    body: () => statement(),
    act: async (page, { start, letGo }) => {
      await start(page, parts);
      const clone = () => page.document.body.append(elementOf(page).cloneNode(true));
      clone();
      await letGo();
      await page.customElements.whenDefined('p11-statement');
      clone();
    },
  },
  {
    name: 'The page moves the element to another document while it loads, and back',
    leaves: 'the words',
    body: () => statement(),
    act: async (page, { start, letGo }) => {
      await start(page, parts);
      const element = elementOf(page);
      const frame = page.document.body.appendChild(page.document.createElement('iframe'));
      frame.contentDocument!.body.append(element);
      await letGo();
      await page.customElements.whenDefined('p11-statement');
      page.document.body.append(element);
    },
  },
  {
    name: 'The page moves the element to another document while it loads, and leaves it there',
    leaves: 'the fallback',
    body: () => statement(),
    act: async (page, { start, letGo }) => {
      await start(page, parts);
      const frame = page.document.body.appendChild(page.document.createElement('iframe'));
      frame.contentDocument!.body.append(elementOf(page));
      await letGo();
    },
  },
  {
    name: 'The page moves the element to another document once it is there',
    leaves: 'the words',
    body: () => statement() + moduleScript('cdn/embed.js'),
    act: async (page, { has }) => {
      await has(page, 'the words');
      const frame = page.document.body.appendChild(page.document.createElement('iframe'));
      frame.contentDocument!.body.append(elementOf(page));
    },
  },
  {
    name: 'The page is printed while the element loads',
    leaves: 'the words',
    body: () => statement(),
    act: async (page, { start, letGo, has, onPaper }) => {
      await start(page, parts);
      await onPaper(async () => {
        page.dispatchEvent(new Event('beforeprint'));
        await has(page, 'the fallback');
        page.dispatchEvent(new Event('afterprint'));
        await letGo();
        await has(page, 'the words');
      });
    },
    // Only its launcher puts a page on paper.
    engines: ['Chromium'],
  },
  {
    name: 'The page has the element in a template, and uses it later',
    leaves: 'the words',
    body: () => `<template>${statement()}</template>${moduleScript('cdn/embed.js')}`,
    act: ({ document }) => {
      document.body.append(document.querySelector('template')!.content.cloneNode(true));
    },
  },
];

export const faults: readonly Fault[] = [...ofFiles, ...ofTheNetwork, ...ofTwoScripts, ...ofTheHost];
