import type { Labels } from '../../shared/labels.js';

interface ReportLabels {
  online: string;
  byTelephone: string;
}

export const labels: Labels<ReportLabels> = {
  fr: { online: 'Signaler en ligne\u00a0:', byTelephone: 'Signaler par téléphone\u00a0:' },
  en: { online: 'Report online:', byTelephone: 'Report by telephone:' },
};
