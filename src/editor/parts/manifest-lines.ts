import { RefusalError } from './command.ts';

/** Reads a manifest: checksum by path. Refuses lines of another form and paths that lead out of the site. */
export function readManifest(name: string, text: string): Map<string, string> {
  const sums = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, sum, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || !isInside(path) || sums.has(path))
      problems.push(
        `${name}:${index + 1}:1 line: This is not a checksum, two spaces and a new path of the site. Build the site again.`,
      );
    else sums.set(path, sum);
  }
  if (sums.size === 0 && problems.length === 0)
    problems.push(`${name}:1:1 line: The manifest names no file. Build the site again.`);
  if (problems.length > 0) throw new RefusalError(...problems);
  return sums;
}

function isInside(path: string): boolean {
  return !/[\\\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
