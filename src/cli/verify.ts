import { UnreadableError } from '../verify/budget.js';
import { isFailure } from '../verify/report.js';
import { Verifier } from '../verify/verifier.js';
import { exit, readArguments, UsageError, type Command, type ExitStatus, type Terminal } from './command.js';
import { version, versionOf } from './package.js';
import { printableData, printableJson } from './printable.js';
import { mostPages, PageReader, type ReadOptions } from './read.js';
import { pageInWords, paintFor, type CheckedPage } from './verify.text.js';

/** A page that could not be checked, and why. */
interface FailedPage {
  readonly target: string;
  readonly framedBy?: string;
  readonly error: string;
}

type Result = CheckedPage | FailedPage;

const [defaultSeconds, mostSeconds] = [30, 3600];

/** What to do about a page that was given up. */
const hints = {
  time: ' To wait longer, raise --timeout.',
  size: ' To read it all the same, raise --max-size.',
  none: '',
};

/** The tree of a page can take a hundred times its size. */
const [defaultMegabytes, mostMegabytes] = [5, 100];

const help = `npx p11-embed verify <address-or-file…> [options]

Reads pages and finds the statements on them: in an element, at a link that stands for one, in a
frame that shows a page of ours, which is read too, or as text that somebody copied. Reports of each
passage whether it is verbatim, altered, missing or moved, and where the page names no language or
the wrong one. English is compared with this project's translation.

Where a page marks a statement, or has more than half of its passages, all of them belong there;
fewer are a quotation. A page without words of its own, which the script fills, is no failure.

  --json             the same for programs
  --timeout <s>      how long a page may take with all its frames, in seconds (${defaultSeconds})
  --max-size <MB>    how large a page may be with all its frames, in megabytes (${defaultMegabytes})

No more than ${mostPages} pages are read for one page with frames.

Exit status: 0 if all words are verbatim; 1 if one is altered, missing or moved, if words stand in
the place of a withdrawn statement, if a page asks for a statement that does not exist, or if no page
has a statement; 2 if a page, or one that it frames, could not be read. What was read is reported.
`;

/** Returns a number above zero, as an option has it. */
function positive(name: string, text: string | true | undefined, fallback: number, most: number): number {
  const number = text === undefined ? fallback : Number(text);
  if (number > 0 && number <= most) return number;
  throw new UsageError(`--${name} is “${String(text)}”; expected a number above 0, and at most ${most}.`);
}

/** A frame on a page, and the statement that it is there for. */
interface Framed {
  readonly framedBy: string;
  readonly statement: string;
}

async function check(target: string, verifier: Verifier, reader: PageReader, framed?: Framed): Promise<Result> {
  const framedBy = framed && { framedBy: framed.framedBy };
  try {
    const { html, language, ...page } = await reader.read(target);
    const address = isAddress(page.address) ? page.address : undefined;
    const { statements, scripts } = verifier.verifyHtml(html, reader.budget, { language, address });
    const isLacking = framed && !statements.some(({ statement }) => statement === framed.statement);
    const versions = await Promise.all(scripts.map(versionOf));
    return {
      target,
      ...framedBy,
      ...page,
      ...(isLacking && { lacks: framed.statement }),
      statements,
      scripts: scripts.map((one, index) => ({ ...one, version: versions[index]! })),
    };
  } catch (error) {
    if (error instanceof UnreadableError)
      return { target, ...framedBy, error: error.message + hints[error.limit ?? 'none'] };
    throw error;
  }
}

function isAddress(target: string): boolean {
  return /^https?:/i.test(target);
}

