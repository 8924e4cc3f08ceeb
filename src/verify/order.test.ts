import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { longestRise } from './order.js';

describe('what stands in order', () => {
  const cases: Record<string, [numbers: number[], inOrder: number[]]> = {
    'is nothing of nothing': [[], []],
    'is all that rises': [
      [1, 2, 3],
      [1, 2, 3],
    ],
    'is all but one that was moved': [
      [1, 5, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    'is one of two that were swapped': [
      [1, 3, 2, 4],
      [1, 2, 4],
    ],
    'has nothing twice': [
      [1, 1, 2, 2],
      [1, 2],
    ],
    'is one of two copies': [
      [1, 2, 3, 1, 2, 3],
      [1, 2, 3],
    ],
  };
  for (const [rule, [numbers, inOrder]] of Object.entries(cases)) {
    test(rule, () => {
      const positions = [...longestRise(numbers)].sort((a, b) => a - b);
      assert.deepEqual(
        positions.map((position) => numbers[position]),
        inOrder,
      );
    });
  }

  test('is taken from one copy, not from parts of two', () => {
    assert.deepEqual([...longestRise([1, 2, 3, 1, 2, 3])].sort(), [3, 4, 5]);
  });
});
