/*
 * Watches the programs that the browser tests depend on, so that a run that breaks off can name the one that ended and
 * show its last output.
 */
const maxCharacters = 2000;
const programs = [];

/** Watches a child process until `isExpected()` holds. Returns what is known of it. */
export function watch(name, child, isExpected = () => false) {
  const program = { name, output: '', end: undefined };
  programs.push(program);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      program.output = (program.output + text).slice(-maxCharacters);
    });
  }
  child.once('error', (error) => (program.end ??= `did not start: ${error.message}`));
  child.once('exit', (code, signal) => {
    if (!isExpected()) program.end ??= signal ? `was ended by ${signal}` : `ended with exit status ${code}`;
  });
  return program;
}

/** Describes a program with its last output. */
export function describeProgram({ name, end = 'is running', output }) {
  return `${name} ${end}. ${output.trim() ? `Its last output:\n${output.trim()}` : 'It printed nothing.'}`;
}

/** Describes each program that ended before its time. */
export function endedPrograms() {
  return programs.filter(({ end }) => end).map(describeProgram);
}
