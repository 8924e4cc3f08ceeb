import type { Locale, WithdrawnStatement } from '../content/types.js';

const labels: Readonly<Record<Locale, (date: string) => string>> = {
  fr: (date) =>
    `L’organisme qui a publié ce texte l’a retiré le ${date}. Ce texte n’est plus affiché ici. Page de la publication\u00a0:`,
  en: (date) => `The publisher withdrew this text on ${date}. It is no longer shown here. Page of the publication:`,
};

/** Says when a statement was withdrawn, before a link to the page where it stood. */
export function withdrawalText({ withdrawnOn }: WithdrawnStatement, locale: Locale): string {
  return labels[locale](withdrawnOn[locale]);
}
