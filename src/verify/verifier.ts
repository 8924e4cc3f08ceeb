import type { Budget } from './budget.js';
import { meaningOf, type Claim, type Meaning } from './claim.js';
import { Finder } from './find.js';
import type { Frame } from './frames.js';
import { loadKnownTexts, type KnownText } from './known-texts.js';
import { plainText, type PageText } from './page-text.js';
import { byStatement, reportPassages, type Found } from './passages.js';
import { findPlaces, type Place } from './places.js';
import { isAsPublished, type PageOptions, type PageReport, type StatementReport } from './report.js';
import { parsePage } from './tree.js';

/** The most words that a link or a remark has in the place of a statement. */
const fewWords = 40;

/** Characters that a report shows of a text in the place of a statement. */
const shortened = 120;

/** The place that a report is about. */
type Where = Pick<StatementReport, 'statement' | 'via' | 'tag' | 'part'>;

const none = { passages: [], repeated: [] };

function whereOf({ statement, via, tag, part }: Claim & Partial<Place>): Where {
  return { statement, via, tag, ...(part && { part }) };
}

function passageNames({ pieces }: KnownText): string[] {
  return pieces.flatMap(({ kind, name }) => (kind === 'passage' ? name : []));
}

/** More than half of the passages are the statement, so all of them belong there. Fewer are a quotation. */
function passagesOfCopy(known: KnownText, found: readonly Found[]): string[] {
  const all = passageNames(known);
  const present = new Set(found.map(({ piece }) => piece.name));
  return all.filter((name) => present.has(name)).length > all.length / 2 ? all : [];
}

function reportWords(
  where: Where,
  text: PageText,
  known: KnownText,
  found: readonly Found[],
  wanted: readonly string[],
): StatementReport {
  const compared = reportPassages(text, known, found, wanted);
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

  /** Returns a verifier that knows every statement of this package. */
  static async load(): Promise<Verifier> {
    return new Verifier(await loadKnownTexts());
  }

  /**
   * Finds the statements on a page: in elements, at links, in frames and as text.
   *
   * @throws UnreadableError for a page that no browser shows as it is, or that costs more than the budget
   */
  verifyHtml(html: string, budget: Budget, { language, address }: PageOptions = {}): PageReport {
    const { places, bareHooks, frames, rest, scripts } = findPlaces(parsePage(html, budget), language, address);
    budget.addFindings(places.length + bareHooks.length + frames.length + scripts.length);
    const inPlaces = places.flatMap((place) => this.#inPlace(place, budget));
    const inFrames = frames.map((frame) => this.#inFrame(frame));
    return { statements: [...inPlaces, ...inFrames, ...this.#inText(rest, bareHooks, budget)], scripts };
  }

  /** Finds the statements in plain text. */
  verifyText(text: string, budget: Budget, { language }: Pick<PageOptions, 'language'> = {}): PageReport {
    return { statements: this.#inText(plainText(text, language), [], budget), scripts: [] };
  }

  #inPlace(place: Place, budget: Budget): StatementReport[] {
    const where = whereOf(place);
    const meaning = meaningOf(place, this.#texts, place.besideLinks);
    if ('result' in meaning) return [{ ...where, ...meaning, ...none }];
    const groups = this.#groups(place.text, budget, meaning.id);
    const reports = groups.map(([known, found]) => {
      if (known.id !== meaning.id) return this.#copy(place.text, known, found);
      return reportWords(where, place.text, known, found, place.partial ? [] : meaning.wanted);
    });
    const hasOwn = groups.some(([known]) => known.id === meaning.id);
    const partial = place.partial || place.isBefore === true;
    return hasOwn ? reports : [reportOthers({ ...where, statement: meaning.id }, { ...place, partial }), ...reports];
  }

  #inFrame(frame: Frame): StatementReport {
    const where = { ...whereOf(frame), address: frame.address };
    // A page of passages has all of them unless its address names some.
    const isWhole = frame.passage === undefined;
    const meaning = meaningOf(isWhole ? { ...frame, tag: 'p11-statement' } : frame, this.#texts);
    if ('result' in meaning) return { ...where, ...meaning, ...none };
    return { ...where, statement: meaning.id, result: 'by-frame', ...none };
  }

  #inText(text: PageText, hooks: readonly Claim[], budget: Budget): StatementReport[] {
    const groups = this.#groups(text, budget);
    /** The first link to each statement: it stands for the words of that statement. */
    const claims = new Map<string, { where: Where; meaning: Meaning }>();
    const without: StatementReport[] = [];
    for (const claim of hooks) {
      const [where, meaning] = [whereOf(claim), meaningOf(claim, this.#texts)];
      if ('result' in meaning) without.push({ ...where, ...meaning, ...none });
      else if (!groups.some(([known]) => known.id === meaning.id))
        without.push({ ...where, statement: meaning.id, result: 'by-script', ...none });
      else if (!claims.has(meaning.id)) claims.set(meaning.id, { where, meaning });
    }
    const reports = groups.map(([known, found]) => {
      const claim = claims.get(known.id);
      return claim
        ? reportWords(claim.where, text, known, found, claim.meaning.wanted)
        : this.#copy(text, known, found);
    });
    return [...reports, ...without];
  }

  /** Words that the page marks in no way. */
  #copy(text: PageText, known: KnownText, found: readonly Found[]): StatementReport {
    return reportWords({ statement: known.id, via: 'text' }, text, known, found, passagesOfCopy(known, found));
  }

  #groups(text: PageText, budget: Budget, named?: string): [KnownText, Found[]][] {
    return [...byStatement(text, this.#finder.find(text.text, budget), named)];
  }
}
