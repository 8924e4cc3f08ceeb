/* What the package brings along is Lit alone, and may be used by everybody. The lists are of the last build. */
import { readFileSync } from 'node:fs';
import { root, stop } from './lib/setup.js';

/** Licences that ask of whoever uses the code no more than to pass the notice on. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense'];

/** What Lit consists of. */
const lit = /^(lit|lit-element|lit-html|@lit\/reactive-element|@lit-labs\/ssr-dom-shim|@types\/trusted-types)$/;

const read = (path) => readFileSync(root + path, 'utf8');

/** Packages in a list of licences as Vite writes it: `## name - version (licence)`. */
function bundled(path) {
  return [...read(path).matchAll(/^## (\S+) - \S+ \((.+)\)$/gm)].map(([, name, licence]) => ({ name, licence }));
}

const installed = JSON.parse(read('dist/sbom.cdx.json')).components.map(({ group, name, licenses = [] }) => ({
  name: group ? `${group}/${name}` : name,
  licence: licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression).join(', '),
}));
const script = bundled('dist/cdn/licenses.md');
const commandLine = bundled('dist/cli.licenses.md');

const { dependencies } = JSON.parse(read('package.json'));
const problems = [
  ...Object.keys(dependencies)
    .filter((name) => name !== 'lit')
    .map((name) => `package.json: “${name}” is a dependency. Only lit is installed with this package.`),
  ...[installed, script].flatMap((list) => {
    const others = list.filter(({ name }) => !lit.test(name));
    return others.map(({ name }) => `“${name}” comes along with the package or stands in the script.`);
  }),
  ...[...installed, ...script, ...commandLine]
    .filter(({ licence }) => !licence.split(' OR ').some((one) => allowed.includes(one.replace(/[()]/g, ''))))
    .map(({ name, licence }) => `“${name}” is under “${licence}”. Known: ${allowed.join(', ')}.`),
  ...[installed, script, commandLine].flatMap((list, index) =>
    list.length > 0 ? [] : [`The list of ${['what is installed', 'the script', 'the command line'][index]} is empty.`],
  ),
];

if (problems.length > 0) stop(problems.join('\n'));
console.log(
  `Installed: ${installed.length} packages. In the script: ${script.length}. In the command line: ${commandLine.length}.`,
);
