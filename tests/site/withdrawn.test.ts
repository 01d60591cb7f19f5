import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { correctEntry } from '../../src/editor/parts/correct-entry.ts';
import { addNewEntries } from '../support/new-entry.ts';
import { ProjectCopy } from '../support/project.ts';
import { words } from '../support/site.ts';

test('a withdrawn entry keeps its address, where the reason stands, and is found nowhere else but in the ledger', async () => {
  const project = new ProjectCopy();
  const { root } = project;
  project.tellSmallStory();
  addNewEntries(root);
  const id = 'north-count';
  const ledger = checkContent(root).corrections ?? [];
  const anchor = `item-${ledger.length + 2}`;
  const date = ledger.at(-1)?.date ?? '2026-11-22';
  const item = {
    date,
    was: 'It was 3 < 5 & counted.',
    now: 'It is not known.',
    why: 'The page had been altered.',
  };
  correctEntry(root, id, { ...item, kind: 'clarification', why: 'An earlier note.' });
  correctEntry(root, id, { ...item, kind: 'withdrawal' });
  writeFileSync(join(root, 'content', 'redirects.yaml'), '/casualty-claims/older/: /casualty-claims/north-count/\n');
  const { code, stderr } = await project.build();
  expect(code, stderr).toBe(0);
  const read = (file: string): string => readFileSync(join(root, 'dist', file), 'utf8');
  const { document } = parseHTML(read(`casualty-claims/${id}/index.html`));
  expect(words(document.querySelector('h1'))).toBe('This entry was withdrawn');
  expect(words(document.querySelector('.lede'))).toBe('The page had been altered.');
  expect([...document.querySelectorAll('main > .facts > *')].map((part) => words(part))).toEqual([
    'It said',
    'It was 3 < 5 & counted.',
    'Now',
    'It is not known.',
  ]);
  expect(words(document.querySelector('main'))).toContain('An earlier note.');
  expect(document.querySelector('main time')?.getAttribute('datetime')).toBe(date);
  expect(read('search/searchFront.js')).not.toContain(`/casualty-claims/${id}/`);
  expect(read('corrections/index.html')).toContain('The page had been altered.');
  expect(read('sitemap.xml')).toContain(`/casualty-claims/${id}/`);
  expect(read('feed.xml')).toContain(`corrections/#${anchor}</id><title>Withdrawal: an entry</title>`);
  expect(read('feed.xml')).not.toContain(`casualty-claims/${id}/</id>`);
  expect(read('feed.xml')).toContain('Now: It is not known. Why: The page had been altered.');
  expect(read('corrections/index.html')).toContain(`id="${anchor}"`);
  for (const file of ['timeline/index.html', 'data/entries.json', 'data/figures.csv'])
    expect(read(file), file).not.toContain(id);
  expect(existsSync(join(root, 'dist', 'data', 'entries', `${id}.json`))).toBe(false);
  expect(existsSync(join(root, 'dist', 'casualty-claims', 'older', 'index.html'))).toBe(true);
  project.remove();
});
