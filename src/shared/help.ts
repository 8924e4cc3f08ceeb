import { html, type TemplateResult } from 'lit';
import { aidezmoisvp } from '../content/generated/organisations.js';
import type { Locale } from '../content/types.js';
import type { Labels } from './labels.js';
import { outboundLink } from './link.js';

/** Stands before the link. */
export const helpLabel: Labels<string> = { fr: 'Aide et soutien\u00a0:', en: 'Help and support:' };

/** Where there is help for young people and survivors. */
export function help(locale: Locale): TemplateResult {
  return html`${helpLabel[locale]} ${outboundLink(aidezmoisvp.url[locale], aidezmoisvp.name[locale])}`;
}
