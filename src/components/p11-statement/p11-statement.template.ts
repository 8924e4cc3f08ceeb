import { html, nothing, type TemplateResult } from 'lit';
import { ccpe, phoenix11 } from '../../content/generated/organisations.js';
import type { Block, Line, Locale, StatementModule, StatementWords } from '../../content/types.js';
import type { HeadingLevel } from '../../shared/attributes.js';
import { heading } from '../../shared/heading.js';
import { help } from '../../shared/help.js';
import { outboundLink, siteOf } from '../../shared/link.js';
import { otherLocale } from '../../shared/locale.js';
import { passages } from '../../shared/passages.js';
import { isInCapitals, publishedTime } from '../../shared/published.js';
import { labels } from './p11-statement.labels.js';

/** Length from which a headline is set as a sentence rather than as a title, in characters. */
const longTitle = 120;

/** Words and the language of the interface around them. */
export interface View<Words extends StatementModule = StatementModule> {
  readonly words: Words;
  readonly locale: Locale;
  /** The interface's `lang`, where it differs from that of the words. */
  readonly lang: Locale | undefined;
}

export function headline(title: string, level: HeadingLevel): TemplateResult {
  const capitals = isInCapitals(title) ? ' capitals' : '';
  const long = title.length > longTitle ? ' long' : '';
  return heading(level, title, { id: 'title', className: `title${capitals}${long}` });
}

/** Who, when and where from. No attribute hides it. */
export function byline({ words, locale, lang }: View): TemplateResult {
  const { publishedBy, officialPublishedBy } = labels[locale];
  // A translation was published by nobody: its source is the official text.
  const isTranslation = words.status === 'translation';
  const { url } = words.source[isTranslation ? otherLocale(words.locale) : words.locale];
  return html`<p part="source" class="ui" lang=${lang ?? nothing}>
    <span>${phoenix11.name[locale]}</span>
    <span>${publishedTime(words, locale)}</span>
    <span>${outboundLink(url, `${isTranslation ? officialPublishedBy : publishedBy} ${ccpe.name[locale]}, ${siteOf(url)}`)}</span>
  </p>`;
}

/** What the text is about, in a sentence, and where there is help. */
export function contentNotice({ words, locale, lang }: View<StatementWords>): TemplateResult {
  return html`<p part="notice" class="ui" lang=${lang ?? nothing}>${words.notice[locale]} ${help(locale)}</p>`;
}

/** A line in its own language, where that is not the language of the words around it. */
function line({ text, lang }: Line): TemplateResult {
  return html`<p lang=${lang ?? nothing}>${text}</p>`;
}

/** The statement itself, from its first passage to the mark that ends the release. */
export function release({ words }: View<StatementWords>, blocks: readonly Block[]): TemplateResult {
  const { dateline, signature, endMark, locale } = words;
  const complete = blocks === words.blocks;
  return html`<div part="body">
    ${passages(blocks, dateline)}
    ${complete && signature ? html`<div part="signature">${signature.map(line)}</div>` : nothing}
    ${
      complete && endMark
        ? html`<p part="end-mark"><span aria-hidden="true">${endMark}</span><span class="unseen">${labels[locale].end}</span></p>`
        : nothing
    }
  </div>`;
}
