/** A page that is sent, placed or written in a way that takes something away. */
export interface Policy {
  /** What the page does or has, after “A page”. */
  readonly name: string;
  readonly leaves: 'the words' | 'the fallback';
  readonly headers?: Readonly<Record<string, string>>;
  /** Attributes of the frame that the page stands in. */
  readonly frame?: Readonly<Record<string, string>>;
  /** Whether the page is told, once. */
  readonly told?: boolean;
  readonly page: (scripts: Scripts) => string;
}

/** What a page can load, and the hashes that it can ask for. */
export interface Scripts {
  /** Address of the folder of the script. */
  readonly cdn: string;
  /** Address of the script that tells the test what happens. */
  readonly report: string;
  /** `integrity.json`: a hash by the path of a file. */
  readonly integrity: Readonly<Record<string, string>>;
}

const fallback = '<a href="https://example.org/">The fallback</a>';
export const statement = `<p11-statement statement="lighthouse-2023">${fallback}</p11-statement>`;

/** A page in the mode that every page should be in, with the script from another origin. */
const page =
  (
    inHead: (scripts: Scripts) => string = () => '',
    tag = ({ cdn }: Scripts) => `<script type="module" src="${cdn}embed.js"></script>`,
  ) =>
  (scripts: Scripts): string =>
    `<!DOCTYPE html><html lang="fr" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8" /><title>A page</title>
    <script src="${scripts.report}"></script>${inHead(scripts)}</head><body>${statement}${tag(scripts)}</body></html>`;

const classic = ({ cdn }: Scripts): string => `<script src="${cdn}embed.classic.js"></script>`;

const strict = (origins: string) =>
  `default-src 'none'; script-src ${origins}; style-src 'none'; require-trusted-types-for 'script'; base-uri 'none'`;

/** The features that a page can switch off which have to do with what an element offers, and some that have not. */
const features = [
  ...['clipboard-read', 'clipboard-write', 'web-share', 'fullscreen', 'geolocation', 'camera', 'microphone'],
  ...['sync-xhr', 'unload', 'accelerometer', 'autoplay', 'payment', 'storage-access', 'picture-in-picture'],
];

const withoutStorage = `<script>
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    Object.defineProperty(window, name, { get() { console.error(name + ' was used'); throw new DOMException('Blocked', 'SecurityError'); } });
  Object.defineProperty(document, 'cookie', {
    get() { console.error('cookie was read'); return ''; },
    set() { console.error('cookie was written'); },
  });
  navigator.sendBeacon = () => console.error('a beacon was sent');
</script>`;

const pinned = ({ cdn, integrity }: Scripts, hash = integrity['embed.js']) =>
  `<script type="module" src="${cdn}embed.js" integrity="${hash!}" crossorigin="anonymous"></script>`;

/** A hash of something else. */
const wrongHash = `sha384-${'A'.repeat(64)}`;

const map = ({ cdn, integrity }: Scripts, change: (path: string, hash: string) => string = (_, hash) => hash) => {
  const hashes = Object.entries(integrity).map(([path, hash]) => [cdn + path, change(path, hash)]);
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(hashes) as unknown })}</script>`;
};

export const policies: readonly Policy[] = [
  {
    name: 'under the strictest content policy, with trusted types',
    leaves: 'the words',
    headers: { 'Content-Security-Policy': strict('ORIGINS') },
    page: page(),
  },
  {
    name: 'under a content policy that does not know the script',
    leaves: 'the fallback',
    headers: { 'Content-Security-Policy': strict("'self'") },
    page: page(),
  },
  {
    name: 'in a frame with a sandbox, which is nobody’s origin and has no storage',
    leaves: 'the words',
    frame: { sandbox: 'allow-scripts' },
    page: page(),
  },
  {
    name: 'that is isolated, with the module',
    leaves: 'the words',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    page: page(),
  },
  {
    name: 'that is isolated, with the classic script',
    leaves: 'the words',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    page: page(undefined, classic),
  },
  {
    name: 'that switches every feature off',
    leaves: 'the words',
    headers: { 'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', ') },
    page: page(),
  },
  { name: 'where whoever uses storage is found out', leaves: 'the words', page: page(() => withoutStorage) },
  {
    name: 'with a base of its own',
    leaves: 'the words',
    page: page(() => '<base href="https://example.org/elsewhere/" target="_blank" />'),
  },
  {
    name: 'in quirks mode',
    leaves: 'the words',
    page: (scripts) => page()(scripts).replace('<!DOCTYPE html>', ''),
  },
  {
    name: 'in XHTML',
    leaves: 'the fallback',
    told: true,
    headers: { 'Content-Type': 'application/xhtml+xml; charset=utf-8' },
    // Chromium runs no module scripts there, and says so itself.
    page: page(undefined, classic),
  },
  { name: 'that pins the script', leaves: 'the words', page: page(undefined, pinned) },
  {
    name: 'that pins another script',
    leaves: 'the fallback',
    page: page(undefined, (scripts) => pinned(scripts, wrongHash)),
  },
  {
    name: 'that pins every file, by an import map',
    leaves: 'the words',
    page: page((scripts) => map(scripts), pinned),
  },
  {
    name: 'that pins every file, and the element’s to another one',
    leaves: 'the fallback',
    told: true,
    page: page((scripts) => map(scripts, (path, hash) => (path.includes('/statement-') ? wrongHash : hash)), pinned),
  },
];