/** Checks a page, and then the pages in its frames. */
async function* checkAll(
  target: string,
  verifier: Verifier,
  options: ReadOptions,
  read: Set<string>,
): AsyncGenerator<Result> {
  const reader = new PageReader(options);
  const result = await check(target, verifier, reader);
  yield result;
  if ('error' in result) return;
  const frames = new Map(framesOf(result).map((frame) => [frame.address, frame.statement]));
  for (const address of read) frames.delete(address);
  const relative = [...frames.keys()].filter((address) => !isAddress(address));
  if (relative.length > 0) {
    const error = 'cannot be followed: the address is relative, and a file has none. Verify the page by its address.';
    yield { target: relative[0]!, framedBy: target, error: error + alsoFor(relative) };
  }
  for (const address of relative) frames.delete(address);
  for (const [address, statement] of frames) {
    const { spent } = reader;
    if (spent !== undefined) {
      yield { target, error: `frames ${frames.size} more pages that were not read: ${spent}.` };
      return;
    }
    frames.delete(address);
    read.add(address);
    const framed = await check(address, verifier, reader, { framedBy: target, statement });
    yield framed;
    // Our pages frame nothing, and frames may nest without end.
    const inner = 'error' in framed ? [] : framesOf(framed).map((one) => one.address);
    const error = 'stands in a frame within a frame, and is not read. Verify it by its address.';
    if (inner.length > 0) yield { target: inner[0]!, framedBy: address, error: error + alsoFor(inner) };
  }
}

/** Says for how many more a message holds. */
function alsoFor({ length }: readonly string[]): string {
  return length > 1 ? ` The same holds for ${length - 1} more.` : '';
}

/** The frames of a page that show a statement. */
function framesOf({ statements }: CheckedPage): { statement: string; address: string }[] {
  return statements.flatMap(({ statement, result, address }) =>
    address === undefined || result === 'unknown' ? [] : { statement, address },
  );
}

/** The outcome of a run, for programs and in words. */
function outcomeOf(results: readonly Result[]): [ExitStatus, string] {
  const pages = results.flatMap((result) => ('error' in result ? [] : result));
  if (pages.length < results.length) return [exit.unable, 'Not every page could be read.'];
  // A check that finds nothing to check would pass forever.
  if (pages.every(({ statements }) => statements.length === 0)) return [exit.failed, 'No page has a statement.'];
  const isWrong = pages.some(({ lacks, statements }) => lacks !== undefined || statements.some(isFailure));
  return isWrong ? [exit.failed, 'Not all is as published.'] : [exit.ok, 'All words are as published.'];
}

function print(unsafe: Result, { stdout, stderr }: Terminal): void {
  const result = printableData(unsafe);
  if ('error' in result) {
    const { target, framedBy, error } = result;
    stderr.write(`${target}${framedBy === undefined ? '' : `, framed by ${framedBy},`} ${error}\n\n`);
  } else {
    stdout.write(pageInWords(result, paintFor(stdout)));
  }
}

export const verify: Command = {
  name: 'verify',
  summary: 'compares the words on a page with those published',
  help,
  async run(args, { stdout, stderr }) {
    const options = { json: { type: 'boolean' }, timeout: { type: 'string' }, 'max-size': { type: 'string' } } as const;
    const { values, positionals: targets } = readArguments(args, options, Infinity);
    if (targets.length === 0) throw new UsageError('Which page? Name an address or a file.');
    const limits = {
      timeout: positive('timeout', values.timeout, defaultSeconds, mostSeconds) * 1000,
      maxSize: positive('max-size', values['max-size'], defaultMegabytes, mostMegabytes) * 1e6,
      userAgent: `p11-embed/${version} (verify)`,
    };
    const verifier = await Verifier.load();
    if (!values.json) stdout.write(`Compared with the words of p11-embed ${version}.\n\n`);
    const results: Result[] = [];
    const framesRead = new Set<string>();
    for (const target of targets) {
      for await (const result of checkAll(target, verifier, limits, framesRead)) {
        results.push(result);
        if (!values.json) print(result, { stdout, stderr });
      }
    }
    const [status, outcome] = outcomeOf(results);
    stdout.write(
      values.json ? `${printableJson({ package: 'p11-embed', version, status, pages: results })}\n` : `${outcome}\n`,
    );
    return status;
  },
};
