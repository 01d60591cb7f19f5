import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { copyContent, edit, linesOf } from '../support/content.ts';

const entry = 'casualty-claims/gs-200590.mdx';
let root: string;
beforeEach(() => {
  root = copyContent();
  return () => rmSync(root, { recursive: true });
});
const write = (file: string, text: string): void => writeFileSync(join(root, 'content', file), text);

describe('files', () => {
  test.each([
    [
      'casualty-claims/GS Total.mdx',
      'content/casualty-claims/GS Total.mdx:1:1 file: The file name is not an id. Use a–z, 0–9 and single hyphens, at most 80 characters.',
    ],
    [
      'casualty-claims/note.md',
      'content/casualty-claims/note.md:1:1 file: This file is not used by the site. Items here end in .mdx; remove it or rename it.',
    ],
    [
      'casualty-claims/.hidden.mdx',
      'content/casualty-claims/.hidden.mdx:1:1 file: The file name is not an id. Use a–z, 0–9 and single hyphens, at most 80 characters.',
    ],
    [
      'stray.txt',
      'content/stray.txt:1:1 file: This is not used by the site. Move it into a folder of the content, or remove it.',
    ],
  ])('%s is accounted for', (file, line) => {
    write(file, 'x');
    expect(linesOf(root)).toContain(line);
  });

  test('a link or folder among them is refused', () => {
    symlinkSync('gs-200590.mdx', join(root, 'content/casualty-claims/twin.mdx'));
    mkdirSync(join(root, 'content/casualty-claims/folder.mdx'));
    expect(linesOf(root).filter((line) => line.includes('This is not a plain file'))).toHaveLength(2);
  });
});

test('an id at whose address a page stands is refused', () => {
  write('casualty-claims/compare.mdx', readFileSync(join(root, 'content', entry), 'utf8'));
  expect(linesOf(root)).toContain(
    'content/casualty-claims/compare.mdx:1:1 file: A page of the site stands at the address of "compare". Rename the file.',
  );
});

test('a chapter that the site cannot do without is missed', () => {
  rmSync(join(root, 'content/chapters/method.mdx'));
  expect(linesOf(root)).toContain(
    'content/chapters/method.mdx:1:1 file: This chapter is missing. The site cannot do without it; add it.',
  );
});

describe('a series', () => {
  const csv = 'series/general-staff-monthly.csv';
  test('with a number that is none is refused at its row and column', () => {
    edit(root, csv, '200590', '"200,590"');
    expect(linesOf(root).join('\n')).toContain(
      'content/series/general-staff-monthly.csv:17:12 personnel: "200,590" is not a plain number. Nothing stands between the digits of a number. Write 200590.',
    );
  });

  test('with dates out of order is refused', () => {
    edit(root, csv, '2023-05-17', '2023-06-17');
    expect(linesOf(root).join('\n')).toContain('does not come after');
  });

  test('with a wrong header is refused', () => {
    edit(root, csv, 'personnel', 'persons');
    expect(linesOf(root)).toEqual([
      'content/series/general-staff-monthly.csv:1:6 header: The declaration has no column "persons". The column "personnel" is missing; write it, or change the declaration.',
    ]);
  });

  test('with a number that changed by accident is found by its checksum', () => {
    edit(root, csv, '200590', '200950');
    expect(linesOf(root).join('\n')).toMatch(
      /^content\/series\/general-staff-monthly\.yaml:\d+:9 sha256: The table has changed since it was declared\. .*$/,
    );
  });
});
