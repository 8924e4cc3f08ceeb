import type { Labels } from '../../shared/labels.js';

interface ReportLabels {
  /** The words call it a tipline: what it is for, and no more. */
  purpose: string;
  online: string;
  byTelephone: string;
}

export const labels: Labels<ReportLabels> = {
  fr: {
    purpose: 'Cyberaide.ca sert à faire un signalement; ce n’est pas un service d’urgence.',
    online: 'Signaler en ligne\u00a0:',
    byTelephone: 'Signaler par téléphone\u00a0:',
  },
  en: {
    purpose: 'Cybertip.ca is for reporting; it is not an emergency service.',
    online: 'Report online:',
    byTelephone: 'Report by telephone:',
  },
};
