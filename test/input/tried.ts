import fc from 'fast-check';
import { vectors } from './vectors.js';

/** A run can be repeated: `SEED=… npm run test:unit`. */
const asked = 'process' in globalThis ? process.env.SEED : undefined;
const seed = asked ? Number(asked) : Date.now() % 2 ** 31;

/** Any text: what is known to be dangerous, alone and in between, and whatever else there is in Unicode. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...vectors),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .tuple(fc.string({ maxLength: 10 }), fc.constantFrom(...vectors), fc.string({ unit: 'binary', maxLength: 10 }))
    .map((parts) => parts.join('')),
);

/**
 * Tries a rule on so many inputs, and says how many were tried and by which seed.
 *
 * @throws with the smallest input that breaks the rule, and the seed
 */
export async function tryAll<Input>(
  what: string,
  runs: number,
  input: fc.Arbitrary<Input>,
  rule: (input: Input) => unknown,
): Promise<void> {
  const property = fc.asyncProperty(input, async (value) => {
    await rule(value);
  });
  await fc.assert(property, { numRuns: runs, seed, includeErrorInReport: true });
  console.log(`${runs} inputs tried, seed ${seed}: ${what}`);
}
