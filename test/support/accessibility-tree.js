/*
 * The accessibility tree of an element, as Chromium hands it to assistive technology, in lines of
 * text: role, name, what else is told of it, and the language where it changes. What a screen
 * reader passes over is left out.
 */

/** From here on the text of a paragraph adds nothing, in characters. */
const enough = 72;

/** States and properties that are told to a reader. Whether something can take the focus follows from its role. */
const told = ['level', 'expanded', 'live', 'busy', 'modal', 'disabled', 'pressed'];

/** Without a name of their own, these say nothing: what is in them stands for itself. */
const silent = ['generic', 'none', 'sectionheader'];

/** These are named after all that is in them. */
const namedByContent = ['link', 'button', 'heading'];

/** Names of roles that are the engine's own, and what they are called in ARIA. */
const roleNames = { StaticText: 'text', Figcaption: 'caption' };

/** The language that is in force at each node of the document, through all shadow roots, by the node's number. */
function languagesOf(node, inherited = '', languages = new Map()) {
  const attributes = node.attributes ?? [];
  const at = attributes.findIndex((name, index) => index % 2 === 0 && name === 'lang');
  const language = at === -1 ? inherited : attributes[at + 1];
  languages.set(node.backendNodeId, language);
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) languagesOf(inner, language, languages);
  return languages;
}

function findNode(node, localName) {
  if (node.localName === localName) return node;
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findNode(inner, localName);
    if (found) return found;
  }
  return undefined;
}

function shorten(text) {
  const line = text.replace(/[ \n\t]+/g, ' ').trim();
  return line.length > enough ? `${line.slice(0, enough).trimEnd()}…` : line;
}

function describe(node, text, language) {
  const name = shorten(text);
  const properties = (node.properties ?? [])
    .filter(({ name, value }) => told.includes(name) && value.value !== false)
    // The depth of a list is no level that a reader hears.
    .filter(({ name }) => name !== 'level' || node.role.value === 'heading')
    .map(({ name, value }) => `${name}=${value.value}`);
  // “false” is told of one thing: what can be opened and is not.
  const closed = node.properties?.some(({ name, value }) => name === 'expanded' && value.value === false);
  const details = [...properties, ...(closed ? ['expanded=false'] : []), ...(language ? [`lang=${language}`] : [])];
  const description = shorten(node.description?.value ?? '');
  return [
    roleNames[node.role.value] ?? node.role.value,
    name && JSON.stringify(name),
    details.length > 0 && `[${details.join(' ')}]`,
    description && `described by ${JSON.stringify(description)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const isText = ({ node }) => node.role.value === 'StaticText';

/** What a reader meets in a node: the node itself, or what is in it where it is passed over. */
function met(node, byId) {
  const children = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? met(byId.get(id), byId) : []));
  const role = node.role?.value ?? 'none';
  if (role === 'InlineTextBox') return [];
  if (node.ignored || (silent.includes(role) && !node.name?.value)) return children;
  return [{ node, children }];
}

/** Pieces of text that follow each other in one place and one language are one text. */
function join(children, languageOf) {
  const joined = [];
  for (const child of children) {
    const before = joined.at(-1);
    const isSame = before && [before, child].every(isText) && before.node.parentId === child.node.parentId;
    if (isSame && languageOf(before.node) === languageOf(child.node)) {
      const name = { value: before.node.name.value + child.node.name.value };
      joined.splice(-1, 1, { node: { ...before.node, name }, children: [] });
    } else {
      joined.push(child);
    }
  }
  return joined;
}

function lines({ node, children }, languages, around, depth) {
  const language = languages.get(node.backendDOMNodeId) ?? around;
  // Chromium does not list the nodes of mere space.
  const languageOf = ({ backendDOMNodeId }) => languages.get(backendDOMNodeId) ?? language;
  const name = node.name?.value;
  // Where nothing is in it but text in its own language, that is said in the same line.
  const hasTextOnly = children.every((child) => isText(child) && languageOf(child.node) === language);
  const isSaid = hasTextOnly && (!name || namedByContent.includes(node.role.value));
  const text = name || (isSaid ? children.map((child) => child.node.name.value).join('') : '');
  const line = '  '.repeat(depth) + describe(node, text, language === around ? '' : language);
  if (isSaid) return [line];
  return [line, ...join(children, languageOf).flatMap((child) => lines(child, languages, language, depth + 1))];
}

/**
 * The tree below the first element of a name, by two answers of Chromium's protocol:
 * `DOM.getDocument` to all depths, and `Accessibility.getFullAXTree`.
 */
export function treeAsText({ root }, { nodes }, localName) {
  const host = findNode(root, localName);
  if (!host) throw new Error(`There is no <${localName}> on the page.`);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === host.backendNodeId);
  const languages = languagesOf(root);
  return met(top, byId)
    .flatMap((inner) => lines(inner, languages, '', 0))
    .join('\n');
}
