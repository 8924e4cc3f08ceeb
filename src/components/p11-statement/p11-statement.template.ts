import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Line, Locale, StatementModule, StatementWords } from '../../content/types.js';
import type { HeadingLevel } from '../../shared/attributes.js';
import { heading } from '../../shared/heading.js';
import { outboundLink } from '../../shared/link.js';
import { passages } from '../../shared/passages.js';
import { isInCapitals, publishedTime } from '../../shared/published.js';
import { byline as composeByline } from '../../shared/remarks.js';
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
  const { who, link } = composeByline(words, locale);
  return html`<p part="source" class="ui" lang=${lang ?? nothing}>
    <span>${who}</span>
    <span>${publishedTime(words, locale)}</span>
    <span>${outboundLink(link.href, link.text)}</span>
  </p>`;
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
