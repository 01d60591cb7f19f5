import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { copyContent, edit, linesOf } from '../../support/content.ts';

const entry = 'casualty-claims/gs-200590.mdx';
let root: string;
beforeEach(() => {
  root = copyContent();
  return () => rmSync(root, { recursive: true });
});
const write = (file: string, text: string): void => writeFileSync(join(root, 'content', file), text);

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
