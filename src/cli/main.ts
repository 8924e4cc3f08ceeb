import { exit } from './command.js';
import { run } from './run.js';

// Exit quietly when the pipe closes, as with `| head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), process);
} catch (error) {
  // Node would end with 1, which says of a page that its words are altered.
  console.error(error);
  process.exitCode = exit.unable;
}
