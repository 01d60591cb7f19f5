import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { correctEntry } from '../../../src/editor/parts/correct-entry.ts';
import { allPages } from '../../../src/story/all-pages.ts';
import { copyContent, linesOf, storyOf } from '../../support/content.ts';

test('a withdrawn entry counts nowhere, keeps its page, and its earlier corrections stay in the ledger', {
  timeout: 60_000,
}, () => {
  const root = copyContent();
  const before = storyOf(root);
  const note = { date: '2026-11-22', was: 'One thing.', now: 'Another.', why: 'A slip.' };
  correctEntry(root, 'kp-9861', { ...note, kind: 'correction' });
  correctEntry(root, 'kp-9861', { ...note, kind: 'withdrawal' });
  expect(linesOf(root)).toEqual([]);
  const story = storyOf(root);
  expect(story.timeline).toHaveLength(before.timeline.length - 1);
  expect(story.corrections.map(({ kind }) => kind)).toEqual(['correction', 'withdrawal']);
  expect(story.withdrawn).toMatchObject([
    { id: 'kp-9861', url: '/casualty-claims/kp-9861/', item: { why: 'A slip.' } },
  ]);
  expect(allPages(story).sort()).toEqual(allPages(before).sort());
  rmSync(root, { recursive: true });
});
