import { donation } from '../content/generated/organisations.js';
import type { Locale } from '../content/types.js';
import { safeAddress } from './address.js';

/** What an element's attributes say of the donation page. */
export interface DonationAttributes {
  readonly localName: string;
  href: string;
  campaign: string;
}

/**
 * The address to donate at: the element's own or that of the record, with the campaign and the
 * page's host where there is a campaign to count. Nothing is added otherwise.
 */
export function donationAddress({ localName, href, campaign }: DonationAttributes, locale: Locale): string {
  const address = safeAddress(localName, 'href', href) ?? donation.url[locale];
  if (!campaign) return address;
  const url = new URL(address);
  url.searchParams.set('utm_campaign', campaign);
  // A server has no page yet.
  if ('location' in globalThis) url.searchParams.set('utm_source', location.hostname);
  return url.href;
}
