/** What the script can define, by tag: each with the code to fetch for it. */
export const elements: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  ['p11-statement', () => import('../components/p11-statement/p11-statement.define.js')],
]);
