import { donation } from '../content/generated/organisations.js';
import type { Locale } from '../content/types.js';

/** What an element's attributes say of the donation page. */
export interface DonationAttributes {
  href: string;
  campaign: string;
}

/** The host of the page. Empty on a server: Deno has a `location` there, which is undefined. */
function pageHost(): string {
  return (globalThis as { location?: Location }).location?.hostname ?? '';
}

/**
 * The address to donate at: the element's own or that of the record, with the campaign and the
 * page's host where there is a campaign to count. Nothing is added otherwise.
 */
export function donationAddress({ href, campaign }: DonationAttributes, locale: Locale, host = pageHost()): string {
  const address = href || donation.url[locale];
  if (!campaign) return address;
  const url = new URL(address);
  url.searchParams.set('utm_campaign', campaign);
  if (host) url.searchParams.set('utm_source', host);
  return url.href;
}
