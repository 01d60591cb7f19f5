import { expect, test } from 'vitest';
import { correctEntry } from '../../../src/editor/parts/correct-entry.ts';
import { allPages } from '../../../src/story/all-pages.ts';
import { storyOf } from '../../support/content.ts';
import { SmallStory } from '../../support/small-story.ts';

test('a withdrawn entry counts nowhere, keeps its page, and its earlier corrections stay in the ledger', () => {
  const small = new SmallStory();
  const before = storyOf(small.root);
  const note = { date: '2026-11-22', was: 'One thing.', now: 'Another.', why: 'A slip.' };
  correctEntry(small.root, 'permit-for-pilots', { ...note, kind: 'correction' });
  correctEntry(small.root, 'permit-for-pilots', { ...note, kind: 'withdrawal' });
  expect(small.lines()).toEqual([]);
  const story = storyOf(small.root);
  small.remove();
  expect(before.timeline.map(({ id }) => id)).toContain('permit-for-pilots');
  expect(story.timeline.map(({ id }) => id)).not.toContain('permit-for-pilots');
  expect(story.corrections.map(({ kind }) => kind)).toEqual(['correction', 'withdrawal']);
  expect(story.withdrawn).toMatchObject([
    { id: 'permit-for-pilots', url: '/travel-restrictions/permit-for-pilots/', item: { why: 'A slip.' } },
  ]);
  expect(allPages(story).sort()).toEqual(allPages(before).sort());
});
