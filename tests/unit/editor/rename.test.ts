import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { firstHash } from '../../../src/domain/corrections.ts';
import type { CollectionName } from '../../../src/domain/ids.ts';
import { renameItem } from '../../../src/editor/parts/rename-item.ts';
import { requiredChapters } from '../../../src/model/chapters.ts';
import { copyContent, edit, linesOf, storyOf } from '../../support/content.ts';

vi.setConfig({ testTimeout: 30_000 });
let root: string;
beforeEach(() => {
  root = copyContent();
  writeFileSync(join(root, 'content/redirects.yaml'), '{}\n');
  // What the ledger names keeps its id.
  writeFileSync(join(root, 'content/corrections.yaml'), '[]\n');
  // The shortest chapters that the check accepts: a rename must not depend on the state of the long texts.
  for (const id of requiredChapters) {
    const file = join(root, `content/chapters/${id}.mdx`);
    // Translations are made of these two.
    const { title, summary } = parse(readFileSync(file, 'utf8').split('---\n')[1] ?? '');
    writeFileSync(file, `---\n${stringify({ title, summary, reviewed: '2026-11-22' }, quoted)}---\n`);
  }
  return () => rmSync(root, { recursive: true });
});
const quoted = { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;
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
    ['casualty-claims', 'gs-200590', '/casualty-claims/'],
    ['actors', 'dmitry-peskov', '/actors/'],
    ['sources', 'seed-article', '/sources/'],
    ['claims', 'senior-officials-barred', '/claims/'],
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
  renameItem(root, 'claims', 'stricter-travel-rules', '2023-05-17');
  expect(read('travel-restrictions/uk-mod-travel-2023.mdx')).toContain("claim: '2023-05-17'");
  expect(linesOf(root)).toEqual([]);
});

describe('look-alikes stay', () => {
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
    renameItem(root, 'claims', 'passports-taken', 'second');
    renameItem(root, 'claims', 'second', 'third');
    expect(redirects()).toEqual({ '/claims/passports-taken/': '/claims/third/', '/claims/second/': '/claims/third/' });
  });

  test('turn round where an item gets its old name back', () => {
    const before = snapshot();
    renameItem(root, 'claims', 'passports-taken', 'second');
    renameItem(root, 'claims', 'second', 'passports-taken');
    expect(redirects()).toEqual({ '/claims/second/': '/claims/passports-taken/' });
    expect(snapshot()).toEqual(before);
  });

  test('are not written for a series, which has no page; its table moves along', () => {
    const table = read('series/named-count.csv');
    renameItem(root, 'series', 'named-count', 'zz');
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
      'passport-taken',
      'zz',
      'There is no item "passport-taken" in claims. Did you mean "passports-taken"?',
    ],
    [
      'where the new id is taken',
      'claims',
      'passports-taken',
      'destination-list',
      'The id "destination-list" is taken by content/claims/destination-list.mdx. Choose another.',
    ],
    [
      'where the new id is malformed',
      'claims',
      'passports-taken',
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
      `- date: '2026-11-22'\n  entry: gs-200590\n  kind: update\n  was: a\n  now: b\n  why: c\n  previous: '${firstHash}'\n`,
    );
    expect(linesOf(root)).toEqual([]);
    expect(refusal('casualty-claims', 'gs-200590', 'zz')).toBe(
      'content/corrections.yaml:2:10 0.entry: The ledger names "gs-200590", and its items are chained by hashes that a new name would break. Keep the id.',
    );
  });

  test('where the content has a problem already', () => {
    edit(root, 'actors/fsb.yaml', 'kind: body', 'kind: thing');
    expect(refusal('claims', 'passports-taken', 'zz')).toMatch(
      /^content\/actors\/fsb\.yaml:.*\n(?:.*\n)*The content must be in order before an item is renamed\. Nothing was changed\.$/,
    );
  });

  test('where the address is promised to another item', () => {
    renameItem(root, 'claims', 'passports-taken', 'second');
    expect(refusal('claims', 'destination-list', 'passports-taken')).toContain(
      'The address /claims/passports-taken/ leads to /claims/second/ by content/redirects.yaml.',
    );
  });
});

describe('on the command line', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/editor/rename.ts', ...args, '--root', root], { encoding: 'utf8' });

  test('a rename says what it did', () => {
    const { status, stdout } = run('audits/seven-retellings', 'retellings');
    expect(stdout).toContain('Renamed content/audits/seven-retellings.mdx to content/audits/retellings.mdx.\n');
    expect(stdout).toContain('content/redirects.yaml sends /audits/seven-retellings/ to /audits/retellings/.\n');
    expect(status).toBe(0);
  });

  test('wrong use is answered with the right one', () => {
    const { status, stderr } = run('claims/passports-taken');
    expect(stderr).toMatch(
      /^rename: Say which item and its new id\. Write npm run rename -- <collection>\/<id> <new-id>.*\n$/,
    );
    expect(status).toBe(1);
  });
});
