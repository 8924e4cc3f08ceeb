import { readdirSync } from 'node:fs';
import { root } from '../../scripts/lib/setup.js';
import { siteUrl } from './site.js';

/*
 * What a host of the site has to send, spelt out as docs/hosting.md means it: a test that took it
 * from the rules of the build would agree with a rule that was lost.
 */

const { origin } = new URL(siteUrl);
const firstIn = (folder) => folder + readdirSync(`${root}site/${folder}`).find((name) => name.endsWith('.js'));

/** The files of the script whose names have no hash of what is in them. */
export const unhashed = readdirSync(`${root}site/cdn`, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => `cdn/${name}`);

const all = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
const askedAgain = { 'cache-control': 'public, max-age=300' };
const kept = { 'cache-control': 'public, max-age=31536000, immutable' };
const anySite = {
  ...all,
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': null,
};
const noOtherSite = {
  ...all,
  'access-control-allow-origin': null,
  'cross-origin-embedder-policy': null,
  'cross-origin-resource-policy': null,
};
const ownPolicy = (styles) =>
  `default-src 'none'; script-src 'self'; style-src ${styles}; connect-src 'self'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`;
const ownPage = { ...noOtherSite, 'content-security-policy': ownPolicy("'self'") };
const examplePage = { ...noOtherSite, 'content-security-policy': ownPolicy("'self' 'unsafe-inline'") };
const framedPage = {
  ...noOtherSite,
  ...askedAgain,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': `default-src 'none'; script-src ${origin}; style-src ${origin} 'unsafe-inline'; img-src data:; frame-ancestors *; base-uri 'none'; form-action 'none'`,
};

/** The headers of a file by its path, whole; `null` for one that must not be there. */
export const expectedHeaders = {
  ...Object.fromEntries(['', 'index.html', 'en/'].map((path) => [path, ownPage])),
  ...Object.fromEntries(['elements/', 'elements/p11-statement/'].map((path) => [path, examplePage])),
  'embed/ccpe-about/fr/': framedPage,
  'oembed/ccpe-about/fr.json': { ...anySite, ...askedAgain },
  ...Object.fromEntries(unhashed.map((path) => [path, { ...anySite, ...askedAgain }])),
  ...Object.fromEntries(
    ['cdn/parts/', 'cdn/pinned/', 'cdn/words/'].map((folder) => [firstIn(folder), { ...anySite, ...kept }]),
  ),
};

/** What a missing file is answered with: nobody may keep that it is missing. */
export const expectedOfMissing = { ...anySite, 'cache-control': null };

/** What an answer has of the headers that are expected. */
export function headersIn({ headers }, expected) {
  return Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)]));
}
