import { forms, snippet as write, type Form } from '../server/snippet.node.js';
import { exit, readArguments, UsageError, type Command } from './command.js';
import { attributeOptions, elementsHelp, isTag, orUsageError, renderStrictly } from './element.js';

/** The form that lasts in most places. */
const defaultForm = 'quote';

const uses: Readonly<Record<Form, string>> = {
  script: 'a page that may load the script: the element with its words, and the script',
  element: 'a site that loads the script already: the element with its words',
  quote: 'a system that takes no script: a quotation with a link that the script finds',
  markdown: 'the same, for sites written in Markdown',
  frame: 'a system that takes frames only',
  link: 'a system that makes an embed of a bare address; by oEmbed only statement and language count',
  static: 'a page without any script: the element complete',
  react: 'an application in React',
  vue: 'an application in Vue',
  svelte: 'an application in Svelte',
};

/** Forms that name the site that the script and the pages come from. */
const formsOfSite: readonly string[] = ['script', 'frame', 'link'];

const help = `npx p11-embed snippet <statement or tag> [--form <form>] [--site <address>] [--<attribute> [<value>]…]

Writes what somebody can paste: a statement, by its id or “latest”, or another element. All the
words are in it, in each form that carries text.

  --form    what it is for (${defaultForm}):

${forms.map((form) => `            ${form.padEnd(9)} ${uses[form]}`).join('\n')}

  --site    the address of the folder in which cdn/ stands, for ${formsOfSite.join(', ')}

Attributes are those of the element:

${elementsHelp}

  npx p11-embed snippet latest --lang fr
  npx p11-embed snippet p11-quote --statement latest --passage p3 --form markdown
`;

/** What stands on a command line: the options of the command, and the attributes of the element. */
interface Given extends Readonly<Record<string, string | true | undefined>> {
  readonly form?: string;
  readonly site?: string;
}

function isForm(name: string): name is Form {
  return (forms as readonly string[]).includes(name);
}

export const snippet: Command = {
  name: 'snippet',
  summary: 'writes what somebody can paste into a page',
  help,
  async run([subject = '', ...args], { stdout }) {
    if (subject === '' || subject.startsWith('-'))
      throw new UsageError('Of what? Name a statement, “latest”, or an element first.');
    const tag = isTag(subject) ? subject : 'p11-statement';
    const options = { ...attributeOptions(tag), form: { type: 'string' }, site: { type: 'string' } } as const;
    const { form = defaultForm, site, ...given } = readArguments(args, options).values as Given;
    if (!isForm(form)) throw new UsageError(`There is no form “${form}”. Known: ${forms.join(', ')}.`);
    if (site === undefined && formsOfSite.includes(form)) {
      throw new UsageError(
        `The form “${form}” names the site that it loads from. Say which: --site https://words.example.org/p11/`,
      );
    }
    if (tag !== subject && given.statement !== undefined && given.statement !== subject)
      throw new UsageError(`Which statement, “${subject}” or “${given.statement}”? Name one.`);
    const attributes = tag === subject ? given : { statement: subject, ...given };
    await renderStrictly(tag, attributes);
    // The other forms do not name it.
    const siteUrl = site ?? 'https://site.invalid/';
    stdout.write(`${await orUsageError(write(form, { tag, attributes, siteUrl }))}\n`);
    return exit.ok;
  },
};
