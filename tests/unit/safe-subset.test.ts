import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { inspectBody, type TreeNode } from '../../src/markdown/safe-subset.ts';

const refusals = (text: string): string[] =>
  inspectBody(mdxToMdast(text) as TreeNode).findings.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a body may hold', () => {
  test.each([
    [
      'prose with emphasis and links',
      'Plain *words* and **more**, [a link](entry:gs-200590), [outside](https://example.org/a).',
    ],
    ['lists and quotations', '- one\n- two\n\n> said'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['footnotes', 'Text.[^1]\n\n[^1]: Note.'],
    ['comments', 'Text {/* a note to editors */} more.'],
    ['years and small numbers', 'In 2023 and by 1999, 61 of 999 people.'],
    ['figures', '<N entry="gs-200590" figure="personnel" /> as of that day.'],
    ['marked numbers', 'It spans <Plain>1,627</Plain> days.'],
    ['notes and plots on their own lines', '<Note>\nA side note.\n</Note>\n\n<Plot name="may-2023" />'],
  ])('%s', (_case, text) => {
    expect(refusals(text)).toEqual([]);
  });
});

describe('a body may not hold', () => {
  test.each([
    ['an import', "import fs from 'node:fs'", '1:1 not-allowed'],
    ['an export', 'export const x = 1', '1:1 not-allowed'],
    ['an expression', 'A {process.env.HOME} b', '1:3 expression'],
    ['an expression behind a comment', 'A {/* x */ process.env.HOME} b', '1:3 expression'],
    ['an expression on its own line', '{process.exit(0)}', '1:1 expression'],
    ['an expression in a list', '- a\n- {1}', '2:3 expression'],
    ['an expression in a heading', '## a {1}', '1:6 expression'],
    ['raw HTML', '<div>x</div>', '1:1 unknown-component'],
    ['a script', '<script>alert(1)</script>', '1:1 unknown-component'],
    ['a picture', '![x](https://example.org/x.png)', '1:1 not-allowed'],
    ['a picture by reference', '![x][y]\n\n[y]: https://example.org/x.png', '1:1 not-allowed'],
    ['a component that is not listed', '<Chart />', '1:1 unknown-component'],
    ['a name of the language itself', '<constructor />', '1:1 unknown-component'],
    ['a member of something', '<a.b />', '1:1 unknown-component'],
    ['an attribute that is not listed', '<N entry="a" figure="b" onclick="x" />', '1:1 unknown-attribute'],
    ['an attribute with an expression', '<N entry={"a"} figure="b" />', '1:1 attribute-expression'],
    ['a spread attribute', '<N {...{entry: "a"}} figure="b" />', '1:1 spread'],
    ['a component without what it needs', '<N entry="a" />', '1:1 missing-attribute'],
    ['a link that runs a script', '[x](javascript:alert(1))', '1:1 link'],
    ['a link in mixed case', '[x](JaVaScRiPt:alert(1))', '1:1 link'],
    ['a link with entities', '[x](java&#115;cript:alert(1))', '1:1 link'],
    ['a link with data', '[x](data:text/html,x)', '1:1 link'],
    ['a link without a scheme', '[x](//example.org)', '1:1 link'],
    ['a link to plain http', '[x](http://example.org/)', '1:1 link'],
    ['a link by reference that runs a script', '[x][y]\n\n[y]: javascript:alert(1)', '3:1 link'],
    ['a heading of the first level', '# Title', '1:1 heading'],
    ['a bare number with commas', 'About 200,590 were lost.', '1:1 bare-number'],
    ['a bare number with spaces', 'About 200 590 were lost.', '1:1 bare-number'],
    ['a bare number in a table', '| a |\n|---|\n| 5937 |', '3:3 bare-number'],
    ['a block of code', '```\nx\n```', '1:1 not-allowed'],
  ])('%s', (_case, text, refusal) => {
    expect(refusals(text)).toContain(refusal);
  });
});

test('a misspelt component is named with the one that was meant', () => {
  expect(inspectBody(mdxToMdast('<Plott name="may-2023" />') as TreeNode).findings[0]?.message).toBe(
    'There is no component <Plott>. Did you mean <Plot>?',
  );
});
