import { describe, expect, test } from 'vitest';
import { proseComponents } from '../../../src/body/components.ts';
import { linkSchemes } from '../../../src/body/links.ts';
import type { CollectionName, ReferenceTarget } from '../../../src/domain/ids.ts';
import { addRedirect } from '../../../src/editor/parts/redirect-list.ts';
import { planRename } from '../../../src/editor/parts/rename-plan.ts';
import { bodyWords } from '../../../src/editor/parts/rewrite-body.ts';

const file = 'content/travel-restrictions/some-entry.mdx';
/** The text of an entry after another item got the name `to`. */
function rewrite(collection: CollectionName, from: string, text: string, to = 'zz'): string {
  const item = { collection: 'travel-restrictions' as const, file, text };
  return planRename({ collection, from, to }, [item], '{}').texts.get(file) ?? text;
}

describe('each way to name an item follows', () => {
  test.each<[CollectionName, string, string, string]>([
    ['casualty-claims', 'gs-200590', '[gs](entry:gs-200590 "entry:gs-200590")', '[gs](entry:zz "entry:gs-200590")'],
    ['casualty-claims', 'gs-200590', '[entry:gs-200590](entry:gs-200590)', '[entry:gs-200590](entry:zz)'],
    ['casualty-claims', 'gs-200590', '[a][b]\n\n[b]: entry:gs-200590', '[a][b]\n\n[b]: entry:zz'],
    [
      'casualty-claims',
      'gs-200590',
      '> 😀 <N figure="personnel" entry="gs-200590" />',
      '> 😀 <N figure="personnel" entry="zz" />',
    ],
    ['casualty-claims', 'gs-200590', "<Trail entry='gs-200590' />", "<Trail entry='zz' />"],
    [
      'casualty-claims',
      'gs-200590',
      '[page](page:casualty-claims/gs-200590#top)',
      '[page](page:casualty-claims/zz#top)',
    ],
    ['claims', 'passports-taken', '<Standing claim="passports-taken" />', '<Standing claim="zz" />'],
    ['claims', 'passports-taken', '[c](claim:passports-taken)', '[c](claim:zz)'],
    ['actors', 'ru-mod', '| a |\n|---|\n| [a](actor:ru-mod) |', '| a |\n|---|\n| [a](actor:zz) |'],
    [
      'sources',
      'seed-article',
      'Say{/* why */}[^1].\n\n[^1]: [s](source:seed-article)',
      'Say{/* why */}[^1].\n\n[^1]: [s](source:zz)',
    ],
  ])('%s/%s in %s', (collection, from, written, wanted) => {
    const entry = (body: string): string =>
      `---\ntitle: 'A'\n---\n\nText of ${from} before.\n\n${body}\n\nAnd after.\n`;
    expect(rewrite(collection, from, entry(written))).toBe(entry(wanted));
  });

  test.each([
    ['relations:\n  follows: [a, old, old-er] # old', 'relations:\n  follows: [a, zz, old-er] # old'],
    ['relays:\n  - entry: "old"\n    sure: stated', 'relays:\n  - entry: "zz"\n    sure: stated'],
    ["relays:\n  - { entry: 'old', sure: stated }", "relays:\n  - { entry: 'zz', sure: stated }"],
    ['relays:\n  - entry: >-\n      old\n    sure: stated', 'relays:\n  - entry: zz\n    sure: stated'],
    ['summary: old\ntags: [old]\nactors: [old]', 'summary: old\ntags: [old]\nactors: [old]'],
  ])('the fields %j', (written, wanted) => {
    const entry = (fields: string): string => `---\n# first\n${fields}\ndraft: true\n---\n\nText.\n`;
    expect(rewrite('casualty-claims', 'old', entry(written))).toBe(entry(wanted));
  });

  test('with Windows line ends and a byte order mark as they were', () => {
    const text = '\uFEFF---\r\nbears:\r\n  - claim: old\r\n    stance: asserts\r\n---\r\n\r\n[😀](claim:old)\r\n';
    expect(rewrite('claims', 'old', text)).toBe(text.replaceAll('old', 'zz'));
  });

  test('in quotes where YAML would take the new id for a date or a number', () => {
    const text = '---\nactors: [old]\n---\n';
    expect(rewrite('actors', 'old', text, '2023-05-17')).toContain("['2023-05-17']");
    expect(rewrite('actors', 'old', text, '47')).toContain("['47']");
    expect(rewrite('actors', 'old', text, '47news')).toContain('[47news]');
  });

  test('and no scheme or component of bodies is forgotten', () => {
    const words: [string, ReferenceTarget][] = [
      ...Object.entries(linkSchemes),
      ...Object.values(proseComponents).flatMap(({ attributes }) =>
        Object.entries(attributes).flatMap(([name, { references }]): [string, ReferenceTarget][] =>
          references === undefined ? [] : [[name, references]],
        ),
      ),
    ];
    // A plot is called as its code is, and keeps its name.
    expect(words.filter(([word, to]) => to !== 'plots' && bodyWords[to] !== word)).toEqual([]);
  });
});

test('an entry in a sentence within the fields follows, as a figure and as a link, and no other', () => {
  const text =
    'holds:\n  - sentence: >-\n      By May <N\n      entry="old" figure="old" /> left.\n    note: \'See [it](entry:old) and [more](entry:old-er).\'\n  - sentence: "<N entry=\\"old\\" figure=\\"a\\" /> left."\n';
  const item = { collection: 'citing', file: 'content/citing/2023-05-31.yaml', text };
  const { texts, references } = planRename({ collection: 'casualty-claims', from: 'old', to: 'new' }, [item], '{}');
  expect(references).toBe(3);
  expect(texts.get(item.file)).toBe(
    text
      .replace('entry="old"', 'entry="new"')
      .replace('(entry:old)', '(entry:new)')
      .replace('entry=\\"old\\"', 'entry=\\"new\\"'),
  );
});

test('a file that names itself is rewritten under its new name', () => {
  const text = "name: 'A'\nkind: body\nrole: 'B'\nspeaksFor: [a, ab] # a\n";
  const { texts, moves } = planRename(
    { collection: 'actors', from: 'a', to: 'z' },
    [{ collection: 'actors', file: 'content/actors/a.yaml', text }],
    '{}\n',
  );
  expect(moves).toEqual([{ from: 'content/actors/a.yaml', to: 'content/actors/z.yaml' }]);
  expect(texts.get('content/actors/z.yaml')).toBe("name: 'A'\nkind: body\nrole: 'B'\nspeaksFor: [z, ab] # a\n");
});

test('a new redirect leaves the comments of the others', () => {
  expect(addRedirect('# moved in May\n/a/: /b/ # why\n', '/c/', '/d/')).toBe(
    '# moved in May\n/a/: /b/ # why\n/c/: /d/\n',
  );
  expect(addRedirect('', '/c/', '/d/')).toBe('/c/: /d/\n');
});
