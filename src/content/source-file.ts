import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { expectedInPlaceOf } from './placeholder.js';
import { quote, type Problem } from './problem.js';

/** A paragraph of a Markdown file, as plain text, and whether it stands in a quotation. */
export interface Paragraphed {
  readonly text: string;
  readonly line: number;
  /** Number of the quotation that it stands in, from 0; absent outside one. */
  readonly quotation?: number;
}

/**
 * One file of words while it is being read. Its problems gather in `problems`, so that an
 * editor sees all of them at once.
 */
export class SourceFile {
  readonly problems: Problem[] = [];
  readonly #yaml: { document: Document; lineAt: (offset: number) => number } | undefined;
  readonly #root: Root | undefined;

  private constructor(
    readonly path: string,
    text: string | undefined,
  ) {
    if (text === undefined) return;
    if (path.endsWith('.md')) {
      this.#root = fromMarkdown(text, {
        extensions: [frontmatter('yaml')],
        mdastExtensions: [frontmatterFromMarkdown('yaml')],
      });
      const [first] = this.#root.children;
      if (first?.type !== 'yaml') {
        this.report(
          1,
          undefined,
          'no front matter',
          'the file to begin with a block of fields between two lines “---”',
        );
        return;
      }
      this.#yaml = this.#parseYaml(first.value, 2);
    } else {
      this.#yaml = this.#parseYaml(text, 1);
    }
  }

  /** Reads `path` below `directory`. What cannot be read becomes a problem, not an exception. */
  static async read(directory: string, path: string): Promise<SourceFile> {
    const refused = (line: number, found: string, expected: string) => {
      const file = new SourceFile(path, undefined);
      file.report(line, undefined, found, expected);
      return file;
    };
    const bytes = await readFile(join(directory, path)).catch(() => undefined);
    if (!bytes) return refused(1, 'no such file', 'this file, because the words need it');
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return refused(lineOfBrokenByte(bytes), 'bytes that are not UTF-8', 'a file saved as UTF-8');
    }
    if (text.trim() === '') return refused(1, 'an empty file', formOf(path));
    const bytesOfWindows = [
      ...(text.startsWith('\ufeff') ? ['a byte order mark'] : []),
      ...(text.includes('\r') ? ['carriage returns (Windows line ends)'] : []),
    ];
    if (bytesOfWindows.length > 0) {
      const line = lineOfCharacter(text, text.search(/^\ufeff|\r/));
      const expected = 'UTF-8 without byte order mark, lines ended by a line feed alone';
      return refused(line, bytesOfWindows.join(' and '), expected);
    }
    const brokenJson = path.endsWith('.json') ? lineOfBrokenJson(text) : undefined;
    if (brokenJson) return refused(brokenJson, 'text that is not JSON', formOf(path));
    return new SourceFile(path, text);
  }

  report(line: number, subject: string | undefined, found: string, expected: string): void {
    this.problems.push({ file: this.path, line, found, expected, ...(subject && { subject }) });
  }

  /** Line of a field, or of the nearest field around it that exists. */
  lineOf(path: readonly PropertyKey[]): number {
    const yaml = this.#yaml;
    if (!yaml) return 1;
    for (let length = path.length; length > 0; length -= 1) {
      const container = yaml.document.getIn(path.slice(0, length - 1), true);
      const parent = length === 1 ? yaml.document.contents : container;
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (isScalar(pair?.key) && pair.key.range) return yaml.lineAt(pair.key.range[0]);
      }
      const node = yaml.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return yaml.lineAt(node.range[0]);
    }
    return 1;
  }

  /**
   * Reports what somebody has still to replace, in the fields and in the words. The fields of such
   * a file are not used: what is compared with them would be found wrong.
   */
  reportPlaceholders(): void {
    if (!this.#yaml || this.problems.length > 0) return;
    const report = (line: number, subject: string, text: string) => {
      const expected = expectedInPlaceOf(text);
      if (expected) this.report(line, subject, quote(text), expected);
    };
    for (const { path, text } of textsIn(this.#yaml.document.toJS())) report(this.lineOf(path), path.join('.'), text);
    (this.#root?.children ?? [])
      .flatMap((node): Nodes[] => (node.type === 'blockquote' ? node.children : [node]))
      .filter((node) => node.type === 'paragraph')
      .forEach((node, index) => report(lineIn(node), `p${index + 1}`, textOf(node)));
  }

  /** The fields, checked. `undefined` after reporting what is wrong with them. */
  fields<T>(schema: z.ZodType<T>): T | undefined {
    if (!this.#yaml || this.problems.length > 0) return undefined;
    const result = schema.safeParse(this.#yaml.document.toJS());
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.#reportIssue(issue);
    return undefined;
  }

  /**
   * The words below the front matter: paragraphs and quotations of paragraphs, nothing else.
   * `undefined` after reporting what else there is, because the passages could not be counted.
   */
  paragraphs(): Paragraphed[] | undefined {
    const before = this.problems.length;
    const found: Paragraphed[] = [];
    let quotations = 0;
    for (const node of this.#root?.children ?? []) {
      if (node.type === 'yaml') continue;
      if (node.type === 'blockquote') {
        for (const child of node.children) this.#takeParagraph(child, found, quotations);
        quotations += 1;
      } else {
        this.#takeParagraph(node, found);
      }
    }
    if (found.length === 0 && this.problems.length === before) {
      this.report(1, undefined, 'no words below the fields', 'at least one paragraph');
    }
    return this.problems.length === before ? found : undefined;
  }

  #takeParagraph(node: Nodes, found: Paragraphed[], quotation?: number): void {
    if (node.type !== 'paragraph') {
      const hint = 'a paragraph of plain words (a character that Markdown takes for markup needs a “\\” before it)';
      this.report(lineIn(node), undefined, describeNode(node), hint);
      return;
    }
    const text = this.#plainText(node);
    if (text === undefined) return;
    found.push({ text, line: lineIn(node), ...(quotation !== undefined && { quotation }) });
  }

  #plainText(paragraph: Paragraph): string | undefined {
    let text = '';
    for (const node of paragraph.children) {
      if (node.type !== 'text') {
        this.report(
          lineIn(node),
          undefined,
          `${describeNode(node)} in a paragraph`,
          'plain words: markup cannot be published with them',
        );
        return undefined;
      }
      text += node.value;
    }
    if (text.includes('\n')) {
      this.report(
        lineIn(paragraph),
        undefined,
        `a line break inside the paragraph ${quote(text)}`,
        'each paragraph on one line, an empty line between two',
      );
      return undefined;
    }
    return text;
  }

  #parseYaml(source: string, firstLine: number) {
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines });
    const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
    // A value that begins with one of these characters would silently lose words.
    visit(document, {
      Node: (_, node) => {
        const found = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : node.tag;
        if (!found) return;
        const expected = 'quotation marks around a value that begins with “*”, “&” or “!”';
        this.report(lineAt(node.range![0]), undefined, `${quote(found)} as YAML markup`, expected);
      },
    });
    for (const error of document.errors) {
      const line = lineAt(error.pos[0]);
      // The parser often stumbles several times over one mistake.
      if (this.problems.some((problem) => problem.line === line)) continue;
      this.report(line, undefined, error.message.split('\n')[0]!.split(/ at line \d/, 1)[0]!, formOf(this.path));
    }
    return { document, lineAt };
  }

  #reportIssue(issue: z.core.$ZodIssue): void {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const path = [...issue.path, key];
        this.report(this.lineOf(path), path.join('.'), 'a field that is not known here', issue.message);
      }
      return;
    }
    if (issue.code === 'invalid_key') {
      const message = issue.issues[0]?.message ?? issue.message;
      this.report(this.lineOf(issue.path), issue.path.slice(0, -1).join('.'), quote(issue.path.at(-1)), message);
      return;
    }
    const value: unknown = this.#yaml!.document.getIn(issue.path);
    const node: unknown = isNode(value) ? value.toJS(this.#yaml!.document) : value;
    this.report(this.lineOf(issue.path), issue.path.join('.'), quote(node ?? undefined), issue.message);
  }
}

