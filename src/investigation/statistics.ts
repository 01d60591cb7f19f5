/** The middle value; the mean of the two middle ones where their number is even. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('invalid values: none given');
  return (low + high) / 2;
}

/** Pearson's product-moment correlation of pairs, from -1 to 1; undefined where one side does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(pairs.map(([a]) => a));
  const y = mean(pairs.map(([, b]) => b));
  let together = 0;
  let alone = 0;
  let other = 0;
  for (const [a, b] of pairs) {
    together += (a - x) * (b - y);
    alone += (a - x) ** 2;
    other += (b - y) ** 2;
  }
  if (alone === 0 || other === 0) return undefined;
  return together / Math.sqrt(alone * other);
}

/** Difference of `a` from `b` as a share of `b`. */
export function relativeDifference(a: number, b: number): number {
  return (a - b) / b;
}
