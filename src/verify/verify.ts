import type { Claim } from './claim.js';
import { meaningOf } from './claims.js';
import { Finder } from './finder.js';
import type { Frame } from './frames.js';
import { byStatement } from './groups.js';
import { loadKnownTexts, type KnownText } from './known-texts.js';
import type { PageText } from './page-text.js';
import { reportPassages, withNeighbours, type Standing } from './passages.js';
import { findPlaces, type Place } from './places.js';
import { isAsPublished, type PageReport, type StatementReport } from './report.js';
import { parsePage } from './tree.js';

/** More than this, in the place of a statement, is no link and no remark: in words. */
const fewWords = 40;

/** To how much a text is shortened that stands instead of a statement: in characters. */
const shortened = 120;

/** What a report says of its place. */
type Where = Pick<StatementReport, 'statement' | 'via' | 'tag' | 'part'>;

const none = { passages: [], repeated: [] };

function whereOf({ statement, via, tag, part }: Claim & Partial<Place>): Where {
  return { statement, via, tag, ...(part && { part }) };
}

function passageNames({ pieces }: KnownText): string[] {
  return pieces.flatMap(({ kind, name }) => (kind === 'passage' ? name : []));
}

/** Where more than half of the passages stand, that is the statement, and no quotation of it: all of them belong there. */
function passagesOfCopy(known: KnownText, standings: readonly Standing[]): string[] {
  const all = passageNames(known);
  const found = new Set(standings.map(({ piece }) => piece.name));
  return all.filter((name) => found.has(name)).length > all.length / 2 ? all : [];
}

function reportWords(
  where: Where,
  text: PageText,
  known: KnownText,
  standings: readonly Standing[],
  wanted: readonly string[],
): StatementReport {
  const compared = reportPassages(text, known, standings, wanted);
  const isVerbatim = [...compared.passages, ...compared.repeated].every(isAsPublished);
  const { id, locale, status } = known;
  return {
    ...where,
    statement: id,
    result: isVerbatim ? 'verbatim' : 'not-verbatim',
    locale,
    status,
    passageCount: passageNames(known).length,
    ...compared,
  };
}

/** A place that has none of the words that belong there. */
function reportOthers(where: Where, { text, partial }: Pick<Place, 'text' | 'partial'>): StatementReport {
  const all = text.text.replaceAll('\n', ' ').trim();
  const words = text.sentence(0, text.text.length).match(/\p{L}+/gu) ?? [];
  const instead = all.length > shortened ? `${all.slice(0, shortened).trimEnd()}…` : all;
  return {
    ...where,
    result: words.length > fewWords && !partial ? 'other-words' : 'by-script',
    ...(instead && { instead }),
    ...none,
  };
}

/** Compares the words of pages with the published ones. */
export class Verifier {
  readonly #texts: readonly KnownText[];
  readonly #finder: Finder;

  constructor(texts: readonly KnownText[]) {
    this.#texts = texts;
    this.#finder = new Finder(texts);
  }

  /** Knows every statement of this package. */
  static async load(): Promise<Verifier> {
    return new Verifier(await loadKnownTexts());
  }

  /**
   * Finds the statements on a page, however they came there.
   *
   * @param headerLanguage - What the server said of the page's language.
   * @param address - Where the page stands; `undefined` for a file. Nothing is read from there.
   * @throws UnreadableError for a page that no browser shows as it is.
   */
  verify(html: string, headerLanguage?: string, address?: string): PageReport {
    const { places, bareHooks, frames, rest, scripts } = findPlaces(parsePage(html), headerLanguage, address);
    const inPlaces = places.flatMap((place) => this.#inPlace(place));
    const inFrames = frames.map((frame) => this.#inFrame(frame));
    return { statements: [...inPlaces, ...inFrames, ...this.#inText(rest, bareHooks)], scripts };
  }

  #inPlace(place: Place): StatementReport[] {
    const where = whereOf(place);
    const meaning = meaningOf(place, this.#texts, place.besideLinks);
    if ('result' in meaning) return [{ ...where, ...meaning, ...none }];
    const groups = this.#groups(place.text);
    const reports = groups.map(([known, standings]) => {
      if (known.id !== meaning.id) return this.#copy(place.text, known, standings);
      return reportWords(where, place.text, known, standings, place.partial ? [] : meaning.wanted);
    });
    const hasOwn = groups.some(([known]) => known.id === meaning.id);
    return hasOwn ? reports : [reportOthers({ ...where, statement: meaning.id }, place), ...reports];
  }

  #inFrame(frame: Frame): StatementReport {
    const where = { ...whereOf(frame), address: frame.address };
    // Until its address names passages, a page of passages has them all.
    const isWhole = frame.passage === undefined;
    const meaning = meaningOf(isWhole ? { ...frame, tag: 'p11-statement' } : frame, this.#texts);
    if ('result' in meaning) return { ...where, ...meaning, ...none };
    return { ...where, statement: meaning.id, result: 'by-frame', ...none };
  }

  #inText(text: PageText, hooks: readonly Claim[]): StatementReport[] {
    const claims = hooks.map((claim) => ({ where: whereOf(claim), meaning: meaningOf(claim, this.#texts) }));
    const groups = this.#groups(text);
    const reports = groups.map(([known, standings]) => {
      for (const { where, meaning } of claims) {
        if ('id' in meaning && meaning.id === known.id)
          return reportWords(where, text, known, standings, meaning.wanted);
      }
      return this.#copy(text, known, standings);
    });
    const without = claims.flatMap(({ where, meaning }): StatementReport[] => {
      if ('result' in meaning) return [{ ...where, ...meaning, ...none }];
      if (groups.some(([known]) => known.id === meaning.id)) return [];
      return [{ ...where, statement: meaning.id, result: 'by-script', ...none }];
    });
    return [...reports, ...without];
  }

  /** Words that no mark names. */
  #copy(text: PageText, known: KnownText, standings: readonly Standing[]): StatementReport {
    return reportWords({ statement: known.id, via: 'text' }, text, known, standings, passagesOfCopy(known, standings));
  }

  #groups(text: PageText): [KnownText, Standing[]][] {
    return [...byStatement(withNeighbours(text, this.#finder.find(text.text)))];
  }
}
