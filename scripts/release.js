/*
 * `npm run release`: runs all that must hold for the version in package.json, and packs it into
 * release/. It publishes nothing.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { pack } from './lib/package.js';
import { npm, root, run, setup, stop } from './lib/setup.js';

const fields = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { version } = fields;
const missing = ['repository', 'homepage', 'bugs'].filter((field) => !(field in fields));
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

if (git('status', '--porcelain')) stop('There are changes that are not committed. A release is of a commit.');
if (git('tag', '--list', `v${version}`))
  stop(`Version ${version} has its tag already. Set the next one in package.json.`);
const changes = readFileSync(`${root}CHANGELOG.md`, 'utf8');
if (!new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`, 'm').test(changes))
  stop(`CHANGELOG.md has no line “## ${version} (year-month-day)”. Date the version that is released.`);

setup();
run(process.execPath, ['scripts/ci.js'], { env: { CI: 'true' } });
npm(['run', 'build', '--silent']);

const folder = `${root}release`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const tarball = pack(folder);
const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
const path = relative(root, tarball);
console.log(`
${path} is ready, from commit ${git('rev-parse', '--short', 'HEAD')}.
  integrity: sha512-${hash}

${missing.length > 0 ? `package.json lacks ${missing.join(', ')}. Whoever publishes fills them in first.\n` : ''}
Nothing is published. Who may do so, does it by:
  npm publish ./${path}
  git tag v${version} && git push origin v${version}`);
