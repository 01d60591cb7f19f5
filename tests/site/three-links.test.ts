import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { pages, read } from '../support/site.ts';

/** Pages that a page links to, without those that its script would make. */
function linksOf(file: string): string[] {
  return [...read(file).matchAll(/<a\s[^>]*href="([^"#?]+\.html)/g)]
    .map(([, href = '']) => href)
    .filter((href) => !/^\w+:/.test(href))
    .map((href) => posix.join(posix.dirname(file), href));
}

test('every page is within three links of the front page, without a script', () => {
  const seen = new Set(['index.html']);
  let last = [...seen];
  for (let step = 0; step < 3; step += 1) {
    last = [...new Set(last.flatMap(linksOf))].filter((file) => !seen.has(file));
    for (const file of last) seen.add(file);
  }
  // A page that only leads on to another is reached by nobody on purpose.
  const kept = pages.filter((file) => file !== '404.html' && !read(file).includes('http-equiv="refresh"'));
  expect(kept.filter((file) => !seen.has(file))).toEqual([]);
});

test('the page with everything names every item that has a page', () => {
  const named = new Set(linksOf('index/all/index.html'));
  const items = pages.filter((file) => /^(?:claims|actors|sources|audits)\/[^/]+\/index\.html$/.test(file));
  const kept = items.filter((file) => !read(file).includes('http-equiv="refresh"'));
  expect(kept.filter((file) => !named.has(file))).toEqual([]);
});
