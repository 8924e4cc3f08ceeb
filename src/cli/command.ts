/** What a command prints to, and whether it may be in colour. */
export interface Terminal {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Exit statuses, as a script that calls a command has to know them. */
export const exit = {
  /** All is as it should be. */
  ok: 0,
  /** What was checked is not as it should be. */
  failed: 1,
  /** The command could not do its work: it was called wrongly, or something could not be read. */
  unable: 2,
} as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

/** One command, `npx p11-embed <name>`. Each is a file of its own, and stands in the list of `run.ts`. */
export interface Command {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** All that a person has to know to call it. */
  readonly help: string;
  /**
   * @param args - What stands after the name.
   * @throws UsageError, as a rejection, where they are wrong; `parseArgs` of Node throws its own.
   */
  run(args: string[], terminal: Terminal): Promise<ExitStatus>;
}

/** A command was called in a way that it does not know. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether `parseArgs` refused the arguments. */
export function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_');
}
