import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Correction } from '../../../src/domain/corrections.ts';
import { SmallStory } from '../../support/small-story.ts';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
  return () => story.remove();
});
const run = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [`src/${file}.ts`, ...args], { encoding: 'utf8' });
const atOnce = (file: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [`src/${file}.ts`, ...args, '--root', story.root]).then(
    () => 0,
    () => 1,
  );

test('four corrections at once are all kept, in one chain', { timeout: 60_000 }, async () => {
  const words = ['one', 'two', 'three', 'four'];
  const codes = await Promise.all(
    words.map((was) =>
      atOnce(
        'editor/correct',
        ...['office-denies', '--kind', 'correction', '--date', '2026-11-22', '--was', was, '--now', 'b', '--why', 'c'],
      ),
    ),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  const ledger = parse(story.read('corrections.yaml')) as Correction[];
  expect(ledger.map(({ was }) => was).toSorted()).toEqual(words.toSorted());
  expect(story.lines()).toEqual([]);
  expect(readdirSync(story.root)).toEqual(['content']);
});

test('of two new items with one id at once one is refused', { timeout: 60_000 }, async () => {
  const titled = (title: string) => atOnce('editor/new', 'actors', '--id', 'port-guard', '--title', title);
  expect((await Promise.all([titled('Guard'), titled('Watch')])).toSorted()).toEqual([0, 1]);
});

test('a dry run of a rename says what it would write and writes nothing', { timeout: 60_000 }, () => {
  const { stdout, status } = run(
    'editor/rename',
    ...['actors/harbour-office', 'port-office', '--dry-run', '--root', story.root],
  );
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toBe('Nothing was changed: this is a dry run. Without --dry-run:');
  expect(stdout).toContain('Renamed content/actors/harbour-office.yaml to content/actors/port-office.yaml.');
  expect(existsSync(story.path('actors/port-office.yaml'))).toBe(false);
});

/** Each command of ours by its name in package.json; the gates take no words. */
const commands = Object.entries<string>(JSON.parse(readFileSync('package.json', 'utf8')).scripts).flatMap(
  ([name, line]) => {
    const file = / (\S+)\.ts$/.exec(line)?.[1];
    return file === undefined || name === 'test' || name === 'prepare' ? [] : [[name, file] as const];
  },
);

test.each(commands)(
  '%s says by --help how it is used, and of an unknown option what was meant',
  {
    timeout: 60_000,
  },
  (name, file) => {
    const usage = `Usage: npm ${name === 'start' ? '' : 'run '}${name}`;
    const help = run(`../${file}`, '--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout.startsWith(usage)).toBe(true);
    const wrong = run(`../${file}`, '--rooot', 'x');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/^[\w:]+: There is no option --rooot\.(?: Did you mean --root\?)?\nUsage: npm /);
    expect(wrong.stderr.split('\n')[1]).toBe(help.stdout.split('\n')[0]);
  },
);

test('who reads no further than the first lines sees no error', { timeout: 60_000 }, () => {
  const command = `src/editor/rename.ts actors/harbour-office port-office --dry-run --root "${story.root}"`;
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" ${command} | true`], { encoding: 'utf8' });
  expect(stderr).toBe('');
});

test('what the system refuses is one line', { timeout: 60_000 }, () => {
  const { stderr, status } = run(
    'editor/new',
    ...['actors', '--id', 'port-guard', '--title', 'Guard', '--root', join(story.root, 'nowhere')],
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^new: ENOENT: no such file or directory, open '[^']*'\. Nothing was changed\.\n$/);
});

test('a day in the ledger before the date of its entry is refused', { timeout: 60_000 }, () => {
  const { stderr, status } = run(
    'editor/correct',
    ...['office-denies', '--kind', 'correction', '--date', '2020-01-01', '--was', 'a', '--now', 'b', '--why', 'c'],
    ...['--root', story.root],
  );
  expect(status).toBe(1);
  expect(stderr).toContain(
    'The item is of 2020-01-01, before the date of its entry (2023-05-16). Write the day on which the change was made here.',
  );
});
