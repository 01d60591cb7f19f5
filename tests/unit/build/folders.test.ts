import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainFailure } from '../../../src/build/failure.ts';
import { recoverSite, siteFolders, swapSite } from '../../../src/build/folders.ts';
import { BuildRunsError, lockFolders, runningBuild } from '../../../src/build/lock.ts';
import { hearWarnings } from '../../../src/build/output.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folders-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (folder: string, text: string): void => {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'index.html'), text);
};
/** What stands in dist, and which other folders are there. */
const state = (): (string | undefined)[] => [
  existsSync(join(root, 'dist', 'index.html')) ? readFileSync(join(root, 'dist', 'index.html'), 'utf8') : undefined,
  ...['.dist-next', '.dist-old'].filter((name) => existsSync(join(root, name))),
];

describe('the swap', () => {
  test('puts the new site in place of the last one', () => {
    put('dist', 'last');
    put('.dist-next', 'new');
    swapSite(siteFolders(root));
    expect(state()).toEqual(['new']);
  });

  test('puts a first site in place', () => {
    put('.dist-next', 'new');
    swapSite(siteFolders(root));
    expect(state()).toEqual(['new']);
  });

  test('leaves the last site where the new one is not there', () => {
    put('dist', 'last');
    expect(() => swapSite(siteFolders(root))).toThrow(/ENOENT/);
    expect(state()).toEqual(['last']);
  });

  test.each([
    ['before the first', 1, ['last']],
    ['between the two', 2, ['last']],
  ] as const)('that is killed %s renaming is put right', (_when, call, after) => {
    put('dist', 'last');
    put('.dist-next', 'new');
    const killer = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const rename = fs.renameSync;
      let calls = 0;
      fs.renameSync = (from, to) => (++calls === ${call} ? process.kill(process.pid, 'SIGKILL') : rename(from, to));
      syncBuiltinESMExports();
      const { siteFolders, swapSite } = await import(${JSON.stringify(join(process.cwd(), 'src/build/folders.ts'))});
      swapSite(siteFolders(${JSON.stringify(root)}));`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', killer]);
    expect(signal).toBe('SIGKILL');
    expect(state()).toEqual(call === 1 ? ['last', '.dist-next'] : [undefined, '.dist-next', '.dist-old']);
    expect(recoverSite(siteFolders(root))).toBe(call === 2);
    expect(state()).toEqual(after);
  });

  test('that was killed at the very end keeps the new site', () => {
    put('dist', 'new');
    put('.dist-old', 'last');
    expect(recoverSite(siteFolders(root))).toBe(false);
    expect(state()).toEqual(['new']);
  });

  test.each(['elsewhere', join('deep', 'www')])(
    'puts the new site where a link leads, and the link stays: %s',
    (place) => {
      put(place, 'last');
      symlinkSync(place, join(root, 'dist'));
      const folders = siteFolders(root);
      expect(folders.next).toBe(join(root, place, '..', place === 'elsewhere' ? '.elsewhere-next' : '.www-next'));
      mkdirSync(folders.next);
      writeFileSync(join(folders.next, 'index.html'), 'new');
      swapSite(folders);
      expect(state()).toEqual(['new']);
      expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(root, place, 'index.html'), 'utf8')).toBe('new');
    },
  );

  test('finds the place of a link whose folder is out of the way, and puts the last site back', () => {
    put('.www-old', 'last');
    symlinkSync('www', join(root, 'dist'));
    expect(recoverSite(siteFolders(root))).toBe(true);
    expect(state()).toEqual(['last']);
  });
});

describe('the lock', () => {
  const file = () => join(root, '.dist-lock');

  test('is held until it is released', () => {
    const lock = lockFolders([root, root]);
    expect([lock.held(), existsSync(file())]).toEqual([true, true]);
    lock.release();
    expect([lock.held(), existsSync(file())]).toEqual([false, false]);
  });

  test('keeps out whoever comes while its process lives, and nobody after', async () => {
    const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
    const ended = new Promise((resolve) => other.on('close', resolve));
    writeFileSync(file(), `${other.pid}\n`);
    expect(runningBuild(root)).toBe(other.pid);
    expect(() => lockFolders([root])).toThrow(BuildRunsError);
    expect(readFileSync(file(), 'utf8')).toBe(`${other.pid}\n`);
    other.kill('SIGKILL');
    await ended;
    expect(runningBuild(root)).toBeUndefined();
    const lock = lockFolders([root]);
    expect(lock.held()).toBe(true);
    lock.release();
  });

  test.each(['', 'x', '-1', '1.5', '\0', '999999999'])('that reads %j counts as none', (text) => {
    writeFileSync(file(), text);
    const lock = lockFolders([root]);
    expect(lock.held()).toBe(true);
    lock.release();
  });

  test('gives back what it has taken where one folder is not free', () => {
    mkdirSync(join(root, 'one'));
    writeFileSync(file(), '1\n');
    expect(() => lockFolders([join(root, 'one'), root])).toThrow('Another build runs here (process 1).');
    expect(existsSync(join(root, 'one', '.dist-lock'))).toBe(false);
  });

  test('is no longer held where another took it over', () => {
    const lock = lockFolders([root]);
    writeFileSync(file(), '1\n');
    expect(lock.held()).toBe(false);
    lock.release();
    expect(readFileSync(file(), 'utf8')).toBe('1\n');
  });
});

describe('warnings', () => {
  const hear = (say: () => void): string[] => {
    const { write: out } = process.stdout;
    const { write: err } = process.stderr;
    // Without this the test would print what it says.
    process.stdout.write = () => true;
    process.stderr.write = () => true;
    try {
      const heard = hearWarnings();
      say();
      heard.stop();
      return heard.lines();
    } finally {
      process.stdout.write = out;
      process.stderr.write = err;
    }
  };

  test('are heard on both streams, without colours and time, each once', () => {
    expect(
      hear(() => {
        process.stdout.write('18:30:09 [build] output: "static"\n');
        process.stdout.write('\u001b[33m\u001b[1m18:30:10\u001b[22m [WARN] [content]\u001b[39m is empty\n');
        process.stdout.write('18:30:11 [WARN] [content] is empty\n');
        process.stdout.write(Buffer.from('[ERROR] [glob-loader] in by'));
        process.stdout.write('tes\n  \n');
        process.stderr.write('anything');
      }),
    ).toEqual(['[WARN] [content] is empty', '[ERROR] [glob-loader] in bytes', 'anything']);
  });
});

describe('a failure is explained', () => {
  const coded = (code: string, message: string) => Object.assign(new Error(message), { code });
  test.each<[string, unknown, string]>([
    [
      'of a full disk',
      coded('ENOSPC', 'ENOSPC: no space left on device, write'),
      'The build could not go on: the disk is full (ENOSPC: no space left on device, write).',
    ],
    [
      'of a full disk, by another program',
      new Error('Something went wrong.\nCaused by:\n    No space left on device (os error 28)\n'),
      'The build could not go on: the disk is full (No space left on device (os error 28)).',
    ],
    [
      'inside another error',
      new Error('outer', { cause: coded('EROFS', 'EROFS: read-only file system, open') }),
      'The build could not go on: the disk may only be read (EROFS: read-only file system, open).',
    ],
    ['with its hint', Object.assign(new Error('What.'), { hint: 'What to do.' }), 'What.\nWhat to do.'],
    ['of an unknown code', coded('ERR_ODD', 'odd'), 'odd'],
    ['that is no error', 'text', 'text'],
  ])('%s', (_what, error, text) => {
    expect(explainFailure(error)).toBe(text);
  });
});
