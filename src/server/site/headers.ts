/*
 * What a web host has to send with the files of the site, in one place: written here into the
 * configuration of several kinds of hosts, and sent from there by the server of `npm start`.
 */

export interface Rule {
  /** A path, or the beginning of paths with `*` at its end. No two rules set one header of one file. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const anySite = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** A page with `Cross-Origin-Embedder-Policy` frames only pages that send both, and load only what it could load itself. */
const inIsolatedPages = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const asked = { 'Cache-Control': 'public, max-age=300' };
/** What has a hash in its name is never another file. */
const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };

function policy(directives: Readonly<Record<string, string>>): Record<string, string> {
  const parts = Object.entries({
    'default-src': "'none'",
    ...directives,
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  return { 'Content-Security-Policy': parts.map(([name, value]) => `${name} ${value}`).join('; ') };
}

/**
 * @param siteUrl - Whole address of the site, with a slash at its end.
 * @param unhashed - Names of the files that stand in `cdn/` itself, without a hash in them.
 */
export function headerRules(siteUrl: string, unhashed: readonly string[]): Rule[] {
  const { origin, pathname } = new URL(siteUrl);
  const own = {
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'img-src': "'self' data:",
    'frame-ancestors': "'self'",
  };
  const page = policy(own);
  // The rendered examples bring their styles along.
  const examples = policy({ ...own, 'style-src': "'self' 'unsafe-inline'" });
  // In a sandboxed frame, 'self' is no origin: it has to be spelt out. The rendered words bring
  // their styles along, too.
  const framed = policy({
    'script-src': origin,
    'style-src': `${origin} 'unsafe-inline'`,
    'img-src': 'data:',
    'frame-ancestors': '*',
  });
  const rules: Rule[] = [
    { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' } },
    // Where a folder is asked for, Apache and nginx go by the file that they find in it.
    ...['/', '/index.html', '/en/*'].map((path) => ({ path, headers: page })),
    { path: '/elements/*', headers: examples },
    { path: '/embed/*', headers: { ...framed, ...inIsolatedPages, ...asked } },
    { path: '/oembed/*', headers: { ...anySite, ...asked } },
    { path: '/cdn/*', headers: anySite },
    ...unhashed.map((file) => ({ path: `/cdn/${file}`, headers: asked })),
    ...['/cdn/parts/*', '/cdn/pinned/*', '/cdn/words/*'].map((path) => ({ path, headers: kept })),
  ];
  return rules.map(({ path, headers }) => ({ path: pathname.slice(0, -1) + path, headers }));
}

/** For Netlify and Cloudflare Pages: `_headers` at the top of the site. */
export function toHeadersFile(rules: readonly Rule[]): string {
  return rules
    .map(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Whether a header is for errors too. One that lets a missing file be kept would keep it missing. */
function isForErrors(name: string): boolean {
  return name !== 'Cache-Control';
}

function isPrefix(path: string): boolean {
  return path.endsWith('*');
}

/** For nginx: to be included in a `server` block. A block keeps none of its parent's headers, so each names all. */
export function toNginx(rules: readonly Rule[]): string {
  const blocks = rules.map(({ path }) => {
    const all = Object.assign(
      {},
      ...rules.filter((rule) => covers(rule.path, path)).map(({ headers }) => headers),
    ) as Rule['headers'];
    const lines = Object.entries(all).map(
      ([name, value]) => `  add_header ${name} "${value}"${isForErrors(name) ? ' always' : ''};`,
    );
    return [`location ${isPrefix(path) ? path.slice(0, -1) : `= ${path}`} {`, ...lines, '}'].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

/** Whether a rule's headers are sent for all that another one is for. */
function covers(rule: string, path: string): boolean {
  return rule === path || (isPrefix(rule) && path.startsWith(rule.slice(0, -1)));
}

/** For Apache with mod_headers: `.htaccess` at the top of the site. */
export function toApache(rules: readonly Rule[]): string {
  const blocks = rules.map(({ path, headers }) => {
    const pattern = isPrefix(path) ? `^${path.slice(0, -1)}` : `^${path}$`;
    const lines = Object.entries(headers).map(
      ([name, value]) => `  Header ${isForErrors(name) ? 'always ' : ''}set ${name} "${value}"`,
    );
    return [`<If "%{REQUEST_URI} =~ m#${pattern}#">`, ...lines, '</If>'].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}
