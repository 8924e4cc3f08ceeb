/**
 * The positions of the longest series in `numbers` that only rises: what stands in order, so that
 * as little as possible counts as moved. Of equally long ones, the one whose members stand closest
 * to its end.
 */
export function longestRise(numbers: readonly number[]): Set<number> {
  /** By length less one: the position of the smallest number that ends a rise of that length. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, position) => {
    const shorter = ends.filter((end) => numbers[end]! < number).length;
    previous.push(ends[shorter - 1]);
    ends[shorter] = position;
  });
  const rise = new Set<number>();
  for (let position = ends.at(-1); position !== undefined; position = previous[position]) rise.add(position);
  return rise;
}
