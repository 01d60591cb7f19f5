import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { addItem, type Details, missingDetails } from '../../../src/editor/parts/add-item.ts';
import { collectionNames } from '../../../src/model/collections.ts';
import { linesOf } from '../../support/content.ts';
import { SmallStory } from '../../support/small-story.ts';

const details: Details = { id: 'zz-new', title: "What a 'new' item: says", date: '2023-05-18' };
let root: string;
beforeEach(() => {
  root = new SmallStory().root;
  return () => rmSync(root, { recursive: true });
});
const read = (file: string): string => readFileSync(join(root, 'content', file), 'utf8');
const countFiles = (): number => readdirSync(join(root, 'content'), { recursive: true }).length;
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was refused';
};
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/editor/new.ts', ...args, '--root', root], { encoding: 'utf8' });

test('a new item of every collection passes the check', { timeout: 90_000 }, () => {
  const before = linesOf(root);
  // Chapters have their pages, plots their code, and translations their languages: each has a fixed name.
  const open = collectionNames.filter((name) => !['chapters', 'plots', 'translations'].includes(name));
  // What may be cited is named by its day.
  const idOf = (collection: string): string => (collection === 'citing' ? '2020-01-31' : `zz-${collection}`);
  for (const collection of open) addItem(root, collection, { ...details, id: idOf(collection) });
  expect(linesOf(root)).toEqual(before);
  for (const collection of open)
    expect(readdirSync(join(root, 'content', collection)).some((name) => name.startsWith(`${idOf(collection)}.`))).toBe(
      true,
    );
});

test('a chapter that no page would show is refused', () => {
  expect(refusal(() => addItem(root, 'chapters', { ...details, id: 'methods' }))).toContain(
    'content/chapters/methods.mdx:1:1 file: No page of the site shows a chapter "methods". Did you mean "method"?',
  );
});

