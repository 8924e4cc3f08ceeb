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
    leave: 'Quitter cette page',
    where: (site) => `pour ${site}`,
    history: 'L’historique du navigateur n’est pas effacé\u00a0: cette page peut y rester.',
    keys: 'On quitte aussi cette page en appuyant trois fois sur la touche Maj.',
    once: 'Sortie\u00a0: touche Maj enfoncée une fois. Encore deux fois pour quitter cette page.',
    twice: 'Sortie\u00a0: touche Maj enfoncée deux fois. Encore une fois pour quitter cette page.',
    expired: 'Sortie\u00a0: délai écoulé. Pour quitter cette page, appuyez de nouveau trois fois sur la touche Maj.',
    leaving: 'Vous quittez cette page',
  },
  en: {
    leave: 'Leave this page',
    where: (site) => `for ${site}`,
    history: 'The browser’s history is not erased: this page may still be listed there.',
    keys: 'Pressing Shift three times leaves this page too.',
    once: 'Exit: Shift pressed once. Twice more to leave this page.',
    twice: 'Exit: Shift pressed twice. Once more to leave this page.',
    expired: 'Exit: time is up. To leave this page, press Shift three times again.',
    leaving: 'Leaving this page',
  },
};
