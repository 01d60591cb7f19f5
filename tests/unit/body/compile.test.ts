import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type BodyPart, compileBody } from '../../../src/body/compile.ts';
import { anchorOf } from '../../../src/body/headings.ts';
import { htmlOf } from '../../../src/body/html.ts';
import { bodyFeatures, inspectBody } from '../../../src/body/safe-subset.ts';
import type { TreeNode } from '../../../src/body/tree.ts';
import { bodyRows } from '../../catalogue/body.ts';
import { compileChapter } from '../../support/chapter.ts';

const compile = (text: string) => compileBody(text, () => 'resignation-bans');
const htmlOfText = (text: string): string => htmlOf(compile(text).parts, (name) => `<${name}>`);
const anchorsOf = (text: string): string[] =>
  inspectBody(mdxToMdast(text, { features: bodyFeatures }) as TreeNode, text).headings.map(({ anchor }) => anchor);
const ofText = (slug: string): boolean => slug !== 'footnote-label';

describe('what the check accepts', () => {
  // Warnings do not keep a text from being published.
  const accepted = bodyRows
    .filter(([, , , ...lines]) => lines.every((line) => /^\S+ (?:\w+: )?Warning:/.test(line)))
    .map(([number, name, text]) => [`${number}: ${name}`, text] as const);

  test.each(accepted)('compiles, without style, script or handler: %s', (_name, text) => {
    const html = htmlOfText(`\n\n${text}\n`);
    expect(html).not.toMatch(/<script|<[^>]+\s(?:style|on[a-z]+)=|="\s*javascript:/i);
    expect(
      compile(text)
        .headings.map(({ slug }) => slug)
        .filter(ofText),
    ).toEqual(anchorsOf(text));
  });
});

test.each<[string, string, string, string]>([
  [
    'letters come in one piece',
    'of the cafe\u0301 `cafe\u0301`',
    '<p>of the café <code>café</code></p>',
    '"of the café "',
  ],
  [
    'a link loses what only tracks readers',
    '[x](https://example.org/a?id=1&utm_source=feed#b)',
    '<p><a href="https://example.org/a?id=1#b">x</a></p>',
    'href: "https://example.org/a?id=1#b"',
  ],
  [
    'a link to a host in another script leads there',
    '[x](https://почта.рф/a)',
    '<p><a href="https://почта.рф/a">x</a></p>',
    'href: "https://почта.рф/a"',
  ],
  [
    'a link to an entry becomes its address',
    '[x](entry:office-denies)',
    '<p><a href="/resignation-bans/office-denies/">x</a></p>',
    'href: "/resignation-bans/office-denies/"',
  ],
  [
    'a link by a label becomes an address',
    '[x][y]\n\n[y]: claim:pilots-held',
    '<p><a href="/claims/pilots-held/">x</a></p>',
    'href: "/claims/pilots-held/"',
  ],
  [
    'a link to a page keeps its anchor',
    '[x](page:glossary#held)',
    '<p><a href="/glossary/#held">x</a></p>',
    'href: "/glossary/#held"',
  ],
  [
    'an aligned cell says so for the stylesheet',
    '| a |\n|--:|\n| b |',
    '<table>\n<thead>\n<tr>\n<th data-align="right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td data-align="right">b</td>\n</tr>\n</tbody>\n</table>',
    '"data-align": "right"',
  ],
])('%s, in an entry and in a chapter', async (_what, text, html, code) => {
  expect(compile(text).parts).toEqual([html]);
  const chapter = await compileChapter(text);
  expect(chapter).toContain(code);
  expect(chapter).not.toMatch(/style:|\u0301|utm_/);
});

describe('a component', () => {
  test('keeps its attributes, in a heading and in a cell', () => {
    const text = '## About <N entry="a" figure="b" show="amount" /> left\n\n| a |\n|---|\n| <Plain>5</Plain> |\n';
    const parts = compile(text).parts.map((part) => (typeof part === 'string' ? part.replace(/\n/g, '') : part));
    expect(parts).toEqual<BodyPart[]>([
      '<h2 id="about--left">About ',
      { component: 'N', attributes: { entry: 'a', figure: 'b', show: 'amount' }, parts: [] },
      ' left</h2><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>',
      { component: 'Plain', attributes: {}, parts: ['5'] },
      '</td></tr></tbody></table>',
    ]);
  });

  test('keeps what stands in it, components too', () => {
    expect(compile('<Note>\n\nSo **said** [they](entry:a), of <Plain>5</Plain>.\n\n</Note>').parts).toEqual<BodyPart[]>(
      [
        {
          component: 'Note',
          attributes: {},
          parts: [
            '<p>So <strong>said</strong> <a href="/resignation-bans/a/">they</a>, of ',
            { component: 'Plain', attributes: {}, parts: ['5'] },
            '.</p>',
          ],
        },
      ],
    );
  });
});

test('a comment leaves nothing', () => {
  expect(compile('a\n\n{/* to do */}\n\nb').parts.join('').replaceAll('\n', '')).toBe('<p>a</p><p>b</p>');
});

test('a footnote leads to its note and back', () => {
  const { parts, headings } = compile('Said.[^a]\n\n[^a]: By *two*.');
  const html = parts.join('');
  for (const part of ['href="#user-content-fn-a"', 'id="user-content-fn-a"', 'href="#user-content-fnref-a"'])
    expect(html).toContain(part);
  expect(html).toContain('By <em>two</em>.');
  expect(headings).toEqual([{ depth: 2, slug: 'footnote-label', text: 'Footnotes' }]);
});

test('a body as plain HTML has notes as asides, what stands in a component, and a stand for one that is empty', () => {
  const { parts } = compile('<Note>\n\n<Plain>5</Plain> of <N entry="a" figure="b" />\n\n</Note>');
  expect(htmlOf(parts, (component, { figure }) => `${component} ${figure}`)).toBe('<aside><p>5 of N b</p></aside>');
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
  ])('that the check computes are those of an entry and of a chapter: “%s”', async (heading) => {
    const text = `## ${heading}\n`;
    const code = await compileChapter(text);
    const inChapter = JSON.parse(/getHeadings\(\) \{ return (.*); \}/.exec(code)?.[1] ?? '[]') as { slug: string }[];
    const [anchor] = anchorsOf(text);
    expect([inChapter[0]?.slug, compile(text).headings[0]?.slug]).toEqual([anchor, anchor]);
    expect(htmlOfText(text)).toContain(`<h2 id="${anchor}">`);
  });

  test('keep letters, digits, hyphens and underscores', () => {
    expect(anchorOf('What (was) said, in 2023?')).toBe('what-was-said-in-2023');
  });
});
