import fc from 'fast-check';
import { vectors } from './vectors.js';

/** `SEED=… npm test -- unit` repeats a run; `WIDE=1`, as in `.ci/run`, tries all inputs. */
const environment: Record<string, string | undefined> = 'process' in globalThis ? process.env : { WIDE: '1' };
const { SEED: asked, WIDE: wide } = environment;
const seed = asked ? Number(asked) : Date.now() % 2 ** 31;
/** The part of the inputs that is tried: all in a browser and in `.ci/run`. */
const share = wide ? 1 : 1 / 10;

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
 * Tries a rule on generated inputs. Prints how many and the seed.
 *
 * @throws with the smallest input that breaks the rule, and the seed
 */
export async function tryAll<Input>(
  what: string,
  runs: number,
  input: fc.Arbitrary<Input>,
  rule: (input: Input) => unknown,
): Promise<void> {
  const numRuns = Math.ceil(runs * share);
  const property = fc.asyncProperty(input, async (value) => {
    await rule(value);
  });
  await fc.assert(property, { numRuns, seed, includeErrorInReport: true });
  console.log(`${numRuns} inputs tried, seed ${seed}: ${what}`);
}
