import { run } from './run.js';

// Who reads only the beginning, as `head` does, is done.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

process.exitCode = await run(process.argv.slice(2), process);
