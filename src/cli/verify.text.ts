import { styleText } from 'node:util';
import type { Locale } from '../content/types.js';
import type { Difference } from '../verify/differences.js';
import type { Page } from './read.js';
import { isFailure, type PageReport, type PassageReport, type StatementReport } from '../verify/report.js';
import type { ScriptVersion } from './package.js';

/** A page that was read and checked. */
export interface CheckedPage extends Omit<Page, 'html' | 'language'>, Pick<PageReport, 'statements'> {
  /** As it was asked for. */
  readonly target: string;
  /** The page that it was read for, as that was asked for: it stands there in a frame. */
  readonly framedBy?: string;
  /** The statement that it stands in the frame for, and does not have. */
  readonly lacks?: string;
  readonly scripts: readonly (PageReport['scripts'][number] & { readonly version: ScriptVersion })[];
}

type Style = Parameters<typeof styleText>[0];

/** Colours a text where its reader can see colours, and has not asked for none. */
export type Paint = (style: Style, text: string) => string;

/** `styleText` looks at the stream, and at NO_COLOR and its kin. */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}

/** How much of the words is shown where they only have to be known again, in characters. */
const [beginning, ending] = [80, 40];

/** Of the differences of one passage, as many as somebody reads at a terminal. */
const mostDifferences = 8;

const languages: Readonly<Record<Locale, string>> = { fr: 'French', en: 'English' };
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function shorten(text: string): string {
  if (text.length <= beginning + ending + 3) return text;
  // Whole words; a text without spaces is cut anywhere.
  const [start, end] = [text.slice(0, beginning), text.slice(-ending)];
  return `${start.replace(/(?<=\S) \S*$/, '')} … ${end.replace(/^\S* (?=\S)/, '')}`;
}

/** `p1–p3, p5, title`: names that follow each other as a range. */
function inRanges(names: readonly string[]): string {
  const ranges: string[][] = [];
  for (const name of names) {
    const last = ranges.at(-1)?.at(-1);
    const next = last && /^p\d+$/.test(last) ? `p${Number(last.slice(1)) + 1}` : undefined;
    if (name === next) ranges.at(-1)!.push(name);
    else ranges.push([name]);
  }
  return ranges.map((range) => (range.length > 1 ? `${range[0]!}–${range.at(-1)!}` : range[0]!)).join(', ');
}

function inWords({ at, published, found, characters }: Difference): string[] {
  const where = `at character ${at}: `;
  const [before, after] = [`“${shorten(published)}”`, `“${shorten(found)}”`];
  if (!found) return [`${where}${before} is gone`];
  if (!published) return [`${where}${after} was put in`];
  return [`${where}${before} is ${after} here`, ...characters.map((change) => `  ${change}`)];
}

/** What is wrong with a passage, in lines. */
function problems({ state, published, differences, added }: PassageReport): string[] {
  const shown = differences.slice(0, mostDifferences).flatMap(inWords);
  const more = differences.length - mostDifferences;
  return [
    ...(state === 'missing' ? [`“${shorten(published)}”`] : []),
    ...shown,
    ...(more > 0 ? [`and in ${more} more places`] : []),
    ...(added?.before ? [`other words stand before it in its paragraph: “${shorten(added.before)}”`] : []),
    ...(added?.after ? [`other words stand after it in its paragraph: “${shorten(added.after)}”`] : []),
  ];
}

/** Which passage it is, and where it stands if that is elsewhere. */
function nameIn({ name, standsAfter }: PassageReport, again: string): string {
  if (standsAfter === undefined) return name + again;
  return `${name}, which stands ${standsAfter === null ? 'before all others' : `after ${standsAfter}`}`;
}

/** A label, and beside it lines. */
function entry(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `    ${(index === 0 ? label : '').padEnd(10)}${line}`);
}

function passageLines(reports: readonly PassageReport[], paint: Paint, again = ''): string[] {
  const verbatim = reports.filter(({ state }) => state === 'verbatim');
  const others = reports.filter(({ state }) => state !== 'verbatim');
  return [
    ...(verbatim.length > 0 ? entry('verbatim', [inRanges(verbatim.map(({ name }) => name)) + again]) : []),
    ...others.flatMap((report) => {
      const [first, ...rest] = entry(report.state, [nameIn(report, again), ...problems(report)]);
      return [
        first!.replace(report.state, paint('bold', paint('red', report.state))),
        ...rest.map((line) => `  ${line}`),
      ];
    }),
  ];
}

