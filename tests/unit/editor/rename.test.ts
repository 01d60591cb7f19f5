import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { firstHash } from '../../../src/domain/corrections.ts';
import type { CollectionName } from '../../../src/domain/ids.ts';
import { renameItem } from '../../../src/editor/parts/rename-item.ts';
import { copyContent, edit, linesOf, storyOf } from '../../support/content.ts';
import { SmallStory } from '../../support/small-story.ts';

vi.setConfig({ testTimeout: 30_000 });
let root: string;
const tell = (told: string) => {
  root = told;
  writeFileSync(join(root, 'content/redirects.yaml'), '{}\n');
  // What the ledger names keeps its id.
  writeFileSync(join(root, 'content/corrections.yaml'), '[]\n');
  return () => rmSync(told, { recursive: true });
};
beforeEach(() => tell(new SmallStory().root));
const read = (file: string): string => readFileSync(join(root, 'content', file), 'utf8');
const add = (file: string, text: string): void => writeFileSync(join(root, 'content', file), read(file) + text);
const redirects = (): unknown => parse(read('redirects.yaml'));

/** Every file but the redirects, with `word` put back to what it was. */
function snapshot(word = '', original = ''): Record<string, string> {
  const back = (text: string): string =>
    word === '' ? text : text.replaceAll(`'${word}'`, word).replaceAll(word, original);
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name !== 'redirects.yaml')
    .map((item) => join(item.parentPath, item.name).slice(join(root, 'content/').length));
  return Object.fromEntries(files.map((file) => [back(file), back(read(file))]));
}

