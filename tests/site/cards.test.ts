import { readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { files, page, pages, read } from '../support/site.ts';

const meta = (document: Document, name: string): string | null | undefined =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
const withCard = pages.filter((file) =>
  /^(?:(?:ru|uk)\/)?index\.html$|^(?:claims|audits)\/[^/]+\/index\.html$|\/compare\/\d[^/]*\/index\.html$/.test(file),
);

test('the front pages, claims, audits and days of comparison have a picture for those who share them, in words too', () => {
  expect(withCard.length).toBeGreaterThan(5);
  for (const file of withCard) {
    const document = page(file);
    // An old address only leads on.
    if (document.querySelector('meta[http-equiv="refresh"]')) continue;
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const root = canonical.slice(0, canonical.length - file.replace(/index\.html$/, '').length);
    const image = meta(document, 'og:image') ?? '';
    expect(image.startsWith(`${root}cards/`), `${file} ${image}`).toBe(true);
    expect(files).toContain(image.slice(root.length));
    expect(meta(document, 'og:image:alt')?.length, file).toBeGreaterThan(30);
    expect(meta(document, 'twitter:card'), file).toBe('summary_large_image');
  }
});

test('each picture is of the size that is asked for, small, and belongs to a page', () => {
  const named = new Set(
    pages.flatMap((file) => /property="og:image" content="[^"]*\/(cards\/[^"]+)"/.exec(read(file))?.[1] ?? []),
  );
  const cards = files.filter((file) => file.startsWith('cards/'));
  expect(new Set(cards)).toEqual(named);
  for (const file of cards) {
    const bytes = readFileSync(`dist/${file}`);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], file).toEqual([1200, 630]);
    expect(statSync(`dist/${file}`).size, file).toBeLessThan(60_000);
  }
});

test('the archive for reading from a disk is without them', () => {
  const names: string[] = [];
  unzipSync(readFileSync('dist/offline.zip'), { filter: ({ name }) => names.push(name) < 0 });
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => name.includes('/cards/'))).toEqual([]);
});
