const said = new Set<string>();

/** Says a thing once on a page, however many elements have it to say. */
function once(level: 'warn' | 'error', message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console[level](message);
}

/** For input that was replaced by a default. */
export function warnOnce(message: string): void {
  once('warn', message);
}

/** For what keeps an element from showing what it was asked to. */
export function errorOnce(message: string): void {
  once('error', message);
}
