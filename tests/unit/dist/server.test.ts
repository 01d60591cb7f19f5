import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  put('dist/index.html', 'front');
  put('dist/a/b/index.html', 'page');
  put('dist/404.html', 'lost');
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
  rmSync(root, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['src/dist/serve.ts', '--dir', join(root, 'dist'), ...args]);
  running.push(child);
  return child;
}

/** Starts the server on a free port; gives its address. */
function serve(): Promise<string> {
  const child = start('--port', '0');
  return new Promise((found, fail) => {
    child.stdout?.on('data', (text) => {
      const address = /http:\/\/\S+/.exec(String(text))?.[0];
      if (address !== undefined) found(address);
    });
    child.on('close', () => fail(new Error('The server ended.')));
  });
}

const get = async (address: string): Promise<[number, string]> => {
  const answer = await fetch(address, { redirect: 'manual' });
  return [answer.status, answer.status === 301 ? (answer.headers.get('location') ?? '') : await answer.text()];
};

describe('the local server', () => {
  test('lives through a rebuild: a grown page is whole, a removed one is not there, a new one is', async () => {
    const site = await serve();
    expect(await get(site)).toEqual([200, 'front']);
    put('next/index.html', 'front, much longer than it was before');
    put('next/new/index.html', 'new');
    put('next/404.html', 'lost');
    renameSync(join(root, 'dist'), join(root, 'old'));
    expect(await get(`${site}a/b/`)).toEqual([404, 'This page is not here.\n']);
    renameSync(join(root, 'next'), join(root, 'dist'));
    expect(await get(site)).toEqual([200, 'front, much longer than it was before']);
    expect(await get(`${site}a/b/`)).toEqual([404, 'lost']);
    expect(await get(`${site}new/`)).toEqual([200, 'new']);
  });

  test('leads an address without its last slash to the one with it, and keeps the query', async () => {
    const site = await serve();
    expect(await get(`${site}a/b?x=1`)).toEqual([301, './b/?x=1']);
    expect((await fetch(`${site}a/b`)).url).toBe(`${site}a/b/`);
    expect(await get(`${site}index.html`)).toEqual([200, 'front']);
  });

  test.each(['%', '%zz/', '..%2f..%2fetc/passwd', '%00'])('has nothing at %s, and goes on', async (path) => {
    const site = await serve();
    expect((await get(site + path))[0]).toBe(404);
    expect((await get(site))[0]).toBe(200);
  });

  test.each([
    ['abc', '"abc" is not a port. Write a number from 0 to 65535, as --port 4321.\n'],
    ['70000', '"70000" is not a port. Write a number from 0 to 65535, as --port 4321.\n'],
  ])('refuses the port %s in one line', async (port, line) => {
    expect(await ending(start('--port', port))).toEqual([1, line]);
  });

  test('says how it is called where an option does not exist', async () => {
    expect(await ending(start('--prot', '1'))).toEqual([
      1,
      'start: There is no option --prot. Did you mean --port?\nUsage: npm start -- [--port N] [--dir DIR]\n',
    ]);
  });
});

function ending(child: ChildProcess): Promise<[number | null, string]> {
  let said = '';
  child.stderr?.on('data', (text) => (said += text));
  return new Promise((done) => child.on('close', (code) => done([code, said])));
}
