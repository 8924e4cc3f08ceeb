import type { Failure } from '../hosts/table.js';
import type { Fault } from './faults.js';

const introduction = `# Faults

What can go wrong between the script and a reader, and what the reader has then. \`npm run faults\` makes each happen in
Chromium, Firefox and WebKit, on a server that misbehaves, and writes this table. The list is
[\`test/faults/faults.ts\`](../test/faults/faults.ts), the server [\`test/faults/server.js\`](../test/faults/server.js), the
test [\`test/faults.wide.test.ts\`](../test/faults.wide.test.ts).

A fault *holds* where the reader has the words, or what stands in their place, and has it once; where the console has at
most one message, the browser's own about a script that is none included; and where nothing else fails. *Late* is until
the test lets go of the file, which is later than any time that could be written here. A dash is for an engine that
cannot show it. What takes a whole page, a reader who is offline or who comes back to a page that the browser kept, is
in [\`test/site/reader.test.js\`](../test/site/reader.test.js), in Chromium and Firefox.
`;

/** Every fault as a table: fault × what it leaves × engine. */
export function faultsTable(
  faults: readonly Fault[],
  engines: readonly NonNullable<Fault['engines']>[number][],
  failures: readonly Failure[],
): string {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const outcome = ({ name, engines: able = engines }: Fault, engine: (typeof engines)[number]) => {
    if (!able.includes(engine)) return '–';
    return failures.some((failure) => failure.test === name && failure.engine === engine) ? 'fails' : 'holds';
  };
  const columns = ['Fault', 'A reader has', 'The script says so', ...engines];
  const rows = faults.map((fault) =>
    row(fault.name, fault.leaves, fault.told ? 'once' : 'no', ...engines.map((engine) => outcome(fault, engine))),
  );
  return [introduction, row(...columns), row(...columns.map(() => '---')), ...rows, ''].join('\n');
}
