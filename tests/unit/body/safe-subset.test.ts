import { spawnSync } from 'node:child_process';
import { satteri } from '@astrojs/markdown-satteri';
import { type MdastPluginList, mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../src/body/headings.ts';
import { checkBody } from '../../../src/body/inspect.ts';
import { normalFormPlugin } from '../../../src/body/normal-form-plugin.ts';
import { bodyFeatures, inspectBody } from '../../../src/body/safe-subset.ts';
import { safeSubsetPlugin } from '../../../src/body/safe-subset-plugin.ts';
import { storyLinksPlugin } from '../../../src/body/story-links-plugin.ts';
import type { TreeNode } from '../../../src/body/tree.ts';
import type { Problem } from '../../../src/report/problem.ts';
import { bodyRows } from '../../catalogue/body.ts';

/** What Astro makes of a text, with the plugins of this site as astro.config.mjs hands them over. */
async function compile(text: string, plugins: MdastPluginList = [safeSubsetPlugin]): Promise<string> {
  const renderer = await satteri({ mdastPlugins: [...plugins] }).createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///') },
  );
  if (!renderer) throw new Error('The processor of astro.config.mjs makes no pages of MDX.');
  const { code } = await renderer.process(text, '/entry.mdx', {});
  return code;
}

const findingsOf = (text: string) =>
  inspectBody(mdxToMdast(text, { features: bodyFeatures }) as TreeNode, text).findings;

const problemsOf = (text: string): Problem[] => {
  const problems: Problem[] = [];
  checkBody({ file: 'entry.mdx', body: { text, firstLine: 1 } } as Parameters<typeof checkBody>[0], problems);
  return problems;
};

/** Warnings do not keep a text from being published. */
const isRefusal = (line: string): boolean => !/^\S+ (?:\w+: )?Warning:/.test(line);

describe('the second gate, within Astro', () => {
  const refused = bodyRows.filter(([, , , ...lines]) => lines.some(isRefusal));
  const accepted = bodyRows.filter(([, , , ...lines]) => !lines.some(isRefusal));

  test.each(refused)('%i: refuses %s', async (_number, _name, text) => {
    await expect(compile(`\n\n${text}\n`)).rejects.toThrow();
  });

  test.each(accepted)('%i: accepts %s', async (_number, _name, text) => {
    expect(await compile(`\n\n${text}\n`)).toContain('MDXContent');
  });

  test('names file, line and column', async () => {
    await expect(compile('Said.\n\nso <b>it</b> is\n')).rejects.toThrow(
      /entry\.mdx:3:4 body: Raw HTML stands here \(<b>\)\. Write \*\*text\*\* for strong words\./,
    );
  });

  test('prints letters in one piece', async () => {
    const code = await compile('of the cafe\u0301 *cafe\u0301*', [normalFormPlugin]);
    expect(code).toContain('of the caf\u00e9');
    expect(code).not.toContain('\u0301');
  });

  test('leaves out of a link what only tracks readers', async () => {
    const code = await compile('[x](https://example.org/a?id=1&utm_source=feed#b)', [storyLinksPlugin]);
    expect(code).toContain('"https://example.org/a?id=1#b"');
  });
});

describe('anchors', () => {
  test.each([
    'What was said',
    'What *was* `said` [there](entry:a)',
    'Putin’s “list”: 5% -- or...',
    "it's so",
    'Что сказано?',
    'Дата и «время» 2023',
    'A_b-c d',
    'Ünïcode é',
    'So many: <Plain>1,627</Plain> left',
    'a & b',
  ])('are those that Astro makes of “%s”', async (heading) => {
    const code = await compile(`## ${heading}\n`, []);
    const [anchor] = inspectBody(
      mdxToMdast(`## ${heading}\n`, { features: bodyFeatures }) as TreeNode,
      `## ${heading}\n`,
    ).anchors;
    expect(JSON.parse(/getHeadings\(\) \{ return (.*); \}/.exec(code)?.[1] ?? '[]')[0]?.slug).toBe(anchor);
  });

  test('keep letters, digits, hyphens and underscores', () => {
    expect(anchorOf('What (was) said, in 2023?')).toBe('what-was-said-in-2023');
  });
});

describe('places', () => {
  test.each([
    ['in a later line of a quotation', '> So it was:\n> then 5937.', 2, 8],
    ['behind escapes', 'a \\* b \\_ 5937', 1, 11],
    ['behind entities', 'a &amp; b &#8212; 5937', 1, 19],
    ['behind typographic signs', '"a" -- b... it\'s 5937', 1, 18],
    ['behind letters of two units', '😀 ЖЖ 5937', 1, 7],
    ['in a nested list', '1. a\n   - b\n     c 5937', 3, 8],
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
    'html',
    'bare-number',
    'not-allowed',
    'address',
  ]);
});
