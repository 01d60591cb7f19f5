import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Story } from '../../src/domain/story.ts';
import { filesOf } from '../../src/exports/files.ts';

export const site = new URL('https://example.org/sub/');

/** The text of one file of a site that is made from a story. */
export function fileOf(story: Story, path: string): string {
  const write = filesOf(story, site).get(path);
  if (!write) throw new Error(`There is no file ${path}.`);
  return write();
}

/** Writes the data files of a story into a folder of their own, as a client finds them. */
export function writeData(story: Story): string {
  const root = mkdtempSync(join(tmpdir(), 'data-'));
  for (const [path, write] of filesOf(story, site)) {
    if (!path.startsWith('data/')) continue;
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), write());
  }
  return join(root, 'data');
}
