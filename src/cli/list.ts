import { catalogue, loadStatement, locales, type CatalogueItem } from '../data.js';
import { exit, readArguments, type Command } from './command.js';

async function describe({ id, published, withdrawn }: CatalogueItem) {
  const versions = await Promise.all(locales.map((locale) => loadStatement(id, locale)));
  return {
    id,
    published,
    withdrawn,
    versions: versions.map(({ locale, status, title, source }) => ({
      locale,
      status,
      title,
      page: source[locale].url,
    })),
  };
}

type Listed = Awaited<ReturnType<typeof describe>>;

function inWords({ id, published, withdrawn, versions }: Listed): string {
  const date = `${published.date}${published.certainty === 'inferred' ? ' (inferred from the text)' : ''}`;
  const lines = versions.flatMap(({ locale, status, title, page }) => [
    `  ${locale}  ${status === 'official' ? 'official' : 'translation by this project'}`,
    `      ${title}`,
    `      ${status === 'official' ? 'published at' : 'the published text'}: ${page}`,
  ]);
  return [`${id}  ${date}${withdrawn ? ', withdrawn' : ''}`, ...lines, ''].join('\n');
}

export const list: Command = {
  name: 'list',
  summary: 'names the statements that this package holds, newest first',
  help: `npx p11-embed list [--json]

Names the statements that this package holds, newest first: id, date, and in each language the
title, who wrote it, and the publisher's page.

  --json   the same for programs
`,
  async run(args, { stdout }) {
    const { values } = readArguments(args, { json: { type: 'boolean' } });
    const listed = await Promise.all(catalogue.map(describe));
    stdout.write(values.json ? `${JSON.stringify(listed, undefined, 2)}\n` : listed.map(inWords).join('\n'));
    return exit.ok;
  },
};
