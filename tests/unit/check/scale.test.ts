import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeStory } from '../../../bench/story.ts';
import { checkContent } from '../../../src/check/content.ts';
import { facetNames } from '../../../src/model/collections.ts';

/** One slip each, as an editor makes it. */
const slips: [from: RegExp, to: string][] = [
  [/^summary:/m, 'summry:'],
  [/^date: .*$/m, "date: '2023-02-30'"],
  [/^basis: .*$/m, 'basis: rumour'],
  [/^title: .*$/m, 'title: Kremlin: a ban'],
  [/^reviewed: .*$/m, 'reviewed: 2026-11-22'],
  [/^tags: .*$/m, 'tags: law, decree'],
  [/^ {4}verb: .*$/m, '    verb: shouted'],
  [/^ {2}- source: .*$/m, '  - source: no-such-source'],
  [/\n---\n/, '\n----\n'],
  [/$/, '\nThe total was 200,590 that day.\n'],
];

test('a hundred slips in a story of a thousand entries are all found in one run, and nothing else', {
  timeout: 60_000,
}, () => {
  const root = makeStory(1000);
  const copies = facetNames
    .flatMap((facet) => readdirSync(join(root, 'content', facet)).map((name) => `content/${facet}/${name}`))
    .filter((file) => file.includes('/copy-'));
  const planted = new Set<string>();
  for (const [index, file] of copies.entries()) {
    if (planted.size === 100) break;
    const [from, to] = slips[index % slips.length] ?? [/$/, ''];
    const before = readFileSync(join(root, file), 'utf8');
    if (!from.test(before)) continue;
    writeFileSync(
      join(root, file),
      before.replace(from, () => to),
    );
    planted.add(file);
  }
  const { problems } = checkContent(root);
  expect(planted.size).toBe(100);
  expect(new Set(problems.map(({ file }) => file))).toEqual(planted);
  expect(problems).toHaveLength(100);
  rmSync(root, { recursive: true });
});
