import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { releaseDay } from '../../../src/editor/parts/release-day.ts';
import { entry, SmallStory } from '../../support/small-story.ts';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
  return () => story.remove();
});
const kept = (day: string) => JSON.parse(readFileSync(join(story.root, `releases/${day}.json`), 'utf8'));
const names = (day: string) => Object.entries(kept(day).versions as Record<string, { item: string }>);

test('without --write it says what it would keep and keeps nothing', () => {
  const lines = releaseDay(story.root, '2026-11-22', false);
  expect(lines[0]).toBe('Nothing was released: this is a dry run. With --write:');
  expect(lines).toContainEqual(expect.stringMatching(/^entries\/pilots-may-not-leave: [0-9a-f]{20}, new$/));
  expect(existsSync(join(story.root, 'releases'))).toBe(false);
});

test('a second release keeps only what says other facts; order, quotes and our own words change nothing', () => {
  releaseDay(story.root, '2026-11-22', true);
  const before = names('2026-11-22');
  expect(before.map(([, { item }]) => item)).toContain('claims/pilots-held');
  story.edit(entry, /^title: (.*)$/m, "title:   'Pilots may not leave their posts, says the office'");
  const lines = releaseDay(story.root, '2026-11-23', true);
  const after = names('2026-11-23');
  expect(after.map(([, { item }]) => item)).toEqual(['entries/pilots-may-not-leave']);
  const [old] = before.find(([, { item }]) => item === 'entries/pilots-may-not-leave') ?? [];
  expect(lines[0]).toBe(`entries/pilots-may-not-leave: ${after[0]?.[0]}, was ${old}`);
  story.append(entry, '\nOne more sentence of ours.\n');
  expect(releaseDay(story.root, '2026-11-24', true)).toEqual([
    'No entry and no claim says other facts than on 2026-11-23. There is nothing to release.',
  ]);
  expect(story.lines()).toEqual([]);
});

test('a day that is not after the last release, and content with a problem, release nothing', () => {
  releaseDay(story.root, '2026-11-22', true);
  story.edit(entry, /^title: .*$/m, 'title: Pilots must stay');
  expect(() => releaseDay(story.root, '2026-11-22', true)).toThrow('There is a release of 2026-11-22 already.');
  expect(() => releaseDay(story.root, '22 November', true)).toThrow('release: --day: ');
  story.edit(entry, /^title: .*$/m, 'title:');
  expect(() => releaseDay(story.root, '2026-11-23', true)).toThrow('Nothing was released.');
  expect(readdirSync(join(story.root, 'releases'))).toEqual(['2026-11-22.json']);
});

test('the check names a record that was changed, and a release whose forerunner is gone', () => {
  releaseDay(story.root, '2026-11-22', true);
  story.edit(entry, /^title: .*$/m, 'title: Pilots must stay');
  releaseDay(story.root, '2026-11-23', true);
  const file = join(story.root, 'releases/2026-11-22.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('may not leave', 'may leave'));
  const said = story.lines().join('\n');
  expect(said).toMatch(
    /^releases\/2026-11-22\.json:1:1 file: The record of \S+ is not the one of which [0-9a-f]{20} is the name\./m,
  );
  expect(said).toContain(
    'releases/2026-11-23.json:1:1 file: It does not follow on the release before it, which was changed or is gone.',
  );
});
