const said = new Set<string>();

/** Says a thing once on a page, however many elements have it to say. */
function once(level: 'warn' | 'error', message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console[level](message);
}

/** Who hears warnings in the place of the console. */
let listener: ((message: string) => void) | undefined;

/** For input that was replaced by a default. */
export function warnOnce(message: string): void {
  if (listener) listener(message);
  else once('warn', message);
}

/** What `check` warns of, whether or not that was said before. Nothing of it comes to the console. */
export function warningsOf(check: () => void): string[] {
  const heard: string[] = [];
  listener = (message) => heard.push(message);
  try {
    check();
  } finally {
    listener = undefined;
  }
  return heard;
}

/** For what keeps an element from showing what it was asked to. */
export function errorOnce(message: string): void {
  once('error', message);
}
