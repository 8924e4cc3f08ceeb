import type { PublicationKind } from '../../content/types.js';
import type { Labels } from '../../shared/labels.js';

interface ListLabels {
  heading: string;
  kinds: Readonly<Record<PublicationKind, string>>;
  /** Follows the kind of a publication that is in the other language only. */
  otherLanguage: string;
  read: string;
  close: string;
  failed: string;
}

export const labels: Labels<ListLabels> = {
  fr: {
    heading: 'Les Phoenix 11\u00a0: déclarations et autres publications',
    kinds: {
      statement: 'Déclaration',
      'open-letter': 'Lettre ouverte',
      'news-release': 'Communiqué',
      study: 'Communiqué sur une étude',
    },
    otherLanguage: 'en anglais',
    read: 'Lire la déclaration ici',
    close: 'Refermer la déclaration',
    failed: 'La déclaration n’a pas pu être chargée. Le lien ci-dessus mène à sa page.',
  },
  en: {
    heading: 'The Phoenix 11: statements and other publications',
    kinds: {
      statement: 'Statement',
      'open-letter': 'Open letter',
      'news-release': 'News release',
      study: 'News release on a study',
    },
    otherLanguage: 'in French',
    read: 'Read the statement here',
    close: 'Close the statement',
    failed: 'The statement could not be loaded. The link above leads to its page.',
  },
};
