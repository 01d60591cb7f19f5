import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf } from '../../support/content.ts';
import { counted, entry, SmallStory } from '../../support/small-story.ts';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
});
afterEach(() => story.remove());

test('the real content is in order', () => {
  expect(linesOf('.')).toEqual([]);
});

test('one broken entry gets its own lines and no others', () => {
  story.edit(entry, 'basis: unnamed-sources', 'basis: rumour');
  expect(story.lines()).toEqual([
    'content/resignation-bans/pilots-may-not-leave.mdx:5:8 basis: "rumour": The basis is not in the list. Use one of: record, on-record, named-sources, unnamed-sources, assessment, count, model, observation.',
  ]);
});

test('all problems of all files come in one run, in order of place', () => {
  story.edit(entry, /^summary:/m, 'summry:');
  story.edit(counted, "date: '2023-05-15'", "date: '2023-5-15'");
  story.edit('actors/port-gazette.yaml', 'kind: outlet', 'kind: thing');
  expect(story.lines().map((line) => line.split(' ')[0])).toEqual([
    'content/actors/port-gazette.yaml:3:7',
    'content/casualty-claims/gazette-counts-pilots.mdx:3:7',
    'content/resignation-bans/pilots-may-not-leave.mdx:4:1',
  ]);
});
