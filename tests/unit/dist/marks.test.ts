import { expect, test } from 'vitest';
import { withoutMarks } from '../../../src/dist/search/marks.ts';

test('marks of the index go, and with them what nobody sees; all else stays as it is', () => {
  const html =
    '<main id="main" data-pagefind-body="true" data-pagefind-weight="0.1"><span hidden data-pagefind-filter="kind">Pilot</span>' +
    '<p class="a" data-pagefind-ignore>It says data-pagefind-ignore="true" here.</p><p hidden data-pagefind-ignore>Kept</p></main>';
  expect(withoutMarks(html)).toBe(
    '<main id="main"><p class="a">It says data-pagefind-ignore="true" here.</p><p hidden>Kept</p></main>',
  );
});

test('a page without marks is the same', () => {
  const html = '<p title="a > b" hidden>1 < 2 <span hidden>x</span></p>';
  expect(withoutMarks(html)).toBe(html);
});
