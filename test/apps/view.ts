/* The pages that React, Vue and Svelte draw for test/hook-apps.test.ts and test/hydration.test.ts. */

/** What is to be seen. */
export interface State {
  /** How the hook stands on its page; a page of elements; a page without either. */
  readonly page: 'quote' | 'paragraphs' | 'lines' | 'sentence' | 'elements' | 'none';
  readonly statement: string;
  /** Whether what has the hook is there. */
  readonly on: boolean;
  /** Whether there is a paragraph before it. */
  readonly note: boolean;
  /** Whether what has the hook comes after the page's last paragraph. */
  readonly last: boolean;
}

export const initially: State = { page: 'quote', statement: 'lighthouse-2023', on: true, note: false, last: false };

/** What a test does with an app, in its page. */
export interface App {
  /** The page as a server would send it. */
  markup(state?: Partial<State>): Promise<string>;
  mount(state: Partial<State>): void;
  hydrate(): void;
  /** What the framework had to mend when it hydrated the page. */
  readonly mended: string[];
  /** Changes what is to be seen, and resolves once the page has changed. */
  set(state: Partial<State>): Promise<void>;
}

declare global {
  interface Window {
    app: App;
  }
}

type Create<Node, Type> = (
  type: string | Type,
  props: Record<string, string> | null,
  ...content: (Node | string | null)[]
) => Node;

const title = 'TEXTE D’ESSAI : LE PHARE RESTE ALLUMÉ AVANT LA TEMPÊTE';

/** A page, by what makes an element in either framework. Its nodes have no parent of their own, as often in both. */
export function view<Node, Type>(create: Create<Node, Type>, fragment: Type, state: State): Node {
  const { page, statement, on, note, last } = state;
  if (page === 'none') return create(fragment, null, create('h1', null, 'Another page'));
  const href = `https://lighthouse.example/#p11-embed=p11-statement&statement=${statement}&lang=fr`;
  const link = create('a', { href }, 'Publié par le Centre canadien de protection de l’enfance');
  const contents = {
    quote: () => create('blockquote', { key: 'hook' }, create('p', null, title), create('p', null, link)),
    paragraphs: () => create(fragment, { key: 'hook' }, create('p', null, title), create('p', null, link)),
    lines: () => create(fragment, { key: 'hook' }, title, create('br', null), link),
    elements: () =>
      create(
        fragment,
        { key: 'hook' },
        create('p11-statement', { statement, lang: 'fr', 'structured-data': '' }, 'The fallback'),
        create('p11-quote', { statement, passage: 'p1', 'official-only': '' }, link),
        create('donate-button', { 'structured-data': '' }, link),
        create('donate-appeal', null, link),
        create('p11-statement-list', { limit: '2' }),
      ),
    sentence: () => create('p', { key: 'hook' }, 'Lire la ', link, ' du groupe.'),
  };
  const content = on ? contents[page]() : null;
  return create(
    fragment,
    null,
    create('h1', { key: 'heading' }, 'A page'),
    note ? create('p', { key: 'note' }, 'A note') : null,
    last ? null : content,
    create('p', { key: 'end' }, 'The end'),
    last ? content : null,
  );
}
