import assert from 'node:assert/strict';
import { NodeTypes, parse as parseVue } from '@vue/compiler-dom';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';
import type { Form } from '../../src/server/snippet.node.js';
import { attributesOf, elementsIn, parse, textOf, type Element } from '../../src/server/testing.js';

/** What a form says, as its own parser reads it. */
export interface Reading {
  /** The attributes of the element, where the form has one. */
  readonly attributes?: Record<string, string>;
  /** Paragraphs, with the language that each is marked with. */
  readonly lines?: readonly { readonly text: string; readonly lang?: string | undefined }[];
  readonly links?: readonly string[];
  /** What is in quotations. */
  readonly quoted?: readonly string[];
}

/** The address of the link that is the place of the element; of the last link, if none is. */
export function hookIn({ links = [] }: Reading): string {
  return links.find((link) => link.includes('#p11-embed=')) ?? links.at(-1)!;
}

function langOf(element: Element): string | undefined {
  const own = attributesOf(element).lang;
  const { parentNode } = element;
  return own ?? (parentNode && 'attrs' in parentNode ? langOf(parentNode) : undefined);
}

/** HTML, of which only the light content is read: declarative shadow trees are looked at elsewhere. */
export function readHtml(html: string, tag: string): Reading {
  const inTemplates = elementsIn(parse(html))
    .filter(({ tagName }) => tagName === 'template')
    .flatMap(elementsIn);
  const all = elementsIn(parse(html.replace(/<template.*<\/template>/s, '')));
  const element = all.find(({ tagName }) => tagName === tag);
  assert.equal(
    inTemplates.some(({ tagName }) => tagName === 'template'),
    false,
  );
  // A link alone stands in its element without a paragraph.
  const isLine = ({ tagName, parentNode }: Element) => tagName === 'p' || (tagName === 'a' && parentNode === element);
  return {
    ...(element && { attributes: attributesOf(element) }),
    lines: all.filter(isLine).map((line) => ({ text: textOf(line), lang: langOf(line) })),
    links: all.filter(({ tagName }) => tagName === 'a').map((link) => attributesOf(link).href!),
    quoted: all
      .filter(({ tagName }) => tagName === 'blockquote')
      .flatMap((quotation) => elementsIn(quotation).filter(isLine).map(textOf)),
  };
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

function linksIn(node: Nodes): string[] {
  return [...(node.type === 'link' ? [node.url] : []), ...('children' in node ? node.children.flatMap(linksIn) : [])];
}

export function readMarkdown(markdown: string): Reading {
  const root = fromMarkdown(markdown);
  const inside = (block: RootContent): RootContent[] => (block.type === 'blockquote' ? block.children : [block]);
  const paragraphs = root.children.flatMap(inside);
  assert.ok(paragraphs.every(({ type }) => type === 'paragraph'));
  return {
    lines: paragraphs.map((paragraph) => ({ text: textIn(paragraph) })),
    links: linksIn(root),
    quoted: root.children
      .filter(({ type }) => type === 'blockquote')
      .flatMap(inside)
      .map(textIn),
  };
}

function readJsx(code: string, tag: string): Reading {
  const file = ts.createSourceFile('example.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  assert.deepEqual((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics, []);
  const found: ts.JsxOpeningElement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const element = found[0]!;
  assert.equal(element.tagName.getText(), tag);
  const attributes = element.attributes.properties.map((attribute) => {
    if (!ts.isJsxAttribute(attribute)) return assert.fail('a spread');
    const { initializer } = attribute;
    const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    const name = attribute.name.getText();
    return [name === 'className' ? 'class' : name, value ? (value as ts.StringLiteral).text : ''] as const;
  });
  const imports = file.statements.filter(ts.isImportDeclaration);
  assert.deepEqual(
    imports.map(({ moduleSpecifier }) => moduleSpecifier.getText()),
    [`'p11-embed/${tag}'`],
  );
  return { attributes: Object.fromEntries(attributes) };
}

function readVue(code: string, tag: string): Reading {
  const errors: unknown[] = [];
  const root = parseVue(code, { parseMode: 'sfc', onError: (error) => errors.push(error) });
  assert.deepEqual(errors, []);
  const blocks = root.children.filter((node) => node.type === NodeTypes.ELEMENT);
  assert.deepEqual(
    blocks.map((block) => block.tag),
    ['script', 'template'],
  );
  const element = blocks[1]!.children.find((node) => node.type === NodeTypes.ELEMENT)!;
  assert.equal(element.tag, tag);
  const attributes = element.props.map((attribute) => {
    if (attribute.type !== NodeTypes.ATTRIBUTE) return assert.fail('a binding');
    return [attribute.name, attribute.value?.content ?? ''] as const;
  });
  return { attributes: Object.fromEntries(attributes) };
}

function readSvelte(code: string, tag: string): Reading {
  const { fragment } = parseSvelte(code, { modern: true });
  const element = fragment.nodes.find((node) => node.type === 'RegularElement')!;
  assert.equal(element.name, tag);
  const attributes = element.attributes.map((attribute) => {
    if (attribute.type !== 'Attribute') return assert.fail('a binding');
    const parts = attribute.value === true ? [] : [attribute.value].flat();
    const texts = parts.map((part) => (part.type === 'Text' ? part.data : assert.fail('an expression')));
    return [attribute.name, texts.join('')] as const;
  });
  return { attributes: Object.fromEntries(attributes) };
}

/** What reads each form: the parser of whatever the form is for. */
export const readers: Readonly<Record<Form, (text: string, tag: string) => Reading>> = {
  script: readHtml,
  element: readHtml,
  quote: readHtml,
  markdown: readMarkdown,
  frame: readHtml,
  link: () => ({}),
  static: readHtml,
  react: readJsx,
  vue: readVue,
  svelte: readSvelte,
};

/** Forms that carry the words. */
export const withText = ['script', 'element', 'quote', 'markdown', 'static'] as const satisfies readonly Form[];

/** Forms that have the element itself. */
export const withElement = ['script', 'element', 'static', 'react', 'vue', 'svelte'] as const satisfies readonly Form[];