function refusal(collection: CollectionName, from: string, to: string): string {
  const before = snapshot();
  try {
    renameItem(root, collection, from, to);
  } catch (error) {
    expect(snapshot()).toEqual(before);
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was refused';
}

describe('a renamed item keeps its place in the story', () => {
  test.each<[CollectionName, string, string]>([
    ['casualty-claims', 'gazette-counts-pilots', '/casualty-claims/'],
    ['actors', 'port-gazette', '/actors/'],
    ['sources', 'gazette-2023-05-15', '/sources/'],
    ['claims', 'pilots-held', '/claims/'],
  ])(
    'in %s: every reference is rewritten, nothing else changes, and the old address leads to the new',
    (collection, from, folder) => {
      const before = snapshot();
      const { timeline, claims, sources, actors } = storyOf(root);
      const sizes = [timeline, claims, sources, actors].map(({ length }) => length);
      renameItem(root, collection, from, 'zz-renamed');
      expect(linesOf(root)).toEqual([]);
      expect(snapshot('zz-renamed', from)).toEqual(before);
      const ending = collection === 'actors' || collection === 'sources' ? 'yaml' : 'mdx';
      expect(Object.keys(snapshot())).toContain(`${collection}/zz-renamed.${ending}`);
      expect(redirects()).toEqual({ [`${folder}${from}/`]: `${folder}zz-renamed/` });
      const after = storyOf(root);
      expect([after.timeline, after.claims, after.sources, after.actors].map(({ length }) => length)).toEqual(sizes);
    },
  );
});

test('an id that YAML would take for a date is written in quotes', () => {
  renameItem(root, 'claims', 'pilots-held', '2023-05-17');
  expect(read('resignation-bans/pilots-may-not-leave.mdx')).toContain("claim: '2023-05-17'");
  expect(linesOf(root)).toEqual([]);
});

describe('look-alikes stay', () => {
  // Ours has many; the small story has none.
  beforeEach(() => tell(copyContent()));

  test('ids that begin or end with the old one', () => {
    const count = (word: string): number => Object.values(snapshot()).join('\n').split(word).length;
    const before = ['mediazona-bbc', 'mediazona-meduza', 'source: mediazona-'].map(count);
    renameItem(root, 'actors', 'mediazona', 'zz');
    expect(['mediazona-bbc', 'mediazona-meduza', 'source: mediazona-'].map(count)).toEqual(before);
    expect(Object.keys(snapshot())).toContain('actors/mediazona-bbc.yaml');
  });

  test('a source of the same id as the entry, and the id as a mere word', () => {
    add('casualty-claims/mivd-2026.mdx', '\nThe word mivd-2026, `entry:mivd-2026` and [it](source:mivd-2026).\n');
    renameItem(root, 'casualty-claims', 'mivd-2026', 'zz');
    expect(read('casualty-claims/zz.mdx')).toContain(
      'The word mivd-2026, `entry:mivd-2026` and [it](source:mivd-2026).',
    );
    expect(read('casualty-claims/zz.mdx')).toContain('source: mivd-2026');
    expect(Object.keys(snapshot())).toContain('sources/mivd-2026.yaml');
  });
});

describe('redirects', () => {
  test('of earlier names lead to the last one at once', () => {
    renameItem(root, 'claims', 'pilots-lost', 'second');
    renameItem(root, 'claims', 'second', 'third');
    expect(redirects()).toEqual({ '/claims/pilots-lost/': '/claims/third/', '/claims/second/': '/claims/third/' });
  });

  test('turn round where an item gets its old name back', () => {
    const before = snapshot();
    renameItem(root, 'claims', 'pilots-lost', 'second');
    renameItem(root, 'claims', 'second', 'pilots-lost');
    expect(redirects()).toEqual({ '/claims/second/': '/claims/pilots-lost/' });
    expect(snapshot()).toEqual(before);
  });

  test('are not written for a series, which has no page; its table moves along', () => {
    const table = read('series/pilots-monthly.csv');
    renameItem(root, 'series', 'pilots-monthly', 'zz');
    expect(read('series/zz.csv')).toBe(table);
    expect(redirects()).toEqual({});
    expect(linesOf(root)).toEqual([]);
  });
});

describe('nothing is changed', () => {
  test.each<[string, CollectionName, string, string, string]>([
    [
      'where there is no such item',
      'claims',
      'pilot-lost',
      'zz',
      'There is no item "pilot-lost" in claims. Did you mean "pilots-lost"?',
    ],
    [
      'where the new id is taken',
      'claims',
      'pilots-lost',
      'pilots-held',
      'The id "pilots-held" is taken by content/claims/pilots-held.mdx. Choose another.',
    ],
    [
      'where the new id is malformed',
      'claims',
      'pilots-lost',
      'New Name',
      'content/claims/New Name.mdx:1:1 file: The file name is not an id.',
    ],
    [
      'where the site needs the item by that name',
      'chapters',
      'about',
      'zz',
      'content/chapters/about.mdx:1:1 file: This chapter is missing',
    ],
  ])('%s', (_case, collection, from, to, line) => {
    expect(refusal(collection, from, to)).toContain(line);
  });

  test('where the ledger names the entry', () => {
    writeFileSync(
      join(root, 'content/corrections.yaml'),
      `- date: '2026-11-22'\n  entry: gazette-counts-pilots\n  kind: update\n  was: a\n  now: b\n  why: c\n  previous: '${firstHash}'\n`,
    );
    expect(linesOf(root)).toEqual([]);
    expect(refusal('casualty-claims', 'gazette-counts-pilots', 'zz')).toBe(
      'content/corrections.yaml:2:10 0.entry: The ledger names "gazette-counts-pilots", and its items are chained by hashes that a new name would break. Keep the id.',
    );
  });

  test('where the content has a problem already', () => {
    edit(root, 'actors/coast-ministry.yaml', 'kind: body', 'kind: thing');
    expect(refusal('claims', 'pilots-lost', 'zz')).toMatch(
      /^content\/actors\/coast-ministry\.yaml:.*\n(?:.*\n)*The content must be in order before an item is renamed\. Nothing was changed\.$/,
    );
  });

  test('where the address is promised to another item', () => {
    renameItem(root, 'claims', 'pilots-lost', 'second');
    expect(refusal('claims', 'pilots-held', 'pilots-lost')).toContain(
      'The address /claims/pilots-lost/ leads to /claims/second/ by content/redirects.yaml.',
    );
  });
});

describe('on the command line', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/editor/rename.ts', ...args, '--root', root], { encoding: 'utf8' });

  test('a rename says what it did', () => {
    const { status, stdout } = run('claims/pilots-lost', 'retellings');
    expect(stdout).toContain('Renamed content/claims/pilots-lost.mdx to content/claims/retellings.mdx.\n');
    expect(stdout).toContain('content/redirects.yaml sends /claims/pilots-lost/ to /claims/retellings/.\n');
    expect(status).toBe(0);
  });

  test('wrong use is answered with the right one', () => {
    const { status, stderr } = run('claims/pilots-lost');
    expect(stderr).toMatch(
      /^rename: Say which item and its new id\. Write npm run rename -- <collection>\/<id> <new-id>.*\n$/,
    );
    expect(status).toBe(1);
  });
});
