import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { facetNames } from '../src/investigation/facets.ts';

/** A throw-away tree with so many entries: the real ones, and copies of them under new ids, each with a line of its own. */
export function makeStory(size: number): string {
  const root = mkdtempSync(join(tmpdir(), 'story-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const originals = facetNames.flatMap((facet) =>
    readdirSync(join('content', facet)).map((name) => ({
      facet,
      name,
      text: readFileSync(join('content', facet, name), 'utf8'),
    })),
  );
  for (let made = originals.length; made < size; made += 1) {
    const original = originals[made % originals.length];
    if (original) {
      const text = `${original.text}\nThis is copy ${made} of the benchmark.\n`;
      writeFileSync(join(root, 'content', original.facet, `copy-${made}-${original.name}`), text);
    }
  }
  return root;
}
