/*
 * What the templates in `scripts/new/` write for somebody to replace. A test makes a new statement
 * of them, so that the two cannot part.
 */

const words = /^[\s«“"]*(à remplacer|to be replaced)\s*(:|$)/iu;

/** An insecure address is refused as such. */
function isOnExampleOrg(text: string): boolean {
  return /^\s*https:/i.test(text) && URL.canParse(text) && /(^|\.)example\.org$/.test(new URL(text).hostname);
}

/** What is expected in the place of a value that is still to be replaced; `undefined` for any other. */
export function expectedInPlaceOf(value: string): string | undefined {
  if (words.test(value.normalize('NFC')))
    return 'the words themselves: these stand in a new statement until somebody replaces them';
  if (isOnExampleOrg(value)) return 'the address of the page itself: nothing is published on example.org';
  if (value === 'nothing yet') return 'what it was concluded from';
  if (value === 'YYYY-MM-DD') return 'a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known';
  return undefined;
}
