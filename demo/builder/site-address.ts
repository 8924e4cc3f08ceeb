import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../src/content/types.js';
import { writeAttributes } from '../../src/server/html.js';
import { checkSiteUrl, entryPath } from '../../src/server/paths.js';
import { labels } from './labels.js';

/** Whether readers elsewhere can open an address: not one of this machine or of a private network. */
export function isPublic(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isPrivate =
    /^(localhost|.*\.(localhost|local|internal|test)|\[::1\]|\[f[cd].*|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*)$/.test(
      hostname,
    );
  return protocol === 'https:' && !isPrivate;
}

/** Says that the site's own address is not public, and lets its author write the public one. */
export function siteField(own: string, locale: Locale, change: (url: string) => void): TemplateResult {
  const { notPublic, siteAddress, needsSite } = labels[locale];
  const onInput = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    const url = input.value.trim() === '' ? '' : read(input.value.trim());
    input.setAttribute('aria-invalid', String(url === undefined));
    input.nextElementSibling!.textContent = url === undefined ? needsSite : '';
    change(url ?? '');
  };
  return html`<div class="field">
    <label for="site">${siteAddress}</label>
    <p class="hint" id="site-hint">${notPublic(new URL(own).host)}</p>
    <input id="site" name="site" type="url" placeholder="https://…/p11-embed/" aria-describedby="site-hint" @input=${onInput} />
    <span role="status" class="missing"></span>
  </div>`;
}

function read(value: string): string | undefined {
  try {
    return checkSiteUrl(value);
  } catch {
    return undefined;
  }
}

/** The script alone, for the theme of a site. */
export function themeScript(siteUrl: string): string {
  const attributes = writeAttributes([
    ['type', 'module'],
    ['src', `${siteUrl}${entryPath}`],
    ['crossorigin', 'anonymous'],
  ]);
  return `<script${attributes}></script>`;
}
