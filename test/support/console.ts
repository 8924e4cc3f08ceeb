/** What the console is told while `act` runs. */
export async function heard(level: 'warn' | 'error', act: () => unknown): Promise<string[]> {
  const original = console[level].bind(console);
  const messages: string[] = [];
  console[level] = (...args: unknown[]) => void messages.push(args.join(' '));
  try {
    await act();
  } finally {
    console[level] = original;
  }
  return messages;
}
