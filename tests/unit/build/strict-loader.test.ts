import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keepAccepted } from '../../../src/build/accepted-items.ts';
import { strict } from '../../../src/build/strict-loader.ts';

let root: string;
let said: string[];
let stored: Map<string, { id: string; data: Record<string, unknown>; filePath?: string; digest?: string }>;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'loader-'));
  said = [];
  stored = new Map();
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  keepAccepted(root, []);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What Astro hands to a loader, as far as `glob` uses it. */
function contextOf(more: Partial<LoaderContext> = {}): LoaderContext {
  const logger = {
    info: () => {},
    debug: () => {},
    warn: (message: string) => said.push(`warn ${message}`),
    error: (message: string) => said.push(`error ${message}`),
    fork: () => logger,
  };
  const yaml = { getEntryInfo: async ({ contents }: { contents: string }) => ({ data: parse(contents), body: '' }) };
  return {
    collection: 'claims',
    store: {
      get: (id: string) => stored.get(id),
      has: (id: string) => stored.has(id),
      keys: () => [...stored.keys()],
      set: (item: { id: string; data: Record<string, unknown> }) => stored.set(item.id, item),
      delete: (id: string) => stored.delete(id),
      clear: () => stored.clear(),
    },
    logger,
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`) },
    parseData: async ({ data }: { data: Record<string, unknown> }) => data,
    generateDigest: (text: string) => text,
    entryTypes: new Map([['.yaml', yaml]]),
    ...more,
  } as unknown as LoaderContext;
}
const accept = (...items: [string, Record<string, unknown>][]) =>
  keepAccepted(
    root,
    items.map(([id, fields]) => ({ collection: 'claims', id, fields })),
  );
const load = (pattern = '*.yaml', more: Partial<LoaderContext> = {}) =>
  strict(glob({ base: join(root, 'claims'), pattern })).load(contextOf(more));

test('what was checked is loaded without a word', async () => {
  write('claims/a.yaml', 'title: A\n');
  accept(['a', { title: 'A' }]);
  await load();
  expect([...stored.keys()]).toEqual(['a']);
  expect(said).toEqual([]);
});

describe('a collection ends the build', () => {
  test('where its folder is missing', async () => {
    accept(['a', { title: 'A' }]);
    await expect(load()).rejects.toThrow(/The base directory ".*" does not exist\.\n.*"a" is missing\./s);
  });

  test('where the pattern finds nothing', async () => {
    write('claims/a.yaml', 'title: A\n');
    accept(['a', { title: 'A' }]);
    await expect(load('*.yml')).rejects.toThrow(/No files found matching "\*\.yml"/);
    expect(said[0]).toMatch(/^warn No files found/);
  });

  test('where a file is of no kind that can be read', async () => {
    write('claims/a.yaml', 'title: A\n');
    write('claims/b.toml', 'title = "B"\n');
    accept(['a', { title: 'A' }]);
    await expect(load('*.{yaml,toml}')).rejects.toThrow(/No entry type found for b\.toml/);
  });

  test('where an item was passed over', async () => {
    write('claims/a.yaml', 'title: A\n');
    accept(['a', { title: 'A' }], ['b', { title: 'B' }], ['c', { title: 'C' }]);
    await expect(load()).rejects.toThrow(/"b" is missing\.\n {2}"c" is missing\./);
  });

  test('where an item was not checked', async () => {
    write('claims/a.yaml', 'title: A\n');
    write('claims/b.yaml', 'title: B\n');
    accept(['a', { title: 'A' }]);
    await expect(load()).rejects.toThrow('"b" was not checked.');
  });

  test('where two files have one id', async () => {
    write('claims/a.yaml', 'title: A\n');
    write('claims/A.yaml', 'title: A\n');
    accept(['a', { title: 'A' }], ['A', { title: 'A' }]);
    await expect(load()).rejects.toThrow('"A" is missing.');
  });

  test('where an item gives itself another id', async () => {
    write('claims/a.yaml', 'slug: b\n');
    accept(['a', { slug: 'b' }]);
    await expect(load()).rejects.toThrow(/"a" is missing\.\n {2}"b" was not checked\./);
  });

  test('where an item was read otherwise than by the check', async () => {
    write('claims/a.yaml', 'title: A\n');
    accept(['a', { title: 'Another' }]);
    await expect(load()).rejects.toThrow('"a" was read otherwise than by the check.');
  });

  test('where a store brings back what is no longer there, or as it no longer is', async () => {
    write('claims/a.yaml', 'title: A\n');
    accept(['a', { title: 'A' }]);
    const filePath = 'claims/a.yaml';
    stored.set('a', { id: 'a', data: { title: 'Old' }, filePath, digest: 'title: A\n' });
    await expect(load()).rejects.toThrow('"a" was read otherwise than by the check.');
    stored.clear();
    stored.set('gone', { id: 'gone', data: {} });
    await load();
    expect([...stored.keys()]).toEqual(['a']);
  });

  test('where the loader reports an error, or a part of it does', async () => {
    accept(['a', { title: 'A' }]);
    stored.set('a', { id: 'a', data: { title: 'A' } });
    const loader = (report: (logger: LoaderContext['logger']) => void): Loader => ({
      name: 'one',
      load: async ({ logger }) => report(logger),
    });
    await expect(strict(loader((logger) => logger.error('broken'))).load(contextOf())).rejects.toThrow('broken');
    await expect(strict(loader((logger) => logger.fork('x').warn('odd'))).load(contextOf())).rejects.toThrow('odd');
    await expect(strict(loader((logger) => logger.info('fine'))).load(contextOf())).resolves.toBeUndefined();
  });

  test('where the loader itself fails', async () => {
    write('claims/a.yaml', 'title: [A\n');
    accept(['a', { title: 'A' }]);
    await expect(load()).rejects.toThrow();
  });

  test('with every complaint at once', async () => {
    accept(['a', { title: 'A' }]);
    stored.set('a', { id: 'a', data: { title: 'A' } });
    const loader: Loader = {
      name: 'three',
      load: async ({ logger }) => {
        for (const word of ['one', 'two', 'three']) logger.warn(word);
      },
    };
    await expect(strict(loader).load(contextOf())).rejects.toThrow(/ {2}one\n {2}two\n {2}three/);
  });
});

test('a collection in which the check has found nothing may be empty, even without a folder', async () => {
  accept();
  stored.set('gone', { id: 'gone', data: {} });
  await load();
  expect([stored.size, said]).toEqual([0, []]);
});

test('the live preview goes on, so that an editor sees the last good state', async () => {
  const watcher = { add: () => {}, on: () => {} } as unknown as NonNullable<LoaderContext['watcher']>;
  accept(['a', { title: 'A' }]);
  await load('*.yaml', { watcher });
  expect(said[0]).toMatch(/^warn The base directory/);
});
