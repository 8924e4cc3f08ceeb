import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command prints to, and whether it may be in colour. */
export interface Terminal {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Exit statuses, for scripts that call a command. */
export const exit = {
  /** All is as it should be. */
  ok: 0,
  /** What was checked is not as it should be. */
  failed: 1,
  /** The command could not do its work: it was called wrongly, or something could not be read. */
  unable: 2,
} as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

/** One command, `npx p11-embed <name>`. Each has a file of its own and a place in the list of `run.ts`. */
export interface Command {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** All that a person has to know to call it. */
  readonly help: string;
  /**
   * @param args - The arguments after the name.
   * @throws UsageError, as a rejection, if they are wrong
   */
  run(args: string[], terminal: Terminal): Promise<ExitStatus>;
}

/** A command was called in a way that it does not know. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** Options with a value are texts, the others are `true`. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | true | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Reads the arguments of a command.
 *
 * @param mostPositionals - How many arguments may stand there beside the options.
 * @throws UsageError for an unknown option, a missing value and an argument too many
 */
export function readArguments(args: string[], options: Options, mostPositionals = 0): Arguments {
  const config = { args, options: options as ParseArgsConfig['options'], strict: false, tokens: true } as const;
  const values: Record<string, string | true> = Object.create(null) as Record<string, never>;
  const positionals: string[] = [];
  for (const token of parseArgs({ ...config, allowPositionals: true }).tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]!.type : undefined;
    if (!type) {
      const known = Object.keys(options).map((one) => `--${one}`);
      throw new UsageError(`There is no option “${rawName}” here. Known: ${known.join(', ')}.`);
    }
    if (type === 'boolean' && inlineValue) throw new UsageError(`${rawName} takes no value; here it has “${value}”.`);
    // An option that follows is not meant as the value.
    if (type === 'string' && (value === undefined || (!inlineValue && /^-./.test(value))))
      throw new UsageError(`${rawName} needs a value: ${rawName}=…`);
    values[name] = value ?? true;
  }
  if (positionals.length > mostPositionals)
    throw new UsageError(`“${positionals[mostPositionals]!}” is one argument too many.`);
  return { values, positionals };
}
