/** The elements of a manifest, by their tags in order. */
export function elementsOf({ modules }) {
  return modules
    .flatMap(({ declarations }) => declarations.filter(({ customElement }) => customElement))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** The kinds of things that an element has, each as a table: its heading, and its columns by what stands in them. */
const tables = [
  {
    kind: 'attributes',
    heading: 'Attributes',
    columns: {
      attribute: ({ name }) => code(name),
      property: ({ name, fieldName = name }) => code(fieldName),
      values: ({ type }) => code(type.text.replace(/'/g, '')),
      default: ({ default: value }) => (value && value !== "''" && value !== '[]' ? code(value.replace(/'/g, '')) : ''),
    },
  },
  {
    kind: 'events',
    heading: 'Events',
    columns: { event: ({ name }) => code(name), type: ({ type }) => code(type.text) },
  },
  {
    kind: 'slots',
    heading: 'Slots',
    columns: { slot: ({ name }) => (name ? code(name) : '(default)') },
  },
  {
    kind: 'cssParts',
    heading: 'Parts',
    columns: { part: ({ name }) => code(name) },
  },
  {
    kind: 'cssProperties',
    heading: 'Custom properties',
    columns: {
      property: ({ name }) => code(name),
      default: ({ default: value }) => (value ? code(value) : ''),
    },
  },
];

const code = (text) => `\`${text}\``;
const cell = (text) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

function table({ heading, columns }, items) {
  const all = { ...columns, '': ({ description = '' }) => description };
  const names = Object.keys(all);
  const rows = items.map((item) => Object.values(all).map((column) => column(item)));
  return [`## ${heading}`, '', ...[names, names.map(() => '---'), ...rows].map(row)].join('\n');
}

function elementPage(element) {
  const { tagName: tag, name, description } = element;
  const parts = tables.flatMap((one) => (element[one.kind]?.length > 0 ? [table(one, element[one.kind])] : []));
  return `<!-- Made by \`npm run manifest\` from src/components/${tag}/${tag}.ts. -->

# ${code(`<${tag}>`)}

${description}

\`\`\`js
import 'p11-embed/${tag}'; // registers <${tag}>
import { ${name} } from 'p11-embed/${tag}/class'; // registers nothing
\`\`\`

${parts.join('\n\n')}
`;
}

const line = (folder) => (element) =>
  `- [${code(`<${element.tagName}>`)}](${folder}${element.tagName}.md): ${element.summary}`;

function index(elements) {
  return `<!-- Made by \`npm run manifest\`. -->

# The elements

${elements.map(line('')).join('\n')}
`;
}

/** What a program reads that writes for somebody who uses this package. See https://llmstxt.org/. */
function llms(elements) {
  return `# p11-embed

> Custom elements that carry the public statements of the Phoenix 11, survivors of recorded child sexual abuse, word for word: in French, which is official, and in English, which is a translation by this project and is marked as one.

- Never change, shorten, correct or translate the words of a statement. \`<p11-quote>\` shows whole passages, by their ids.
- Whose words they are, their source, and the mark of a translation stay with them.
- The Canadian Centre for Child Protection publishes the words. Who republishes them asks the Centre first.
- \`npx p11-embed list\` names the statements, \`snippet\` writes what to paste for each kind of site, and \`verify\` compares the words of a page with the published ones.
- A page without a build uses the script \`cdn/embed.js\`; a project imports \`p11-embed/<tag>\`.

## Elements

${elements.map(line('docs/api/')).join('\n')}

## More

- [README](README.md): how to put a statement on a page
- [Attributes](docs/attributes.md), [the look](docs/look.md), [events](docs/events.md)
- [The npm package](docs/npm.md), [rendering on a server](docs/server.md)
- [The command line](docs/command-line.md), [checking a page's words](docs/verify.md)
- [Hosting](docs/hosting.md): the archive, the static site, headers, feeds, a new version
- [A quick exit](docs/quick-exit.md): whether a page needs one, where to put it, what it does not do
- [Accessibility](ACCESSIBILITY.md): criterion by criterion
- [Manifest](custom-elements.json): all elements, for programs
- [Words](src/data/): the statements in Markdown
`;
}

/** The pages about the elements, by path. */
export function pages(manifest) {
  const elements = elementsOf(manifest);
  return {
    ...Object.fromEntries(elements.map((element) => [`docs/api/${element.tagName}.md`, elementPage(element)])),
    'docs/api/README.md': index(elements),
    'llms.txt': llms(elements),
  };
}
