import { beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { denial, SmallStory } from '../../support/small-story.ts';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
  return () => story.remove();
});
const itemOf = (root: string, id: string) => checkContent(root).items.find((item) => item.id === id);

test('a file whose bytes are the same is not read anew, and a changed one is', () => {
  const [first, other] = [itemOf(story.root, 'office-denies'), itemOf(story.root, 'pilots-may-not-leave')];
  expect(itemOf(story.root, 'office-denies')).toBe(first);
  story.edit(denial, /^title: .*$/m, 'title: The office says no');
  expect(itemOf(story.root, 'office-denies')?.fields['title']).toBe('The office says no');
  expect(itemOf(story.root, 'pilots-may-not-leave')).toBe(other);
});

test('what is wrong with a file is said at every check, until it is mended', () => {
  const before = story.read(denial);
  story.edit(denial, /^title: .*$/m, 'title: [a, list]');
  const said = story.lines();
  expect(said.join('\n')).toContain(`content/${denial}:`);
  expect(story.lines()).toEqual(said);
  story.write(denial, before);
  expect(story.lines()).toEqual([]);
});

test('a file that can no longer be read is told of', () => {
  expect(story.lines()).toEqual([]);
  story.write(denial, Uint8Array.of(0x2d, 0xff));
  expect(story.lines().join('\n')).toMatch(
    /^content\/resignation-bans\/office-denies\.mdx:1:2 file: The file is not UTF-8/m,
  );
});