/** What a file looks like that can be read at all. */
function formOf(path: string): string {
  if (path.endsWith('.json')) return 'the lock file as it was written: take it back from version control';
  const hint = 'a value with “: ” or “ #” in it stands between quotation marks';
  return path.endsWith('.md') ? `YAML between two lines “---”, then the words; ${hint}` : `YAML; ${hint}`;
}

/** Every text of some fields, and where it stands. */
function textsIn(value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => textsIn(own, [...path, key]));
}

/** The text of a paragraph, whatever markup is in it. */
function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

function lineIn(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function describeNode(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return `HTML ${quote(node.value)}`;
    case 'heading':
      return 'a heading';
    case 'list':
      return 'a list';
    case 'code':
    case 'inlineCode':
      return `code ${quote(node.value)}`;
    case 'break':
      return 'a forced line break';
    default:
      return `Markdown of the kind “${node.type}”`;
  }
}

/** YAML takes nearly anything, the marks of a merge that was not finished included. */
function lineOfBrokenJson(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    return lineOfCharacter(text, Number(position ?? 0));
  }
}

/** A strict decoder does not say where it stopped; a lenient one marks the place. */
function lineOfBrokenByte(bytes: Uint8Array): number {
  const readable = new TextDecoder('utf-8').decode(bytes);
  return lineOfCharacter(readable, readable.indexOf('\ufffd'));
}

function lineOfCharacter(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
