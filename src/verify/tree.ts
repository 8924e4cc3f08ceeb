import { html as names, Parser, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { UnreadableError, type Budget } from './budget.js';

/** Browsers build no deeper trees either. The parser's time grows with the depth of every element. */
const maxDepth = 512;

/** Characters that are parsed between two looks at the clock. */
const chunkSize = 4096;

/** Elements whose content no reader sees as text of the page. */
const unseen = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'template', 'title']);

/** Elements that begin and end a line, as browsers show them by default. */
const blocks = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search
  section select summary table tbody td textarea tfoot th thead tr ul`.split(/\s+/),
);

/** Attributes of `<html>` and `<body>` that are read, wherever on a page a second such tag adds them. */
const ofThePage = new Set(['lang', 'xml:lang', 'hidden', 'style']);

export type Child = Element | Text;

/** A document or a fragment. */
export class Branch {
  first: Child | undefined;
  last: Child | undefined;
}

export class Text {
  parent: Branch | undefined;
  previous: Child | undefined;
  next: Child | undefined;

  constructor(public value: string) {}
}

export class Element extends Branch {
  parent: Branch | undefined;
  previous: Child | undefined;
  next: Child | undefined;
  /** Of a `<template>`. */
  content = new Branch();

  constructor(
    readonly tagName: string,
    readonly namespace: names.NS,
    readonly attributes: Token.Attribute[],
  ) {
    super();
  }
}

/** Comments and the doctype are not kept. */
const unkept = Symbol('unkept');

interface Types extends TreeAdapterTypeMap {
  node: Branch | Child | typeof unkept;
  parentNode: Branch;
  childNode: Child | typeof unkept;
  document: Branch;
  documentFragment: Branch;
  element: Element;
  commentNode: typeof unkept;
  textNode: Text;
  template: Element;
  documentType: typeof unkept;
}

function isNothing(node: unknown): node is never {
  return node === undefined;
}

function remove(child: Child): void {
  const { parent, previous, next } = child;
  if (!parent) return;
  if (previous) previous.next = next;
  else parent.first = next;
  if (next) next.previous = previous;
  else parent.last = previous;
  child.parent = child.previous = child.next = undefined;
}

function insert(parent: Branch, child: Child, next?: Child): void {
  const previous = next ? next.previous : parent.last;
  child.parent = parent;
  child.previous = previous;
  child.next = next;
  if (previous) previous.next = child;
  else parent.first = child;
  if (next) next.previous = child;
  else parent.last = child;
}

/**
 * Builds a tree of linked siblings. In the arrays of the parser's own tree, a page can make every
 * insertion before a table, and every child of a misnested element, cost as much as all its siblings.
 */
function treeBuilder(budget: Budget): TreeAdapter<Types> {
  let mode = names.DOCUMENT_MODE.NO_QUIRKS;
  let depth = 0;
  const insertText = (parent: Branch, value: string, next?: Child) => {
    const previous = next ? next.previous : parent.last;
    budget.step();
    if (previous instanceof Text) {
      previous.value += value;
      return;
    }
    budget.addNode();
    insert(parent, new Text(value), next);
  };
  return {
    createDocument: () => new Branch(),
    createDocumentFragment: () => new Branch(),
    createCommentNode: () => unkept,
    createTextNode: (value) => new Text(value),
    createElement(tagName, namespace, attributes) {
      budget.addNode();
      return new Element(tagName, namespace, attributes);
    },
    appendChild(parent, child) {
      budget.step();
      if (child !== unkept) insert(parent, child);
    },
    insertBefore(parent, child, next) {
      budget.step();
      if (child !== unkept) insert(parent, child, next === unkept ? undefined : next);
    },
    detachNode(child) {
      budget.step();
      if (child !== unkept) remove(child);
    },
    insertText,
    insertTextBefore: (parent, value, next) => insertText(parent, value, next === unkept ? undefined : next),
    adoptAttributes({ attributes }, more) {
      for (const one of more)
        if (ofThePage.has(one.name) && !attributes.some(({ name }) => name === one.name)) attributes.push(one);
    },
    setTemplateContent(template, content) {
      template.content = content;
    },
    getTemplateContent: ({ content }) => content,
    setDocumentType: () => undefined,
    setDocumentMode(_, value) {
      mode = value;
    },
    getDocumentMode: () => mode,
    getFirstChild: ({ first }) => first ?? null,
    getChildNodes: (parent) => [...children(parent)],
    getParentNode: (node) => (node !== unkept && 'parent' in node ? (node.parent ?? null) : null),
    getAttrList: ({ attributes }) => attributes,
    getTagName: ({ tagName }) => tagName,
    getNamespaceURI: ({ namespace }) => namespace,
    getTextNodeContent: ({ value }) => value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node) => node instanceof Text,
    isElementNode: (node) => node instanceof Element,
    isCommentNode: (node) => node === unkept,
    isDocumentTypeNode: isNothing,
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,
    onItemPush() {
      depth += 1;
      if (depth > maxDepth)
        throw new UnreadableError(`nests elements more than ${maxDepth} deep, which browsers do not.`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/**
 * Reads a page as a browser without script does. Bad markup is no failure.
 *
 * @throws UnreadableError for a page that no browser shows as it is, or that costs too much
 */
export function parsePage(html: string, budget: Budget): Branch {
  const parser = new Parser({ scriptingEnabled: false, treeAdapter: treeBuilder(budget) });
  for (let start = 0; start < html.length; start += chunkSize) {
    budget.checkTime();
    parser.tokenizer.write(html.slice(start, start + chunkSize), false);
  }
  parser.tokenizer.write('', true);
  return parser.document;
}

export function* children({ first }: Branch): Generator<Child> {
  for (let child = first; child; child = child.next) yield child;
}

export function attribute({ attributes }: Element, name: string): string | undefined {
  return attributes.find((one) => one.name === name)?.value;
}

/** The language that an element names; empty where it says that nobody knows. */
export function ownLanguage(element: Element): string | undefined {
  const inXml = element.attributes.find(
    ({ prefix, name }) => name === 'xml:lang' || (prefix === 'xml' && name === 'lang'),
  );
  return inXml?.value ?? attribute(element, 'lang');
}

export function isBlock({ tagName }: Element): boolean {
  return blocks.has(tagName) || isOurs(tagName);
}

/** Whether a tag is that of an element that shows a statement. */
export function isOurs(tagName: string): boolean {
  return tagName === 'p11-statement' || tagName === 'p11-quote';
}

/** The content of a declarative shadow root. */
export function shadowRoot(element: Element): Branch | undefined {
  for (const child of children(element)) {
    if (child instanceof Element && child.tagName === 'template' && attribute(child, 'shadowrootmode') !== undefined)
      return child.content;
  }
  return undefined;
}

/** What a reader can come to see of an element: the content of its shadow root, then its own. */
export function shownContents(element: Element): Branch[] {
  if (isHidden(element)) return [];
  const shadow = shadowRoot(element);
  return shadow ? [shadow, element] : [element];
}

/** Whether an element keeps its content from every reader. */
export function isHidden(element: Element): boolean {
  return unseen.has(element.tagName) || isConcealed(element);
}

/** Whether a page keeps an element from its readers that they would see otherwise. */
export function isConcealed(element: Element): boolean {
  const hidden = attribute(element, 'hidden');
  // Browsers open what is “until-found” for a reader who searches or follows a link.
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return (attribute(element, 'style') ?? '').split(';').some((declaration) => {
    const [property = '', value = ''] = declaration.toLowerCase().split(':');
    return property.trim() === 'display' && value.trim().split(/[\s!]/, 1)[0] === 'none';
  });
}
