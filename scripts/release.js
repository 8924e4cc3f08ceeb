/*
 * `npm run release`: runs everything that must hold for the version in package.json, and leaves the tarball for npm and
 * the archive for web hosts in release/. It publishes nothing.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { pack } from './lib/package.js';
import { npm, root, run, setup, stop } from './lib/setup.js';

const fields = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { version } = fields;
const missing = ['repository', 'homepage', 'bugs'].filter((field) => !(field in fields));
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

if (git('status', '--porcelain'))
  stop('Some changes are not committed. Commit them first: a release is made from a commit.');
if (git('tag', '--list', `v${version}`))
  stop(`Version ${version} has a tag already. Set the next version in package.json.`);
const changes = readFileSync(`${root}CHANGELOG.md`, 'utf8');
if (!new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`, 'm').test(changes))
  stop(`CHANGELOG.md has no line “## ${version} (year-month-day)”. Add the date of the release.`);

setup();
run(process.execPath, ['scripts/ci.js'], { env: { CI: 'true' } });
npm(['run', 'build:site', '--silent']);

const folder = `${root}release`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const tarball = pack(folder);
const archive = `${folder}/p11-embed-${version}.zip`;
copyFileSync(`${root}site/p11-embed.zip`, archive);
const path = relative(root, tarball);
const listed = [tarball, archive].map((file) => {
  const hash = createHash('sha512').update(readFileSync(file)).digest('base64');
  return `  ${relative(root, file)}\n    sha512-${hash}`;
});
console.log(`
Ready, from commit ${git('rev-parse', '--short', 'HEAD')}:
${listed.join('\n')}

${missing.length > 0 ? `package.json has no ${missing.join(', ')}. Fill them in before you publish.\n` : ''}
Nothing is published. To publish:
  npm publish ./${path}
  git tag v${version} && git push origin v${version}
  and attach the archive to the release, for web hosts`);
