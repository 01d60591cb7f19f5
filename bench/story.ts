import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { facetNames } from '../src/model/collections.ts';

const content = join(import.meta.dirname, '../content');

/** Entries that the real story has: the smallest size there is. */
export function realSize(): number {
  return entryFiles().length;
}

/** A throw-away tree with so many entries: the real ones, and copies of them under new ids, each with a line of its own. */
export function makeStory(size: number): string {
  const root = mkdtempSync(join(tmpdir(), 'story-'));
  cpSync(content, join(root, 'content'), { recursive: true });
  if (size > realSize()) forgetEvidence(join(root, 'content'));
  const originals = entryFiles().map((file) => ({
    ...file,
    text: readFileSync(join(content, file.facet, file.name), 'utf8'),
  }));
  for (let made = originals.length; made < size; made += 1) {
    const original = originals[made % originals.length];
    if (original) {
      const text = `${original.text}\n${copyLine(made)}\n`;
      writeFileSync(join(root, 'content', original.facet, `copy-${made}-${original.name}`), text);
    }
  }
  return root;
}

/** Copies bear on the claims of their originals, which the second entries of the claims do not know; nor can a slip be entered there. */
function forgetEvidence(folder: string): void {
  for (const name of readdirSync(join(folder, 'claims'))) {
    const file = join(folder, 'claims', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^evidence:\n(?: {2}.*\n)+/m, ''));
  }
  for (const name of readdirSync(join(folder, 'benchmarks'))) {
    const file = join(folder, 'benchmarks', name);
    if (/field: evidence\./.test(readFileSync(file, 'utf8'))) rmSync(file);
  }
}

/** Two small numbers, because the check refuses one over 999 in a text. */
function copyLine(made: number): string {
  return `This is copy ${made % 100} of set ${Math.floor(made / 100)} of the benchmark.`;
}

function entryFiles(): { facet: string; name: string }[] {
  return facetNames.flatMap((facet) => readdirSync(join(content, facet)).map((name) => ({ facet, name })));
}