/** Whose language the page gets wrong, with what to do. */
function languageLines(reports: readonly PassageReport[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { name, language } of reports) {
    if (!language) continue;
    const { words, page } = language;
    const said = page === null ? 'names no language' : `says ${nameOf(page)} (lang="${page}")`;
    const line = `${languages[words]}, and the page ${said}. Put lang="${words}" on the element around.`;
    groups.set(line, [...new Set([...(groups.get(line) ?? []), name])]);
  }
  return [...groups].flatMap(([line, names]) => entry('language', [`${inRanges(names)}: ${line}`]));
}

function nameOf(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function placeOf({ via, tag, part, passages, passageCount }: StatementReport): string {
  if (via === 'element') return `in the ${part} of <${tag}>`;
  if (via === 'hook') return `at a link to <${tag}>`;
  if (via === 'frame') return `in a frame, as <${tag}>`;
  const count = passages.filter(({ name }) => /^p\d/.test(name)).length;
  return count === passageCount ? 'as text' : `as a quotation, ${count} of ${passageCount} passages`;
}

function wordless({ via, result, address, instead, problem }: StatementReport, hasScript: boolean): string[] {
  if (via === 'frame') return [...(problem ? [problem] : []), `The frame shows ${address}`];
  if (problem) return [result === 'unknown' ? `Only the fallback is shown: ${problem}` : problem];
  if (result === 'other-words') return ['Other words stand in its place:', `“${instead}”`];
  return [
    'The page has none of the words: the script shows them.',
    instead ? `Without it a reader gets: “${instead}”` : 'Without it a reader gets nothing.',
    ...(hasScript ? [] : ['No script by the name of embed.js is on the page. Does one of your own hold the element?']),
  ];
}

function statementLines(report: StatementReport, hasScript: boolean, paint: Paint): string[] {
  const { statement, locale, status, passages, repeated } = report;
  const version =
    locale && `, ${languages[locale]}, ${status === 'official' ? 'official' : 'this project’s translation'}`;
  const heading = `  ${paint('bold', statement || '(no statement named)')}${version ?? ''}, ${placeOf(report)}`;
  const lines = wordless(report, hasScript).map((line) => `    ${line}`);
  if (!locale) return [heading, ...(isFailure(report) ? lines.map((line) => paint('red', line)) : lines)];
  const isTranslationChanged = status === 'translation' && isFailure(report);
  return [
    heading,
    ...passageLines(passages, paint),
    ...passageLines(repeated, paint, ', once more'),
    ...languageLines([...passages, ...repeated]),
    ...(isTranslationChanged
      ? ['    The Centre’s own English is another text, which this project does not have and cannot compare.']
      : []),
  ];
}

const scriptVersions: Readonly<Record<ScriptVersion, string>> = {
  this: 'the one of this version',
  another: 'another one than that of this version, by its integrity',
  unknown: 'of a version that the page does not tell',
};

/** A page's report for somebody at a terminal. */
export function pageInWords(page: CheckedPage, paint: Paint): string {
  const { target, address, framedBy, lacks, statements, scripts, isMisread } = page;
  const moved = address === target ? '' : ` → ${address}`;
  return [
    paint('bold', target) + moved + (framedBy === undefined ? '' : `, framed by ${framedBy}`),
    ...(isMisread
      ? ['  It is read as windows-1252, as browsers do, and looks like UTF-8. Let it or its server name the encoding.']
      : []),
    ...(statements.length === 0 ? ['  No statement was found.'] : []),
    ...(lacks === undefined ? [] : [paint('red', `  It is framed for ${lacks}, which is not on it.`)]),
    ...statements.flatMap((report) => statementLines(report, scripts.length > 0, paint)),
    ...scripts.map((script) => `  The script ${script.address} is ${scriptVersions[script.version]}.`),
    '',
    '',
  ].join('\n');
}
