/**
 * The address that calls a number. The number is written with its country code, which the address needs a `+` before.
 *
 * @internal
 */
export function telephoneAddress(number: string): string {
  return `tel:+${number.replace(/\D/g, '')}`;
}
