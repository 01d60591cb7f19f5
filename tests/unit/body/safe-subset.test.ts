import { spawnSync } from 'node:child_process';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { checkBody } from '../../../src/body/inspect.ts';
import { bodyFeatures, inspectBody } from '../../../src/body/safe-subset.ts';
import type { TreeNode } from '../../../src/body/tree.ts';
import type { Problem } from '../../../src/report/problem.ts';
import { compileChapter } from '../../support/chapter.ts';

const findingsOf = (text: string) =>
  inspectBody(mdxToMdast(text, { features: bodyFeatures }) as TreeNode, text).findings;

const problemsOf = (text: string): Problem[] => {
  const problems: Problem[] = [];
  checkBody({ file: 'entry.mdx', body: { text, firstLine: 1 } } as Parameters<typeof checkBody>[0], problems);
  return problems;
};

describe('the second gate, within Astro, ends a chapter', () => {
  test.each([
    ['with HTML', 'so <b>it</b> is', '4 body: Raw HTML stands here (<b>). Write **text** for strong words.'],
    ['with code', 'so {1 + 1}', '4 body: '],
    ['with a module', "import fs from 'node:fs'", '1 body: '],
    ['with a bare number', 'so 5,937', '4 body: The number 5,937 stands bare.'],
    ['with a link that runs code', 'so [x](javascript:alert(1))', '4 body: '],
  ])('%s, with file, line and column', async (_what, text, place) => {
    await expect(compileChapter(`Said.\n\n${text}\n`)).rejects.toThrow(`chapter.mdx:3:${place}`);
  });
});

describe('places', () => {
  test.each([
    ['in a later line of a quotation', '> So it was:\n> then 5937.', 2, 8],
    ['behind escapes', 'a \\* b \\_ 5937', 1, 11],
    ['behind entities', 'a &amp; b &#8212; 5937', 1, 19],
    ['behind typographic signs', '"a" -- b... it\'s 5937', 1, 18],
    ['behind letters of two units', '😀 ЖЖ 5937', 1, 7],
    ['in a nested list', '- a\n  - b\n    c 5937', 3, 7],
    ['behind a hard line break', 'a\\\nb 5937', 2, 3],
    ['in a table with escaped lines', '| a |\n|---|\n| b \\| 5937 |', 3, 8],
    ['in emphasis', 'a **b *c 5937***', 1, 10],
    ['twice on one line', 'x 5937 and 5937', 1, 3],
  ])('of a number %s', (_case, text, line, column) => {
    expect(findingsOf(text)[0]).toMatchObject({ code: 'bare-number', line, column });
  });
});

test('no text of a few signs, again and again, ends or stops the check', () => {
  const script = `
    import { checkBody } from './src/body/inspect.ts';
    const signs = ${JSON.stringify(['>', '- ', '> - ', '[', '![', '*a ', '_a ', '**a ', '~~', '<Note>', '<a>', '{', '{(', '{[', '{<a>', '{a?', '{!', '{/*', '`', '<', '&', '"a ', '...', '[a](b "', '[^a]: ', 'www.a.b(', '<N a={[', 'export const x = (', '|a', '- a\n', '> a\n', '## a\n', '😀'])};
    for (const sign of signs)
      for (const count of [30, 300, 3000, 30000])
        for (const breaks of [/(?!)/g, /(.{1000})/gs])
          checkBody({ file: 'a.mdx', body: { text: sign.repeat(count).replace(breaks, '$1\\n\\n'), firstLine: 2 } }, []);
  `;
  const { status, signal, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect({ status, signal, stderr }).toMatchObject({ status: 0, signal: null });
}, 70_000);

test('a text that breaks many rules gets a line for each, and the check goes on', () => {
  expect(problemsOf('a {b c} <5 <b>x</b>\n\n5937 ![x](y) [z](javascript:x)').map(({ code }) => code)).toEqual([
    'expression',
    'body-syntax',
    'not-allowed',
    'bare-number',
    'not-allowed',
    'address',
  ]);
});
