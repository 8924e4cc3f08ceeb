/** Something in `src/data/` that the build cannot accept, in terms of who edits the words. */
export interface Problem {
  /** Path as the editor knows it, relative to the folder of the words. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  /** The field or passage in question, where there is one. */
  readonly subject?: string;
  readonly found: string;
  readonly expected: string;
}

function formatProblem({ file, line, subject, found, expected }: Problem, folder: string): string {
  const place = `${folder}${file}:${line}${subject ? ` ${subject}` : ''}`;
  return `${place}\n  found:    ${found}\n  expected: ${expected}`;
}

/** Every problem, not only the first, as text for a terminal. `folder` stands before each path. */
export function formatProblems(problems: readonly Problem[], folder = ''): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count} in the words:\n\n${problems.map((problem) => formatProblem(problem, folder)).join('\n\n')}\n`;
}

/** A found value as it is written in a message: short, on one line. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 120 ? `${text.slice(0, 119)}…` : text}”`;
}
