import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, Passage } from '../../src/content/types.js';
import { findPassages } from '../../src/shared/blocks.js';
import type { Attribute } from './options.js';
import { labels } from './labels.js';

/** Called with the new value of an attribute; `undefined` takes the attribute away. */
export type Change = (value: string | undefined) => void;

interface Option {
  readonly value: string;
  readonly text: string;
  /** Where the text is in another language than the page. */
  readonly lang?: Locale | undefined;
}

type Target<T extends HTMLElement> = Event & { readonly currentTarget: T };

export function select(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  change: (value: string) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name} .value=${chosen} @change=${({ currentTarget }: Target<HTMLSelectElement>) => change(currentTarget.value)}>
      ${options.map(
        ({ value, text, lang }) =>
          html`<option value=${value} lang=${lang ?? nothing} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </label>`;
}

/** A few choices, all in sight. */
export function radios(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  change: (value: string) => void,
): TemplateResult {
  return html`<fieldset class="radios">
    <legend>${label}</legend>
    ${options.map(
      ({ value, text, lang }) => html`<label lang=${lang ?? nothing}>
        <input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => change(value)} />
        ${text}
      </label>`,
    )}
  </fieldset>`;
}

export function checkbox(name: string, label: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      name=${name}
      .checked=${on}
      @change=${({ currentTarget }: Target<HTMLInputElement>) => change(currentTarget.checked)}
    />
    ${label}
  </label>`;
}

/** Two lists of passages: the first and the last that is shown. */
export function passageFields(
  passages: readonly Passage[],
  range: string,
  locale: Locale,
  change: Change,
): TemplateResult {
  const chosen = findPassages(passages, range) ?? passages.slice(0, 1);
  const [from, to] = [chosen[0]?.id ?? '', chosen.at(-1)?.id ?? ''];
  const options = passages.map(({ id, text }) => ({ value: id, text: `${id.slice(1)}. ${text.slice(0, 60)}…` }));
  const after = options.slice(options.findIndex(({ value }) => value === from));
  const choose = (first: string, last: string) => {
    const ids = passages.map(({ id }) => id);
    change(ids.indexOf(last) > ids.indexOf(first) ? `${first}-${last}` : first);
  };
  return html`${select('from', labels[locale].from, options, from, (id) => choose(id, to))}
  ${select('to', labels[locale].to, after, to, (id) => choose(from, id))}`;
}

/** The field of an attribute, by the kind of values that the manifest gives it. */
export function attributeField(
  { name, kind, values, usual, description }: Attribute,
  value: string | undefined,
  locale: Locale,
  change: Change,
): TemplateResult {
  const { attributes, values: meanings } = labels[locale];
  const label = attributes[name] ?? description;
  const meaning = (one: string) => meanings[`${name} ${one}`] ?? one;
  switch (kind) {
    case 'switch':
      return checkbox(name, label, value !== undefined, (on) => change(on ? '' : undefined));
    case 'one':
      return select(
        name,
        label,
        values.map((one) => ({ value: one, text: meaning(one) })),
        value ?? usual,
        (chosen) => change(chosen === usual ? undefined : chosen),
      );
    case 'many':
      return many(
        name,
        label,
        values.map((one) => ({ value: one, text: meaning(one) })),
        value ?? '',
        change,
      );
    case 'number':
    case 'text':
      return written(name, kind, label, value, locale, change);
  }
}

/** What `safeAddress` takes, so that a half-written address makes no warning. */
const wholeAddress = String.raw`https://([\w\-]+\.)*[A-Za-z][\w\-]*(:\d+)?([\/?#].*)?`;

/** What somebody writes. As long as the element would refuse it, the code is without it, and a line says what is missing. */
function written(
  name: string,
  kind: 'number' | 'text',
  label: string,
  value: string | undefined,
  locale: Locale,
  change: Change,
): TemplateResult {
  const { needsAddress, needsNumber } = labels[locale];
  const isAddress = name === 'href';
  const onInput = ({ currentTarget: input }: Target<HTMLInputElement>) => {
    const { valid } = input.validity;
    input.setAttribute('aria-invalid', String(!valid));
    input.nextElementSibling!.textContent = valid ? '' : isAddress ? needsAddress : needsNumber;
    change((valid && input.value.trim()) || undefined);
  };
  // An attribute: as a property, a value that is left out of the code would leave the field, too.
  return html`<label class="field">
    <span>${label}</span>
    <input
      name=${name}
      type=${kind === 'number' ? 'number' : isAddress ? 'url' : 'text'}
      min=${kind === 'number' ? '1' : nothing}
      pattern=${isAddress ? wholeAddress : nothing}
      value=${value ?? ''}
      @input=${onInput}
    />
    <span role="status" class="missing"></span>
  </label>`;
}

/** Any of a few values. */
function many(name: string, label: string, options: readonly Option[], value: string, change: Change): TemplateResult {
  const chosen = new Set(value.split(' '));
  const toggle = (one: string, on: boolean) => {
    const words = options.map((option) => option.value).filter((word) => (word === one ? on : chosen.has(word)));
    change(words.join(' ') || undefined);
  };
  return html`<fieldset>
    <legend>${label}</legend>
    ${options.map(
      (option) => html`<label class="check">
        <input
          type="checkbox"
          name=${name}
          value=${option.value}
          .checked=${chosen.has(option.value)}
          @change=${({ currentTarget }: Target<HTMLInputElement>) => toggle(option.value, currentTarget.checked)}
        />
        ${option.text}
      </label>`,
    )}
  </fieldset>`;
}
