import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { isError } from '../../../src/report/problem.ts';
import { type Edition, withLastGood } from '../../../src/story/edition.ts';
import { denial, entry, SmallStory, table } from '../../support/small-story.ts';

let story: SmallStory;
let last: Edition;
beforeEach(() => {
  story = new SmallStory();
  last = checkContent(story.root);
});
afterEach(() => story.remove());

/** What the preview shows after a change: the edition as the gate puts it together. */
function shown(): Edition {
  const { problems, ...next } = checkContent(story.root);
  return withLastGood(last, next, new Set(problems.filter(isError).map(({ file }) => file)));
}
const titleOf = ({ items }: Edition, id: string): unknown => items.find((item) => item.id === id)?.fields['title'];
const title = 'Harbour Office denies that pilots are held';

test.each<[string, string | RegExp, string]>([
  ['fields', 'basis: on-record', 'basis: rumour'],
  ['a body', 'The spokesman answered', '<b>The spokesman</b> answered'],
  ['a reference', 'claim: pilots-held', 'claim: pilots-hled'],
])(
  'an item that breaks in %s stands as it was when it was last in order, and the others as they are now',
  (_what, from, to) => {
    story.edit(denial, 'title: Harbour', 'title: The Harbour');
    story.edit(denial, from, to);
    story.edit(entry, 'title: Pilots', 'title: All pilots');
    expect(titleOf(shown(), 'office-denies')).toBe(title);
    expect(titleOf(shown(), 'pilots-may-not-leave')).toMatch(/^All pilots/);
    expect(shown().items).toHaveLength(last.items.length);
  },
);

test('an item that is mended stands as it is now', () => {
  story.edit(denial, 'basis: on-record', 'basis: rumour');
  last = shown();
  story.edit(denial, 'basis: rumour', 'basis: record');
  expect(shown().items.find(({ id }) => id === 'office-denies')?.fields['basis']).toBe('record');
});

test('an item whose file is gone goes', () => {
  rmSync(story.path(denial));
  expect(titleOf(shown(), 'office-denies')).toBeUndefined();
});

test('an item that was never in order stands as it is, where its fields can be read', () => {
  const fresh = 'resignation-bans/office-denies-again.mdx';
  story.write(fresh, `${story.read(denial).replace(/^title: .*/m, 'title: The Office again')}\n<b>x</b>\n`);
  expect(titleOf(shown(), 'office-denies-again')).toBe('The Office again');
  story.edit(fresh, 'basis: on-record', 'basis: rumour');
  expect(titleOf(shown(), 'office-denies-again')).toBeUndefined();
});

test('lists and tables that cannot be read stay what they were', () => {
  story.write('redirects.yaml', '/claims/old/: /claims/pilots-held/\n');
  last = checkContent(story.root);
  story.write('redirects.yaml', 'x');
  story.write('corrections.yaml', '- kind: rumour\n');
  story.write(table, '');
  const { corrections, redirects, rows } = shown();
  expect([corrections, redirects]).toEqual([[], { '/claims/old/': '/claims/pilots-held/' }]);
  expect(rows.get('pilots-monthly')).toEqual(last.rows.get('pilots-monthly'));
});
