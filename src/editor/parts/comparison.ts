/** What was found at a path: a checksum, nothing, or a reason why it could not be read. */
export type Found = { sum: string } | 'missing' | { reason: string };

export interface Comparison {
  isIdentical: boolean;
  /** For the editor: one line a file that is not as it should be, then the sum of it. */
  lines: string[];
}

/** Compares what was found with the manifest; `extra` are files that the manifest does not name. */
export function compareMirror(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, Found>,
  extra: readonly string[],
): Comparison {
  const faults = new Map<string, string>(extra.map((path) => [path, 'extra']));
  for (const [path, sum] of expected) {
    const fault = faultOf(sum, found.get(path) ?? 'missing');
    if (fault !== undefined) faults.set(path, fault);
  }
  if (faults.size === 0) return { isIdentical: true, lines: [`identical: ${count(expected.size)}`] };
  const same = [...expected.keys()].filter((path) => !faults.has(path)).length;
  const [first, ...others] = new Set(faults.values());
  if (first?.startsWith('unread') && others.length === 0 && same === 0 && expected.size > 1)
    return { isIdentical: false, lines: [`${first}: none of ${count(expected.size)} could be read`] };
  const lines = [...faults].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, fault]) => `${fault}: ${path}`);
  return { isIdentical: false, lines: [...lines, `not identical: ${same} of ${count(expected.size)} are the same`] };
}

function faultOf(sum: string, found: Found): string | undefined {
  if (found === 'missing') return 'missing';
  if ('reason' in found) return `unread (${found.reason})`;
  return found.sum === sum ? undefined : 'differs';
}

function count(number: number): string {
  return `${number} file${number === 1 ? '' : 's'}`;
}
