import { parseArgs } from 'node:util';
import { readPage, type ReadOptions } from './read.js';
import { isFailure } from '../verify/report.js';
import { UnreadableError } from '../verify/unreadable.js';
import { Verifier } from '../verify/verify.js';
import { exit, UsageError, type Command, type ExitStatus, type Terminal } from './command.js';
import { version, versionOf } from './package.js';
import { pageInWords, paintFor, type CheckedPage } from './verify.text.js';

/** A page that could not be, and why. */
interface FailedPage {
  readonly target: string;
  readonly framedBy?: string;
  readonly error: string;
}

type Result = CheckedPage | FailedPage;

const [defaultSeconds, mostSeconds] = [30, 3600];

/** The tree of a page takes some hundred times its size. */
const [defaultMegabytes, mostMegabytes] = [5, 100];

const help = `npx p11-embed verify <address-or-file…> [options]

Reads pages and finds the statements on them: in an element, at a link that stands for one, in a
frame that shows a page of ours, which is read too, or as text that somebody copied. Says of each
passage whether it is verbatim, altered, missing or moved, and where the language mark lacks.
English is compared with this project's translation.

Where a page marks a statement, or has more than half of its passages, all of them belong there;
fewer are a quotation. A page without words of its own, which the script fills, is no failure.

  --json             the same for programs
  --timeout <s>      how long a page may take, in seconds (${defaultSeconds})
  --max-size <MB>    how large a page may be, in megabytes (${defaultMegabytes})

Exit status: 0 where all words are verbatim; 1 where one is altered, missing or moved, where words
stand in the place of a withdrawn statement, where a page asks for what is not there, or where no
page has a statement; 2 where a page, or one that it frames, could not be read.
`;

/** A number above zero, as an option has it. */
function positive(name: string, text: string | undefined, fallback: number, most: number): number {
  const number = text === undefined ? fallback : Number(text);
  if (number > 0 && number <= most) return number;
  throw new UsageError(`--${name} is “${text}”; expected a number above 0, and at most ${most}.`);
}

/** A frame on a page, and what it is there for. */
interface Framed {
  readonly framedBy: string;
  readonly statement: string;
}

async function check(target: string, verifier: Verifier, options: ReadOptions, framed?: Framed): Promise<Result> {
  const framedBy = framed && { framedBy: framed.framedBy };
  try {
    const { html, language, ...page } = await readPage(target, options);
    const { statements, scripts } = verifier.verify(html, language, isAddress(page.address) ? page.address : undefined);
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
    if (error instanceof UnreadableError) return { target, ...framedBy, error: error.message };
    throw error;
  }
}

function isAddress(target: string): boolean {
  return /^https?:/i.test(target);
}

/** A page, and then the pages in its frames: one after the other, as they may well be of one server. */
async function* checkAll(target: string, verifier: Verifier, options: ReadOptions, read: Set<string>) {
  const result = await check(target, verifier, options);
  yield result;
  if ('error' in result) return;
  for (const { statement, address } of framesOf(result)) {
    if (!isAddress(address)) {
      const error = 'cannot be followed: the address is relative, and a file has none. Verify the page by its address.';
      yield { target: address, framedBy: target, error };
      continue;
    }
    if (read.has(address)) continue;
    read.add(address);
    const framed = await check(address, verifier, options, { framedBy: target, statement });
    yield framed;
    // Ours frame nothing; and whoever frames without end is not followed.
    for (const inner of 'error' in framed ? [] : framesOf(framed)) {
      const error = 'stands in a frame within a frame, and is not read. Verify it by its address.';
      yield { target: inner.address, framedBy: address, error };
    }
  }
}

/** The frames of a page that show what can be compared. */
function framesOf({ statements }: CheckedPage): { statement: string; address: string }[] {
  return statements.flatMap(({ statement, result, address }) =>
    address === undefined || result === 'unknown' ? [] : { statement, address },
  );
}

/** What it came to, for programs and in words. */
function outcomeOf(results: readonly Result[]): [ExitStatus, string] {
  const pages = results.flatMap((result) => ('error' in result ? [] : result));
  if (pages.length < results.length) return [exit.unable, 'Not every page could be read.'];
  // A check that finds nothing to check would pass forever.
  if (pages.every(({ statements }) => statements.length === 0)) return [exit.failed, 'No page has a statement.'];
  const isWrong = pages.some(({ lacks, statements }) => lacks !== undefined || statements.some(isFailure));
  return isWrong ? [exit.failed, 'Not all is as published.'] : [exit.ok, 'All words are as published.'];
}

function print(result: Result, { stdout, stderr }: Terminal): void {
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
    if (!values.json) stdout.write(`Compared with the words of p11-embed ${version}.\n\n`);
    const results: Result[] = [];
    const framesRead = new Set<string>();
    for (const target of targets) {
      for await (const result of checkAll(target, verifier, options, framesRead)) {
        results.push(result);
        if (!values.json) print(result, { stdout, stderr });
      }
    }
    const [status, outcome] = outcomeOf(results);
    stdout.write(
      values.json
        ? `${JSON.stringify({ package: 'p11-embed', version, status, pages: results }, undefined, 2)}\n`
        : `${outcome}\n`,
    );
    return status;
  },
};
