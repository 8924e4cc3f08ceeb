/**
 * Attributes as they stand on an element. `true` is an attribute without a value; one that is
 * `false` or `undefined` is not there.
 */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Attributes of one element, by name, in the order that they were given in. */
export type Given = ReadonlyMap<string, string>;

/** What a page may say of any element, to find and place it. */
const ofThePage = ['id', 'class', 'slot'] as const;
export type OfThePage = (typeof ofThePage)[number];

function isOfThePage(name: string): boolean {
  return ofThePage.some((known) => known === name);
}

/**
 * Takes the attributes that an element has, and those by which a page places it; refuses any
 * other. So nothing that is made of them can run a script.
 *
 * @throws where an attribute is none of these
 */
export function takeAttributes(tag: string, known: readonly string[], attributes: Attributes): Given {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (!known.includes(name) && !isOfThePage(name))
      throw new Error(`<${tag}> has no attribute ${JSON.stringify(name)}. Known: ${known.join(', ')}.`);
    if (value !== undefined && value !== false) given.set(name, value === true ? '' : String(value));
  }
  return given;
}

/** The element's own attributes, without those of the page. */
export function ownAttributes(given: Given): Given {
  return new Map([...given].filter(([name]) => !isOfThePage(name)));
}
