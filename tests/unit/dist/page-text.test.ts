import { expect, test } from 'vitest';
import { markdownOf } from '../../../src/dist/markdown/write.ts';
import { readPage } from '../../../src/dist/search/page-text.ts';

const blocksOf = (text: string) =>
  readPage(`<main data-pagefind-body="true"><h1>A title</h1>${text}</main>`)?.sections.flatMap(({ blocks }) => blocks);

test('words that a page sets apart by a tag alone stay two words, and signs stay with their word', () => {
  expect(blocksOf('<p><time>17 May 2023</time><span>since 2022</span></p>')).toEqual(['17 May 2023 since 2022']);
  expect(blocksOf('<p>It gave <a href="#x">5,937</a>, and <em>no</em> more.</p>')).toEqual([
    'It gave 5,937, and no more.',
  ]);
});

test('what a page holds of other items is not its text', () => {
  expect(blocksOf('<p>Own.</p><div class="claim-card"><p>Of a claim.</p></div><p>Own too.</p>')).toEqual([
    'Own.',
    'Own too.',
  ]);
});

test('what a page says in an attribute is not its text, whatever signs it has', () => {
  const html = '<main data-pagefind-body="true"><p><abbr title="more > less">First</abbr> words</p></main>';
  expect(readPage(html)?.sections.flatMap(({ blocks }) => blocks)).toEqual(['First words']);
  expect(markdownOf(html)).toBe('First words\n');
});
