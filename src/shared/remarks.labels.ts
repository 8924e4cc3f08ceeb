import type { Labels } from './labels.js';

interface RemarkLabels {
  /** Before the link. The Centre calls the service one for young people; more is not established. */
  help: string;
  translated: string;
  notWrittenBy: Readonly<Record<'group' | 'centre', string>>;
  /** The official text has changed since somebody reviewed the translation. */
  outdated: string;
  /** Official words in the other language than the interface. */
  official: string;
  publishedVersion: string;
  /** Before the publisher's site in this language. */
  site: string;
  /** Before the name of the publisher. */
  excerpt: string;
  withdrawn: (date: string) => string;
  /** Marks a date that stands on no page. */
  unconfirmedDate: string;
  publishedBy: string;
  /** The same for a translation, whose source is the official text in the other language. */
  officialPublishedBy: string;
  /** Before the title and page of the official text. */
  officialText: string;
  /** Before the name of the Centre. */
  appeal: string;
  leadsHome: string;
}

export const labels: Labels<RemarkLabels> = {
  fr: {
    help: 'Aide pour les jeunes\u00a0:',
    translated: 'Le projet p11-embed a traduit ce texte à partir du texte officiel anglais.',
    notWrittenBy: {
      group: 'Les Phoenix 11 n’ont pas rédigé cette version.',
      centre: 'Le Centre canadien de protection de l’enfance n’a pas rédigé cette version.',
    },
    outdated: 'Le texte anglais a changé depuis, et la traduction n’a pas encore été révisée.',
    official: 'Texte officiel, en anglais.',
    publishedVersion: 'Version française publiée',
    site: 'Site français\u00a0:',
    excerpt: 'Extrait d’un texte publié par le',
    withdrawn: (date) =>
      `L’organisme qui a publié ce texte l’a retiré le ${date}. Ce texte n’est plus affiché ici. Page de la publication\u00a0:`,
    unconfirmedDate: 'date\u00a0non\u00a0confirmée',
    publishedBy: 'Publié par le',
    officialPublishedBy: 'Texte officiel anglais publié par le',
    officialText: 'Texte officiel anglais\u00a0:',
    appeal: 'Appel aux dons du',
    leadsHome: 'Ce lien mène à la page d’accueil du Centre.',
  },
  en: {
    help: 'Help for young people:',
    translated: 'The p11-embed project translated this text from the official French.',
    notWrittenBy: {
      group: 'The Phoenix 11 did not write this wording.',
      centre: 'The Canadian Centre for Child Protection did not write this wording.',
    },
    outdated: 'The French has changed since, and this translation has not been reviewed yet.',
    official: 'Official text, in French.',
    publishedVersion: 'Published English version',
    site: 'English site:',
    excerpt: 'Excerpt from a text published by the',
    withdrawn: (date) =>
      `The publisher withdrew this text on ${date}. It is no longer shown here. Page of the publication:`,
    unconfirmedDate: 'date\u00a0not\u00a0confirmed',
    publishedBy: 'Published by the',
    officialPublishedBy: 'Official French text published by the',
    officialText: 'Official French text:',
    appeal: 'An appeal for donations from the',
    leadsHome: 'This link leads to the Centre’s home page.',
  },
};
