import '../../scripts/lib/closed-pipe.js';
import { exit } from './command.js';
import { run } from './run.js';

try {
  process.exitCode = await run(process.argv.slice(2), process);
} catch (error) {
  // Node would end with 1, which says of a page that its words are altered.
  console.error(error);
  process.exitCode = exit.unable;
}
