import { parseArgs } from 'node:util';
import { readPage, type ReadOptions } from '../verify/read.js';
import { isFailure } from '../verify/report.js';
import { UnreadableError } from '../verify/unreadable.js';
import { Verifier } from '../verify/verify.js';
import { exit, UsageError, type Command, type ExitStatus } from './command.js';
import { version, versionOf } from './package.js';
import { pageInWords, paintFor, type CheckedPage } from './verify.text.js';

/** A page that could not be, and why. */
interface FailedPage {
  readonly target: string;
  readonly error: string;
}

type Result = CheckedPage | FailedPage;

const [defaultSeconds, mostSeconds] = [30, 3600];

/** The tree of a page takes some hundred times its size. */
const [defaultMegabytes, mostMegabytes] = [5, 100];

const help = `npx p11-embed verify <address-or-file…> [options]

Reads pages and finds the statements on them: in an element, at a link that stands for one, or as
text that somebody copied. Says of each passage whether it is verbatim, altered, missing or moved,
and where the language mark lacks. English is compared with this project's translation.

Where a page marks a statement, or has more than half of its passages, all of them belong there;
fewer are a quotation. A page without words of its own, which the script fills, is no failure.

  --json             the same for programs
  --timeout <s>      how long a page may take, in seconds (${defaultSeconds})
  --max-size <MB>    how large a page may be, in megabytes (${defaultMegabytes})

Exit status: 0 where all words are verbatim; 1 where one is altered, missing or moved, where words
stand in the place of a withdrawn statement, where a page asks for what is not there, or where no
page has a statement; 2 where a page could not be read.
`;

/** A number above zero, as an option has it. */
function positive(name: string, text: string | undefined, fallback: number, most: number): number {
  const number = text === undefined ? fallback : Number(text);
  if (number > 0 && number <= most) return number;
  throw new UsageError(`--${name} is “${text}”; expected a number above 0, and at most ${most}.`);
}

async function check(target: string, verifier: Verifier, options: ReadOptions): Promise<Result> {
  try {
    const { html, language, ...page } = await readPage(target, options);
    const { statements, scripts } = verifier.verify(html, language);
    const versions = await Promise.all(scripts.map(versionOf));
    return {
      target,
      ...page,
      statements,
      scripts: scripts.map((one, index) => ({ ...one, version: versions[index]! })),
    };
  } catch (error) {
    if (error instanceof UnreadableError) return { target, error: error.message };
    throw error;
  }
}

function statusOf(results: readonly Result[]): ExitStatus {
  if (results.some((result) => 'error' in result)) return exit.unable;
  const statements = results.flatMap((result) => ('statements' in result ? result.statements : []));
  // A check that finds nothing to check would pass forever.
  return statements.length === 0 || statements.some(isFailure) ? exit.failed : exit.ok;
}

const outcomes: Readonly<Record<ExitStatus, string>> = {
  [exit.ok]: 'All words are as published.',
  [exit.failed]: 'Not all is as published.',
  [exit.unable]: 'Not every page could be read.',
};

export const verify: Command = {
  name: 'verify',
  summary: 'compares the words on a page with those published',
  help,
  async run(args, { stdout, stderr }) {
    const { values, positionals: targets } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        timeout: { type: 'string' },
        'max-size': { type: 'string' },
      },
    });
    if (targets.length === 0) throw new UsageError('Which page? Name an address or a file.');
    const options = {
      timeout: positive('timeout', values.timeout, defaultSeconds, mostSeconds) * 1000,
      maxSize: positive('max-size', values['max-size'], defaultMegabytes, mostMegabytes) * 1e6,
      userAgent: `p11-embed/${version} (verify)`,
    };
    const verifier = await Verifier.load();
    const paint = paintFor(stdout);
    if (!values.json) stdout.write(`Compared with the words of p11-embed ${version}.\n\n`);
    const results: Result[] = [];
    // One after the other: the pages may well be of one server.
    for (const target of targets) {
      const result = await check(target, verifier, options);
      results.push(result);
      if (values.json) continue;
      if ('error' in result) stderr.write(`${target} ${result.error}\n\n`);
      else stdout.write(pageInWords(result, paint));
    }
    const status = statusOf(results);
    stdout.write(
      values.json
        ? `${JSON.stringify({ package: 'p11-embed', version, status, pages: results }, undefined, 2)}\n`
        : `${outcomes[status]}\n`,
    );
    return status;
  },
};
