import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { UnreadableError } from './unreadable.js';

export type { Tree };

/** Browsers build no deeper trees either; the parser's time grows with the depth of every element. */
const deepest = 512;

/** Elements whose content no reader sees as text of the page. */
const unseen = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'template', 'title']);

/** Elements that begin and end a line, as browsers show them by default. */
const blocks = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search
  section select summary table tbody td textarea tfoot th thead tr ul`.split(/\s+/),
);

/** Reads a page as a browser without script does. Never fails for bad markup, only for what no browser shows as it is. */
export function parsePage(html: string): Tree.Document {
  let depth = 0;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...adapter,
      onItemPush() {
        depth += 1;
        if (depth > deepest)
          throw new UnreadableError(`nests elements more than ${deepest} deep, which browsers do not`);
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

export function attribute({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** The language that an element names; empty where it says that nobody knows. */
export function ownLanguage(element: Tree.Element): string | undefined {
  const inXml = element.attrs.find(({ prefix, name }) => name === 'xml:lang' || (prefix === 'xml' && name === 'lang'));
  return inXml?.value ?? attribute(element, 'lang');
}

export function isBlock({ tagName }: Tree.Element): boolean {
  return blocks.has(tagName) || isOurs(tagName);
}

/** Whether a statement's element stands there. */
export function isOurs(tagName: string): boolean {
  return tagName === 'p11-statement' || tagName === 'p11-quote';
}

/** The content of a declarative shadow root. */
export function shadowRoot(element: Tree.Element): Tree.DocumentFragment | undefined {
  return element.childNodes.find(isShadowTemplate)?.content;
}

/** What a reader can come to see of an element's content, that of its shadow root included. */
export function shownChildren(element: Tree.Element): Tree.ChildNode[] {
  if (isHidden(element)) return [];
  const shadow = shadowRoot(element);
  return shadow ? shadow.childNodes.concat(element.childNodes) : element.childNodes;
}

export function isElement(node: Tree.Node): node is Tree.Element {
  return adapter.isElementNode(node);
}

function isShadowTemplate(node: Tree.Node): node is Tree.Template {
  return isElement(node) && node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined;
}

/** Whether an element keeps its content from every reader. */
export function isHidden(element: Tree.Element): boolean {
  return unseen.has(element.tagName) || isConcealed(element);
}

/** Whether a page keeps an element from its readers that they would see otherwise. */
export function isConcealed(element: Tree.Element): boolean {
  const hidden = attribute(element, 'hidden');
  // Browsers open what is “until-found” for a reader who searches or follows a link.
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return /(^|;)\s*display\s*:\s*none\b/i.test(attribute(element, 'style') ?? '');
}
