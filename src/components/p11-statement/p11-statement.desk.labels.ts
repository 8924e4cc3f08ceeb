import type { Labels } from '../../shared/labels.js';

interface DeskLabels {
  linkCopied: string;
  copy: string;
  citationCopied: string;
  citationNotCopied: string;
  notCopied: string;
  notPrinted: string;
}

export const labels: Labels<DeskLabels> = {
  fr: {
    linkCopied: 'Lien copié.',
    copy: 'Copier la référence',
    citationCopied: 'Référence copiée.',
    citationNotCopied: 'La copie n’a pas pu se faire. Sélectionnez la référence pour la copier.',
    notCopied: 'La copie n’a pas pu se faire. Sélectionnez le texte pour le copier\u00a0:',
    notPrinted: 'L’impression n’est pas possible ici. La déclaration se trouve aussi à cette adresse\u00a0:',
  },
  en: {
    linkCopied: 'Link copied.',
    copy: 'Copy the citation',
    citationCopied: 'Citation copied.',
    citationNotCopied: 'This could not be copied. Select the citation to copy it.',
    notCopied: 'This could not be copied. Select the text to copy it:',
    notPrinted: 'Printing is not possible here. The statement is also at this address:',
  },
};
