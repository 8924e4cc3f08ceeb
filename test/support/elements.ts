import '../../src/index.js';
import { examples as arachnidAbout } from '../../src/components/arachnid-about/arachnid-about.examples.js';
import { examples as ccpeAbout } from '../../src/components/ccpe-about/ccpe-about.examples.js';
import { examples as cyberaideReport } from '../../src/components/cyberaide-report/cyberaide-report.examples.js';
import { examples as donateAppeal } from '../../src/components/donate-appeal/donate-appeal.examples.js';
import { examples as donateButton } from '../../src/components/donate-button/donate-button.examples.js';
import { examples as p11About } from '../../src/components/p11-about/p11-about.examples.js';
import { examples as p11Quote } from '../../src/components/p11-quote/p11-quote.examples.js';
import { examples as p11Statement } from '../../src/components/p11-statement/p11-statement.examples.js';
import { examples as p11StatementList } from '../../src/components/p11-statement-list/p11-statement-list.examples.js';
import { examples as quickExit } from '../../src/components/quick-exit/quick-exit.examples.js';
import type { Example } from '../../src/shared/example.js';

/** Every element, with its examples. Importing this registers them all. */
export const elements: Readonly<Record<string, readonly Example[]>> = {
  'arachnid-about': arachnidAbout,
  'ccpe-about': ccpeAbout,
  'cyberaide-report': cyberaideReport,
  'donate-appeal': donateAppeal,
  'donate-button': donateButton,
  'p11-about': p11About,
  'p11-quote': p11Quote,
  'p11-statement': p11Statement,
  'p11-statement-list': p11StatementList,
  'quick-exit': quickExit,
};
