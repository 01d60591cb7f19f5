import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Story } from '../../../src/domain/story.ts';
import { sourceRecord } from '../../../src/exports/records.ts';
import { listedPages } from '../../../src/story/rank.ts';
import { storyOf } from '../../support/content.ts';
import { SmallStory } from '../../support/small-story.ts';

let small: SmallStory;
beforeAll(() => {
  small = new SmallStory();
});
afterAll(() => small.remove());

const newcomer = (more = ''): Story => {
  small.write('actors/newcomer.yaml', `name: "Newcomer"\nkind: outlet\nrole: "New outlet"\n${more}`);
  return storyOf(small.root);
};
const described = (source: string): string => `description: "An outlet."\nsources: [${source}]\n`;

test('a name that leads to no second entry is left out of the sitemap until it is described', () => {
  expect(listedPages(newcomer())).not.toContain('/actors/newcomer/');
  const source = storyOf(small.root).sources[0]?.id ?? '';
  expect(listedPages(newcomer(described(source)))).toContain('/actors/newcomer/');
});

test('a source is listed as soon as a second thing rests on it', () => {
  const thin = newcomer().sources.find(
    ({ entries, audits, series }) => entries.length === 1 && audits.length + series.length === 0,
  );
  if (!thin) throw new Error('the small story has no source of one entry');
  expect(listedPages(newcomer())).not.toContain(thin.url);
  const after = newcomer(described(thin.id));
  expect(listedPages(after)).toContain(thin.url);
  expect(sourceRecord(after.source(thin.id)).actors).toEqual(['newcomer']);
});

test('a description without a source is refused', () => {
  small.write('actors/newcomer.yaml', 'name: "N"\nkind: outlet\nrole: "New outlet"\ndescription: "An outlet."\n');
  expect(small.lines().join('\n')).toContain('A description or a stake has no sources.');
});
