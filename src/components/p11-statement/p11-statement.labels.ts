import type { Labels } from '../../shared/labels.js';

interface StatementLabels {
  read: string;
  readOn: string;
  close: string;
  end: string;
  copyLink: string;
  cite: string;
  share: string;
  print: string;
  actionFailed: string;
}

export const labels: Labels<StatementLabels> = {
  fr: {
    read: 'Lire la déclaration',
    readOn: 'Lire la suite de la déclaration',
    close: 'Refermer la déclaration',
    end: 'Fin du communiqué',
    copyLink: 'Copier le lien',
    cite: 'Citer',
    share: 'Partager',
    print: 'Imprimer la déclaration',
    actionFailed: 'Cette action n’a pas pu être chargée.',
  },
  en: {
    read: 'Read the statement',
    readOn: 'Read the rest of the statement',
    close: 'Close the statement',
    end: 'End of the release',
    copyLink: 'Copy the link',
    cite: 'Cite',
    share: 'Share',
    print: 'Print the statement',
    actionFailed: 'This action could not be loaded.',
  },
};
