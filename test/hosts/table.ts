import type { Host } from './hosts.js';

/** A test of the gallery that failed. */
export interface Failure {
  readonly suite: string;
  readonly test: string;
  readonly engine: string;
}

/** The suite of a page's tests. */
export const hostSuite = ({ does }: Host): string => `that ${does}`;

/** The test that says whether a page leaves an element as it is. */
export const elementTest = (tag: string): string => `leaves ${tag} as it is`;

/** The test that says whether a page that hides the elements does hide them. */
export const hiddenTest = 'shows nothing before it is asked to';

/** The test that says whether a page is the same with the script and without. */
export const pageTest = 'is left as it is itself';

const introduction = `# Host pages

Every page of the gallery with every element, by the built script, in Chromium, Firefox and WebKit: \`npm run hosts\` opens
them and writes this table. The list is [\`test/hosts/hosts.ts\`](../test/hosts/hosts.ts), the test
[\`test/hosts.wide.test.ts\`](../test/hosts.wide.test.ts).

An element *holds* where its style, its boxes and every line of its text are the same as on a page without any style, in
the same width, to half a pixel; in Chromium also every pixel of its picture. The page holds where its own headings, texts,
links and controls have the same style and size with the script and without.
`;

/** The whole gallery as a table: page × element × what came of it. */
export function hostsTable(hosts: readonly Host[], tags: readonly string[], failures: readonly Failure[]): string {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const outcome = (host: Host, ...tests: readonly string[]) => {
    const failed = failures.filter(({ suite, test }) => suite === hostSuite(host) && tests.includes(test));
    const engines = new Set(failed.map(({ engine }) => engine));
    return engines.size === 0 ? 'holds' : `fails in ${[...engines].join(', ')}`;
  };
  const columns = ['A page that …', 'shows every element', ...tags, 'the page'];
  const rows = hosts.map((host) =>
    row(
      host.does,
      host.expected ?? 'the same',
      ...tags.map((tag) => outcome(host, hiddenTest, elementTest(tag))),
      outcome(host, pageTest),
    ),
  );
  return [introduction, row(...columns), row(...columns.map(() => '---')), ...rows, ''].join('\n');
}
