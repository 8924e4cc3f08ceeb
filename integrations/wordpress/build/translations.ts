import { mo, po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';

/*
 * The plugin's own words in French. In English they stand in its PHP and in block.json, in French
 * in languages/p11-embed-fr.po, which whoever translates edits.
 */

/** WordPress looks for French under each of these names, and under no other. */
const frenches = ['fr_BE', 'fr_CA', 'fr_FR'];

/** What a translator fills in. No date: the same sources make the same file. */
const headers = {
  'Project-Id-Version': 'p11-embed',
  'PO-Revision-Date': 'YEAR-MO-DA HO:MI+ZONE',
  'Last-Translator': 'FULL NAME <EMAIL@ADDRESS>',
  'Language-Team': 'LANGUAGE <LL@li.org>',
  Language: '',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=UTF-8',
  'Content-Transfer-Encoding': '8bit',
  'X-Domain': 'p11-embed',
};

/** Words to translate, and what for where that matters. */
type Source = Pick<GetTextTranslation, 'msgid' | 'msgctxt'>;

/** What stands as `__( 'words', 'p11-embed' )`. */
function inCode(php: string): Source[] {
  const calls = php.matchAll(/\b__\( '((?:[^'\\]|\\.)+)', 'p11-embed' \)/g);
  return [...calls].map(([, words]) => ({ msgid: words!.replace(/\\(.)/g, '$1') }));
}

/** What WordPress translates by itself: of the plugin's header and of block.json. */
function inDescriptions(header: string, block: string): Source[] {
  const { title, description, keywords } = JSON.parse(block) as {
    title: string;
    description: string;
    keywords: string[];
  };
  return [
    { msgid: /^ \* Description:\s+(.+)$/m.exec(header)![1]! },
    { msgid: title, msgctxt: 'block title' },
    { msgid: description, msgctxt: 'block description' },
    ...keywords.map((msgid) => ({ msgid, msgctxt: 'block keyword' })),
  ];
}

function template(sources: readonly Source[]): GetTextTranslations {
  const translations: GetTextTranslations['translations'] = {};
  for (const { msgid, msgctxt = '' } of sources) {
    translations[msgctxt] ??= {};
    const comments = /%(?:\d+\$)?s/.test(msgid) ? { flag: 'php-format' } : undefined;
    translations[msgctxt][msgid] = { msgid, msgstr: [''], ...(msgctxt && { msgctxt }), ...(comments && { comments }) };
  }
  return { charset: 'utf-8', headers, translations };
}

function entriesOf({ translations }: GetTextTranslations): GetTextTranslation[] {
  return Object.values(translations)
    .flatMap((entries) => Object.values(entries))
    .filter(({ msgid }) => msgid);
}

function find({ translations }: GetTextTranslations, { msgid, msgctxt = '' }: Source): GetTextTranslation | undefined {
  return translations[msgctxt]?.[msgid];
}

/** Stops where one of two files has words that the other lacks. */
function compare(english: GetTextTranslations, french: GetTextTranslations, path: string): void {
  const lacking = entriesOf(english).filter((entry) => !find(french, entry)?.msgstr[0]);
  const left = entriesOf(french).filter((entry) => !find(english, entry));
  const problems = [
    ...lacking.map(({ msgid }) => `No French for “${msgid}”. Add it.`),
    ...left.map(({ msgid }) => `“${msgid}” is nowhere in the plugin. Take it away, or mend it.`),
  ];
  if (problems.length > 0) throw new Error(`${path}\n  ${problems.join('\n  ')}`);
}

/**
 * The files of languages/ by name.
 *
 * @param files The plugin's files by path.
 * @throws where the French lacks words, or has words that are nowhere in the plugin
 */
export function translate(files: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const code = [...files].filter(([path]) => path.endsWith('.php')).map(([, text]) => text);
  const sources = template([
    ...inDescriptions(files.get('p11-embed.php')!, files.get('block.json')!),
    ...code.flatMap(inCode),
  ]);
  const path = 'languages/p11-embed-fr.po';
  const french = po.parse(files.get(path)!);
  compare(sources, french, path);
  const compiled = mo.compile(french);
  return new Map([
    ['languages/p11-embed.pot', po.compile(sources)],
    ...frenches.map((name) => [`languages/p11-embed-${name}.mo`, compiled] as const),
  ]);
}
