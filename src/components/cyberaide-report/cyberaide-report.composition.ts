import { cyberaide } from '../../content/generated/organisations.js';
import type { Locale } from '../../content/types.js';
import { linkTo, type LinkedRemark, type Remark } from '../../shared/remarks.js';
import { labels } from './cyberaide-report.labels.js';

/** What the tipline is for. */
export function purpose(locale: Locale): Remark {
  return { text: labels[locale].purpose, lang: locale };
}

/** Where to report, as far as it is known. */
export function waysToReport(locale: Locale): readonly LinkedRemark[] {
  const { online, byTelephone } = labels[locale];
  const site = { text: online, lang: locale, link: linkTo(cyberaide, locale) };
  const number = cyberaide.telephone?.[locale];
  if (!number) return [site];
  // A number is written with its country code, which its address needs a `+` before.
  const href = `tel:+${number.replace(/\D/g, '')}`;
  return [site, { text: byTelephone, lang: locale, link: { href, text: number } }];
}
