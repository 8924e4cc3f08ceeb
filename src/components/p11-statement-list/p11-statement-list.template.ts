import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, Publication } from '../../content/types.js';
import type { HeadingLevel } from '../../shared/attributes.js';
import { outboundLink, siteOf } from '../../shared/link.js';
import { publishedTime, publishedTitle } from '../../shared/published.js';
import { statements } from '../../shared/statements.js';
import { labels } from './p11-statement-list.labels.js';
import type { Opening } from './p11-statement-list.openings.js';
import { dateOf, describe, pageFor } from './p11-statement-list.publications.js';

/** The link to a publication: its title, what it is and where. */
function reference(publication: Publication, locale: Locale): TemplateResult {
  const { url, title, locale: language } = pageFor(publication, locale);
  const lang = language === locale ? undefined : language;
  const about = `${describe(publication, locale)}, ${siteOf(url)}`;
  return html`<p part="source" id=${publication.id}>
    ${outboundLink(url, html`${publishedTitle(title, lang)} <span class="ui">${about}</span>`)}
  </p>`;
}

interface EntryOptions {
  readonly locale: Locale;
  /** What became of the statement, if the reader asked for it. */
  readonly opening: Opening | undefined;
  /** Level of the statement's headline. */
  readonly level: HeadingLevel;
  readonly onToggle: (statement: string) => void;
}

/** A publication, and its words if they are bundled and open. A pinned list has no words: it offers none. */
export function entry(publication: Publication, options: EntryOptions): TemplateResult {
  const { statement } = publication;
  const { locale } = options;
  return html`<li>
    <p class="date ui">${publishedTime(publication, locale, dateOf(publication, locale))}</p>
    <div class="publication">
      ${reference(publication, locale)}
      ${statement !== undefined && statements.has(statement) ? words(publication.id, statement, options) : nothing}
    </div>
  </li>`;
}

/** The control that opens a bundled statement, and the statement once it is open. */
function words(id: string, statement: string, { locale, opening, level, onToggle }: EntryOptions): TemplateResult {
  const { read, close, failed } = labels[locale];
  const isOpen = opening === 'open';
  const name = isOpen ? close : read;
  const toggle = () => onToggle(statement);
  return html`<button type="button" aria-expanded=${isOpen} aria-describedby=${id} @click=${toggle}>${name}</button>
    <p role="status" class="ui">${opening === 'failed' ? failed : ''}</p>
    ${isOpen ? html`<p11-statement statement=${statement} variant="summary" heading-level=${level} hide="language-switch"></p11-statement>` : nothing}`;
}