describe('a new item', () => {
  test('is a draft with the title, the date and the day of review that were given', () => {
    addItem(root, 'resignation-bans', { ...details, date: '2022-11-29/2022-11-30', reviewed: '2026-11-22' });
    const text = read('resignation-bans/zz-new.mdx');
    expect(text).toContain("title: 'What a ''new'' item: says'\n");
    expect(text).toContain("date: '2022-11-29/2022-11-30'\n");
    expect(text).toContain("reviewed: '2026-11-22'\ndraft: true\n");
  });

  test('tells beside each stand-in what to write', () => {
    addItem(root, 'casualty-claims', details);
    const lines = read('casualty-claims/zz-new.mdx').split('\n');
    const bare = lines.filter((line) => /To be written|to-be-written|: 0|: people/.test(line.replace(/#.*/, '')));
    expect(bare.length).toBeGreaterThan(5);
    expect(bare.filter((line) => !/ # To write: \S/.test(line))).toEqual([]);
    expect(lines.find((line) => line.startsWith('basis:'))).toContain('One of: record, on-record,');
  });

  test.each(['resignation-bans', 'claims', 'audits', 'drifts', 'citing', 'sources', 'actors', 'series'])(
    'of %s names no real item, and without its draft mark alone it is refused',
    { timeout: 30_000 },
    (collection) => {
      const id = collection === 'citing' ? '2020-01-31' : 'zz-new';
      addItem(root, collection, { ...details, id });
      const ending = existsSync(join(root, `content/${collection}/${id}.mdx`)) ? 'mdx' : 'yaml';
      const file = `${collection}/${id}.${ending}`;
      expect(read(file)).not.toMatch(/: '?(?:editors|1[0-9a-z]+-)/);
      writeFileSync(join(root, 'content', file), read(file).replace(/^draft: true\n/m, ''));
      expect(linesOf(root).filter((line) => line.startsWith(`content/${file}:`))).toContainEqual(
        expect.stringMatching(/(?:only stands in|still to be written)/),
      );
    },
  );

  test('whose texts alone are written is still refused for the values beside the comments', { timeout: 30_000 }, () => {
    addItem(root, 'sources', details);
    const file = 'sources/zz-new.yaml';
    const text = read(file)
      .replace(/^draft: true\n/m, '')
      .replaceAll("'To be written.'", "'Port Gazette'");
    writeFileSync(join(root, 'content', file), text);
    expect(linesOf(root).filter((line) => line.includes(file))[0]).toMatch(
      /^content\/sources\/zz-new\.yaml:1:\d+ frontmatter: The comment says what is still to be written, and the value beside it only stands in\. Remove the comment once it is done\. Write what belongs here, or add draft: true\.$/,
    );
    writeFileSync(join(root, 'content', file), text.replace(/ # To write:.*/g, ''));
    expect(linesOf(root).filter((line) => line.includes(file))).toEqual([]);
  });

  test('that is a draft may not be leant on by what is published', () => {
    addItem(root, 'sources', details);
    const file = 'actors/coast-ministry.yaml';
    writeFileSync(join(root, 'content', file), `${read(file)}sources: [zz-new]\n`);
    expect(linesOf(root)).toEqual([
      'content/actors/coast-ministry.yaml:4:11 sources.0: The source "zz-new" is a draft. Publish it first, or make this one a draft too.',
    ]);
  });

  test('says that its day of review came from --date', () => {
    expect(addItem(root, 'claims', details)).toEqual([
      'Wrote content/claims/zz-new.mdx.',
      'It is a draft: write what its 7 comments ask for and remove each, then remove the line draft.',
      'reviewed is 2023-05-18, as --date says; the clock was not asked.',
    ]);
  });

  test('of the series comes with its table', () => {
    addItem(root, 'series', details);
    expect(read('series/zz-new.csv')).toBe('date,value\n2023-05-18,0\n');
  });
});

describe('nothing is written', () => {
  test.each<[string, Parameters<typeof addItem>[1], Details, string]>([
    [
      'where the id is taken',
      'claims',
      { ...details, id: 'pilots-held' },
      'content/claims/pilots-held.mdx:1:1 file: The id "pilots-held" is taken by content/claims/pilots-held.mdx. Choose another.',
    ],
    [
      'where an entry of another facet has the id',
      'casualty-claims',
      { ...details, id: 'pilots-may-not-leave' },
      'content/casualty-claims/pilots-may-not-leave.mdx:1:1 file: The id "pilots-may-not-leave" is taken by content/resignation-bans/pilots-may-not-leave.mdx. Choose another.',
    ],
    [
      'where the id leads out of its folder',
      'actors',
      { ...details, id: '../evil' },
      'content/actors/../evil.yaml:1:1 file: The file name is not an id. Use a–z, 0–9 and single hyphens, at most 80 characters.',
    ],
    [
      'where the address is that of another page',
      'casualty-claims',
      { ...details, id: 'compare' },
      'content/casualty-claims/compare.mdx:1:1 file: The address /casualty-claims/compare/ is that of another page of the site. Choose another id.',
    ],
    [
      'where the title is too long',
      'audits',
      { ...details, title: 'x'.repeat(91) },
      'content/audits/zz-new.mdx:2:8 title: The title is longer than 90 characters. Shorten it. [length]\nNothing was written.',
    ],
    [
      'where the date is none',
      'audits',
      { ...details, date: '2023-02-30' },
      'new: --date: "2023-02-30" is not a calendar date. Write it as \'2023-02-28\'.',
    ],
    [
      'where no day of review can be taken from the date',
      'audits',
      { ...details, date: '2023-05' },
      'new: --reviewed is missing. It is the day of the last check; the clock is never asked. Add to npm run new -- audits: --reviewed 2023-05-20',
    ],
  ])('%s', (_case, collection, given, line) => {
    const before = countFiles();
    expect(refusal(() => addItem(root, collection, given))).toBe(line);
    expect(countFiles()).toBe(before);
  });

  test('where a redirect leads away from the address', () => {
    writeFileSync(join(root, 'content/redirects.yaml'), '/claims/zz-new/: /claims/pilots-lost/\n');
    expect(refusal(() => addItem(root, 'claims', details))).toBe(
      'content/claims/zz-new.mdx:1:1 file: The address /claims/zz-new/ leads to /claims/pilots-lost/ by content/redirects.yaml. Choose another id, or remove that line.',
    );
  });

  test('over a table that lies there already', () => {
    writeFileSync(join(root, 'content/series/zz-new.csv'), 'precious');
    expect(refusal(() => addItem(root, 'series', details))).toContain('stands there already');
    expect(read('series/zz-new.csv')).toBe('precious');
    expect(existsSync(join(root, 'content/series/zz-new.yaml'))).toBe(false);
  });
});

test('what is asked for is what is missing, and the day of review only where the date does not give it', () => {
  expect(missingDetails('claims', {})).toEqual(['id', 'title', 'date']);
  expect(missingDetails('actors', {})).toEqual(['id', 'title']);
  expect(missingDetails('audits', { id: 'x', title: 'x', date: '2023' })).toEqual(['reviewed']);
  expect(missingDetails('sources', { id: 'x', title: 'x', date: '2023' })).toEqual([]);
});

describe('on the command line', () => {
  test('a new item is written and the editor told where', () => {
    const { status, stdout } = run('claims', '--id', 'zz-new', '--title', 'It rains.', '--date', '2023-05-18');
    expect(stdout).toContain('Wrote content/claims/zz-new.mdx.');
    expect(status).toBe(0);
    expect(existsSync(join(root, 'content/claims/zz-new.mdx'))).toBe(true);
  });

  test('without a terminal one line says what is missing', () => {
    const { status, stderr } = run('claims', '--title', 'It rains.');
    expect(stderr).toBe(
      'new: --id and --date are missing. Add to npm run new -- claims: --id some-name --date 2023-05-18\n',
    );
    expect(status).toBe(1);
  });

  test('a misspelt collection or option is answered in one line', () => {
    expect(run('claim').stderr).toBe('new: There is no collection "claim". Did you mean "claims"?\n');
    expect(run('claims', '--titel', 'x').stderr).toMatch(/^new: There is no option --titel\. Did you mean /);
  });
});
