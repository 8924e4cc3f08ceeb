import type { Labels } from '../../shared/labels.js';

interface ExitLabels {
  leave: string;
  where: (site: string) => string;
  /** What leaving does not do. */
  history: string;
  /** What the keyboard can do, where the script runs. */
  keys: string;
  /** After one press of Shift, after two, and when the third came too late. */
  once: string;
  twice: string;
  expired: string;
  /** Name of the blank page that stands until the neutral page has come. */
  leaving: string;
}

export const labels: Labels<ExitLabels> = {
  fr: {
    leave: 'Quitter rapidement',
    where: (site) => `(${site})`,
    history: 'L’historique du navigateur n’est pas effacé\u00a0: cette page peut y rester.',
    keys: 'Vous pouvez aussi appuyer trois fois sur la touche Maj.',
    once: 'Sortie rapide\u00a0: un appui sur la touche Maj. Encore deux pour quitter cette page.',
    twice: 'Sortie rapide\u00a0: deux appuis sur la touche Maj. Encore un pour quitter cette page.',
    expired:
      'Sortie rapide\u00a0: délai écoulé. Pour quitter cette page, appuyez de nouveau trois fois sur la touche Maj.',
    leaving: 'Vous quittez cette page',
  },
  en: {
    leave: 'Leave this page quickly',
    where: (site) => `(${site})`,
    history: 'The browser’s history is not erased: this page may still be listed there.',
    keys: 'You can also press Shift three times.',
    once: 'Quick exit: Shift pressed once. Twice more to leave this page.',
    twice: 'Quick exit: Shift pressed twice. Once more to leave this page.',
    expired: 'Quick exit: time is up. To leave this page, press Shift three times again.',
    leaving: 'Leaving this page',
  },
};
