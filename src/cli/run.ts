import { exit, UsageError, type Command, type ExitStatus, type Terminal } from './command.js';
import { list } from './list.js';
import { version } from './package.js';
import { printable } from './printable.js';
import { render } from './render.js';
import { snippet } from './snippet.js';
import { verify } from './verify.js';

const commands: readonly Command[] = [list, snippet, render, verify];

const help = `p11-embed ${version}: the public statements of the Phoenix 11, in the official French and in English translation.

${commands.map(({ name, summary }) => `  npx p11-embed ${name.padEnd(8)} ${summary}`).join('\n')}

  npx p11-embed <command> --help   says more of one.
`;

/** Runs a command line. Never throws for what somebody typed. */
export async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { stdout, stderr } = terminal;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name ? stdout : stderr).write(help);
    return name ? exit.ok : exit.unable;
  }
  if (name === '--version' || name === '-v') {
    stdout.write(`${version}\n`);
    return exit.ok;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    stderr.write(`There is no command “${printable(name)}”. Known: ${commands.map((one) => one.name).join(', ')}.\n`);
    return exit.unable;
  }
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(command.help);
    return exit.ok;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(
      `${error.message.split('\n').map(printable).join('\n')}\nnpx p11-embed ${name} --help says what there is.\n`,
    );
    return exit.unable;
  }
}
