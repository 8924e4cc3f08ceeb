import { spawn } from 'node:child_process';
import { npmCommand, root } from './setup.js';

/** Runs npm, shows what it prints, and returns that with the exit status. */
export async function runAndRead(npmArguments) {
  const [command, ...args] = npmCommand(npmArguments);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  return { code, output };
}

const failedHeading = '\nFailed\n';

/** Prints the names of what failed and the line that closes every run, and sets the exit status. */
export function close({ passed, failed, failures = [] }) {
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  if (failures.length > 0) console.log(`${failedHeading}${failures.map((name) => `  ✖ ${name}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
}

/** What Node's own test runner says at its end. A run that failed without a failed test counts as one failure. */
export function readNodeCounts({ code, output }) {
  const count = (name) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  const [, details = ''] = output.split('✖ failing tests:');
  const failures = [...details.matchAll(/^test at (.+?)(?::\d+)*\n✖ (.+?)(?: \([\d.]+ms\))?$/gm)];
  return {
    passed,
    failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
    failures: failures.map(([, file, name]) => `${file}: ${name}`),
  };
}

/** The last closing lines that a command printed. One that failed without them counts as one failure. */
export function readCounts({ code, output }) {
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const passed = Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0);
  const [, names = ''] = output.split(failedHeading).slice(-2);
  return {
    passed,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    failures: [...names.matchAll(/^ {2}✖ (.+)$/gm)].map(([, name]) => name),
  };
}

/** The counts of several runs together. What failed without a name has that of its run. */
export function sumCounts(runs) {
  const sum = (name) => runs.reduce((total, counts) => total + counts[name], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    failures: runs.flatMap(({ name, failed, failures = [] }) =>
      failed > 0 && failures.length === 0 ? [name] : failures,
    ),
  };
}

/** How many generated inputs the tests say that they tried. */
export function readInputs(output) {
  return [...output.matchAll(/(\d+) inputs tried/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}
