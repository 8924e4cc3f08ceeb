import type { Labels } from '../../shared/labels.js';

interface DeskLabels {
  linkCopied: string;
  copy: string;
  citationCopied: (format: string) => string;
  notCopied: string;
  notPrinted: string;
}

export const labels: Labels<DeskLabels> = {
  fr: {
    linkCopied: 'Lien copié.',
    copy: 'Copier la référence',
    citationCopied: (format) => `Référence copiée (${format}).`,
    notCopied: 'La copie n’a pas pu se faire. Sélectionnez le texte pour le copier\u00a0:',
    notPrinted: 'L’impression n’est pas possible ici. La déclaration se trouve aussi à cette adresse\u00a0:',
  },
  en: {
    linkCopied: 'Link copied.',
    copy: 'Copy the citation',
    citationCopied: (format) => `Citation copied (${format}).`,
    notCopied: 'This could not be copied. Select the text to copy it:',
    notPrinted: 'Printing is not possible here. The statement is also at this address:',
  },
};
