import { formFor } from '../../demo/builder/places.js';
import { forms, type Form } from '../../src/server/snippet.js';
import type { Seen } from './outcome.js';
import { placeOf } from './places.js';

/** A system on the way from an author to a reader. */
export interface Path {
  readonly name: string;
  readonly title: string;
  /** What it was made with, and which version of that. */
  readonly made: string;
}

/** What the tests of the plugin saw in a real WordPress. */
export interface WordPressResults {
  readonly wordpress: string;
  readonly results: readonly {
    readonly role: string;
    readonly way: string;
    readonly words: string;
    readonly element: boolean;
  }[];
}

const introduction = `# What content management systems leave of a snippet

Each form of a snippet, posted the way an author posts it, on its way to the reader: as code in a field for HTML, as a
formatted paste into a visual editor, as Markdown. What each system saved stands in
[\`test/cms/posts/\`](../test/cms/posts/), made by [\`scripts/hook-fixtures\`](../scripts/hook-fixtures/). The test
[\`test/cms.wide.test.ts\`](../test/cms.wide.test.ts) opens every one of these posts in Chromium, Firefox and WebKit, without the
script and with it, and \`npm run cms\` writes this page from what it sees.

| says | what a reader gets |
| --- | --- |
| itself | the full element, without anything of the site: the snippet brings its script, or needs none |
| element | all the words and the link to their source; the full element where the site loads the script |
| frame | the page of the element, in a frame, and the link to its source |
| words | all the words, and no element |
| link | a link to the source or to the page of the element, and no words |
| address | the address as text; a system that asks for it by oEmbed shows more |
| lost | nothing of it |
| … + code | code stands between the words, for the reader to see |
| … + twice | the words stand there twice |
| – | nobody would post it there: Markdown in a field for HTML |

**Bold** is what the [builder](../demo/builder/places.ts) picks for that place.

## The paths
`;

const notSeen = `
Not seen: the filters of Drupal and Joomla, which are neither packages of npm nor of Debian, behind their editors, which
are seen; Squarespace, Wix and other services that nobody can install.

## WordPress with the plugin
`;

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]) => [row(...cells), row(...cells.map(() => '---'))];

function pathRow({ name, title, made }: Path, posted: readonly Form[], seen: Readonly<Record<string, Seen>>): string {
  const cells = posted.map((form) => {
    const result = seen[form];
    if (!result) return '–';
    const cell = [result.outcome, ...result.faults].join(' + ');
    return form === formFor(placeOf(name)) ? `**${cell}**` : cell;
  });
  return row(title, ...cells, made);
}

function wordpressRows({ wordpress, results }: WordPressResults): string[] {
  const roles = [...new Set(results.map(({ role }) => role))];
  const ways = [...new Set(results.map(({ way }) => way))];
  const cell = (way: string, role: string) => {
    const result = results.find((one) => one.way === way && one.role === role);
    if (!result) return '–';
    return `${result.element ? 'element' : 'words'}, ${result.words}`;
  };
  return [
    `A real WordPress ${wordpress} with the plugin, in a real browser: somebody publishes a statement, saves the post again`,
    'under another title, and a visitor reads the public page, without the script and with it. `node scripts/test-wordpress.js`',
    'does that. *Exact*: without the script the words stand code point for code point; *typeset*: WordPress sets its own',
    'quotation marks and apostrophes in them, as in any text of a post, and the element shows them as published.',
    '',
    ...head('By', ...roles.map((role) => `as ${role}`)),
    ...ways.map((way) => row(way, ...roles.map((role) => cell(way, role)))),
  ];
}

/** The whole page: what came of every form on every path, and by whom in WordPress. */
export function cmsTable(
  paths: readonly Path[],
  found: Readonly<Record<string, Readonly<Record<string, Seen>>>>,
  wordpress: WordPressResults,
): string {
  const sorted = [...paths].sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  const posted = forms.filter((form) => Object.values(found).some((row) => row[form]));
  return [
    introduction,
    ...head('Path', ...posted, 'seen with'),
    ...sorted.map((path) => pathRow(path, posted, found[path.name]!)),
    notSeen,
    ...wordpressRows(wordpress),
    '',
  ].join('\n');
}
