import { exit, readArguments, UsageError, type Command } from './command.js';
import { attributeOptions, elementsHelp, renderStrictly } from './element.js';

const help = `npx p11-embed render <tag> [--<attribute> [<value>]…]

Writes an element as HTML that shows its words without any script: complete, with its style, in a
declarative shadow root, and the words as a quotation inside for whatever does not know of those.
Attributes are those of the element:

${elementsHelp}

  npx p11-embed render p11-statement --statement latest --lang fr > statement.html
`;

export const render: Command = {
  name: 'render',
  summary: 'writes an element as HTML that needs no script',
  help,
  async run([tag = '', ...args], { stdout }) {
    if (tag === '' || tag.startsWith('-')) throw new UsageError('Which element? Name it first, before its attributes.');
    const { values } = readArguments(args, attributeOptions(tag));
    stdout.write(`${await renderStrictly(tag, values)}\n`);
    return exit.ok;
  },
};
