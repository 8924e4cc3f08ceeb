/**
 * The shape of the words once they are compiled: what the generated modules hold and the
 * elements render. Plain data, no markup anywhere.
 */

/** A language that the words exist in. */
export type Locale = 'fr' | 'en';

/** Whether the words are the publisher's own or this project's translation of them. */
export type Status = 'official' | 'translation';

/** Who speaks a passage: the Phoenix 11, or the Centre that publishes them. */
export type Voice = 'group' | 'centre';

/** A fact's standing: read on a public page, concluded from something else, or not established. */
export type Certainty = 'seen' | 'inferred' | 'unknown';

/** One paragraph of a statement. */
export interface Passage {
  /** `p1`, `p2` … in the order of the statement; the same in every language. */
  readonly id: string;
  readonly voice: Voice;
  readonly text: string;
}

/** Passages that the statement gives as one quotation. */
export interface Quotation {
  readonly quotation: readonly Passage[];
}

export type Block = Passage | Quotation;

/** A line that may be in another language than the text around it. */
export interface Line {
  readonly text: string;
  readonly lang?: Locale;
}

/** A publication date at the precision that is known: `2023`, `2023-12` or `2023-12-06`. */
export interface Published {
  readonly date: string;
  readonly certainty: Exclude<Certainty, 'unknown'>;
}

/** Something that was published. */
export interface Dated {
  readonly published: Published;
  /** The same date as prose. */
  readonly publishedOn: Readonly<Record<Locale, string>>;
}

/** A page of the publisher. */
export interface Source {
  readonly url: string;
  readonly title: string;
}

/** Who somebody is, in the publisher's words. The first paragraph may begin with the heading. */
export interface AboutWords {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The call to donate. */
export interface DonateWords extends AboutWords {
  /** The words on the button. */
  readonly label: string;
}

/** A text that the publisher puts under its releases, or an excerpt from one, as it stands by itself. */
export type TextWords<Words extends AboutWords = AboutWords> = Words & {
  readonly locale: Locale;
  readonly status: Status;
  readonly excerpt?: true;
  /** The official text has changed since somebody last reviewed this translation. */
  readonly outdated?: true;
};

interface StatementRecord extends Dated {
  readonly id: string;
  readonly locale: Locale;
  readonly status: Status;
  readonly title: string;
  /** The publisher's page in each language, whatever the language of these words. */
  readonly source: Readonly<Record<Locale, Source>>;
}

/** One statement in one language, with all that is shown under it. */
export interface StatementWords extends StatementRecord {
  /** What the text is about, in one sentence, for a reader who would rather not read on unprepared. This project's words. */
  readonly notice: Readonly<Record<Locale, string>>;
  readonly releaseLine?: string;
  /** Place of issue: the beginning of the first passage's text. */
  readonly dateline?: string;
  readonly blocks: readonly Block[];
  readonly signature?: readonly Line[];
  /** The mark that ends a press release, as printed. */
  readonly endMark?: string;
  /** The official text has changed since somebody last reviewed this translation. */
  readonly outdated?: true;
  readonly about: readonly AboutWords[];
  readonly donate: DonateWords;
}

/** A statement whose publisher withdrew it: no words are left, only where it stood. */
export interface WithdrawnStatement extends StatementRecord {
  /** Date of the withdrawal, `YYYY-MM-DD`. */
  readonly withdrawn: string;
  /** The same date as prose. */
  readonly withdrawnOn: Readonly<Record<Locale, string>>;
}

export type StatementModule = StatementWords | WithdrawnStatement;

/** What sort of text a publication is. A study is known by the news release on it. */
export type PublicationKind = 'statement' | 'open-letter' | 'news-release' | 'study';

/** A publication of the group or about it, wherever its words are. */
export interface Publication extends Dated {
  readonly id: string;
  readonly kind: PublicationKind;
  /** The publisher's page in each language that it has one in. */
  readonly source: Readonly<Partial<Record<Locale, Source>>>;
  /** Id of the statement, where its words are bundled. */
  readonly statement?: string;
}

/** What is known of a text before its words are fetched. */
export interface LibraryEntry<Words> {
  /** The languages whose words are the publisher's own. */
  readonly official: readonly Locale[];
  readonly load: Readonly<Record<Locale, () => Promise<Words>>>;
  readonly withdrawn?: boolean;
}

/** What is known of a statement before its words are fetched. */
export type CatalogueEntry = LibraryEntry<StatementModule>;

/**
 * SHA-256 of every official paragraph and line of a statement, in hexadecimal, by the language of
 * the words and by name: `title`, `p3`, `signature-2` …
 */
export type OfficialHashes = Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>>;

/** A name, an address and perhaps a telephone number, one of each per language. */
export interface Organisation {
  readonly name: Readonly<Record<Locale, string>>;
  readonly abbreviation?: Readonly<Record<Locale, string>>;
  /** Registration number of a Canadian charity. */
  readonly charityNumber?: string;
  /** A number with its country code, as each language writes it: `1 866 658-9022`. */
  readonly telephone?: Readonly<Record<Locale, string>>;
  readonly url: Readonly<Record<Locale, string>>;
  /** Nobody knows the address: another of the organisation's stands in for it. */
  readonly unconfirmed?: true;
}
