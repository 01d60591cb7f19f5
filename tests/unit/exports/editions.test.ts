import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { epub } from '../../../src/exports/editions/epub.ts';
import { asXhtml } from '../../../src/exports/editions/markup.ts';
import { oneFile } from '../../../src/exports/editions/one-file.ts';
import { type Whole, wholeOf } from '../../../src/exports/editions/text.ts';
import { contentOf, storedItems } from '../../../src/story/content.ts';
import { buildStory } from '../../../src/story/graph.ts';

const site = new URL('https://example.org/sub/');
/** The story of the fixture, read anew: nothing is shared with an earlier reading. */
function read(): Whole {
  const edition = checkContent('tests/fixtures/small-story');
  return wholeOf(buildStory(contentOf(storedItems(edition), edition)), site, edition);
}
let whole: Whole;
beforeAll(() => {
  whole = read();
});

describe('the page in one file', () => {
  test('holds every entry and claim, each number, and the name of a speaker in its own script', () => {
    const { document } = parseHTML(oneFile(whole));
    for (const { id, fields } of whole.story.timeline) {
      const text = document.getElementById(`e-${id}`)?.textContent ?? '';
      expect(text).toContain(fields.title);
      for (const { population } of fields.figures) expect(text).toContain(population);
    }
    for (const { id, fields } of whole.story.claims)
      expect(document.getElementById(`c-${id}`)?.textContent).toContain(fields.statement);
    const named = whole.story.timeline.flatMap(({ actors }) => actors).filter(({ fields }) => fields.original);
    for (const { fields } of named) expect(document.body.textContent).toContain(`(${fields.original})`);
  });

  test('asks for no other file, and every link in it leads somewhere', () => {
    const { document } = parseHTML(oneFile(whole));
    expect([...document.querySelectorAll('[src],link,img,iframe,object')]).toEqual([]);
    expect(oneFile(whole)).not.toMatch(/url\(|@import/);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.getElementById((link.getAttribute('href') ?? '').slice(1)), link.outerHTML).not.toBeNull();
    expect(
      [...document.querySelectorAll('a:not([href^="#"])')].filter(
        (link) => !/^https?:/.test(link.getAttribute('href') ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('the book', () => {
  test('is a valid EPUB by the rules of its checker', async () => {
    const { valid, messages } = await EpubCheck.validate(epub(whole));
    expect(messages.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
    expect(valid).toBe(true);
  });

  test('begins with its type, not packed, and names only parts that it has', () => {
    const bytes = epub(whole);
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    const files = unzipSync(bytes);
    const named = [...strFromU8(files['OEBPS/content.opf'] ?? new Uint8Array()).matchAll(/ href="([^"]+)"/g)];
    expect(named.length).toBeGreaterThan(4);
    for (const [, href] of named) expect(Object.keys(files)).toContain(`OEBPS/${href}`);
  });

  test('leads from a number in a chapter to the entry among its notes', () => {
    const files = unzipSync(epub(whole));
    const text = Object.entries(files).find(([path]) => path.includes('chapter-casualty-claims'));
    expect(strFromU8(text?.[1] ?? new Uint8Array())).toMatch(/href="notes-[\w-]+\.xhtml#e-[\w-]+"/);
  });
});

test('both editions are the same bytes when they are made anew', () => {
  const again = read();
  expect(oneFile(again)).toBe(oneFile(whole));
  expect(Buffer.from(epub(again)).equals(Buffer.from(epub(whole)))).toBe(true);
});

test('markup of a body becomes well formed, and a link to what is not there leaves its words', () => {
  const place = (address: string) => (address === '/a/' ? '#a' : undefined);
  const html =
    '<p class="x" data-y>one class<br>two <a href="/a/">here</a> <a href="/b/">gone</a> <a href="https://c.example/?a&#x26;b">out</a></p>';
  expect(asXhtml(html, place)).toBe(
    '<p>one class<br/>two <a href="#a">here</a> gone <a href="https://c.example/?a&#x26;b">out</a></p>',
  );
});
