import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, liveAsk, type Manner } from '../../../src/editor/parts/ask-server.ts';
import { Courier } from '../../../src/editor/parts/follow.ts';
import { mayFetch } from '../../../src/editor/parts/robots.ts';
import { snapshot } from '../../../src/editor/parts/snapshot-source.ts';
import { SmallStory } from '../../support/small-story.ts';

const id = 'gazette-2023-05-15';
const file = `sources/${id}.yaml`;
const page = readFileSync('tests/fixtures/replay/pilots.html');
const manner: Manner = { agent: 'small-story/1', most: 100_000, longest: 5000, mayBePrivate: true };

let story: SmallStory;
let server: Server;
let answer: RequestListener;
let asked: string[];
beforeEach(async () => {
  story = new SmallStory();
  asked = [];
  answer = (_request, response) => response.setHeader('content-type', 'text/html').end(page);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  story.remove();
});

const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
/** Whatever host is named, the loopback is asked. */
const ask =
  (own: Partial<Manner> = {}): Ask =>
  (address) =>
    liveAsk({ ...manner, ...own })(new URL(address.pathname + address.search, origin()));
const take = (own: Partial<Manner> = {}, archive?: string, wanted = id) =>
  snapshot(wanted, {
    root: story.root,
    courier: new Courier(ask(own), manner.agent, 0),
    day: '2026-11-27',
    tool: 'small-story/1',
    archive,
  });
const kept = (ending: string): string => join(story.root, 'evidence', id, `2026-11-27.${ending}`);

describe('npm run snapshot', () => {
  test('keeps the page, its text and what is known of both, and fills the fields of the source', async () => {
    story.edit(file, 'kind: newspaper', '# A local paper.\nkind: newspaper # weekly');
    const sha256 = createHash('sha256').update(page).digest('hex');
    expect(await take()).toEqual([
      `${id}: ${page.length} bytes, SHA-256 ${sha256}, kept in evidence/${id}.`,
      '1 of 1 phrases stand in the text.',
      `Filled in content/${file}.`,
    ]);
    expect(readFileSync(kept('html'))).toEqual(page);
    expect(readFileSync(kept('txt'), 'utf8')).toBe(
      'Лоцманам не дают уйти\nНачальник порта сказал, что лоцманам не дают\nуйти.\nСколько их, он не сказал.\n',
    );
    expect(JSON.parse(readFileSync(kept('json'), 'utf8'))).toMatchObject({
      day: '2026-11-27',
      tool: 'small-story/1',
      sha256,
      phrases: [{ phrase: 'not-let', stands: true }],
    });
    const text = story.read(file);
    expect(text).toContain('# A local paper.\nkind: newspaper # weekly\n');
    expect(text).toContain(`accessed: '2026-11-27'\nsha256: '${sha256}'\nphrases:\n`);
    expect(text).not.toContain('archivedWhyNot');
    expect(story.lines()).toEqual([]);
  });

  test('leaves the source as it is where a phrase does not stand in the page, and keeps the page to look at', async () => {
    story.edit(file, 'text: не дают уйти', 'text: не дают уйти домой');
    const before = story.read(file);
    await expect(take()).rejects.toThrow('The phrase "not-let" does not stand in the text.');
    expect(story.read(file)).toBe(before);
    expect(existsSync(kept('html'))).toBe(true);
  });

  test('keeps nothing of a page that is not there', async () => {
    answer = (_request, response) => response.writeHead(404).end('не дают уйти');
    await expect(take()).rejects.toThrow('answers 404. Nothing was kept and nothing changed.');
    expect(existsSync(join(story.root, 'evidence'))).toBe(false);
  });

  test('reads letters as the page says', async () => {
    const old = Buffer.from([0xed, 0xe5, 0x20, 0xe4, 0xe0, 0xfe, 0xf2, 0x20, 0xf3, 0xe9, 0xf2, 0xe8]);
    answer = (_request, response) => response.setHeader('content-type', 'text/html; charset=windows-1251').end(old);
    expect(await take()).toContain('1 of 1 phrases stand in the text.');
  });

  test('takes an address that no source has, and changes no file', async () => {
    expect((await take({}, undefined, 'https://other.example/page')).at(-1)).toBe(
      'No source has this address; no file was changed.',
    );
  });

  test('asks no archive unless told, and writes down what it gives', async () => {
    await take();
    expect(asked.filter((path) => path.startsWith('/save/'))).toEqual([]);
    answer = (request, response) => {
      if (request.url?.startsWith('/save/'))
        response.setHeader('content-location', 'https://archive.example/web/2026/pilots').end();
      else response.setHeader('content-type', 'text/html').end(page);
    };
    expect(await take({}, 'https://archive.example/save/')).toContain(
      'Archived at https://archive.example/web/2026/pilots.',
    );
    expect(asked.at(-1)).toBe('/save/https://gazette.example/2023/pilots');
    expect(story.read(file)).toContain("archived: 'https://archive.example/web/2026/pilots'\n");
    expect(story.lines()).toEqual([]);
  });

  test('replays answers from a folder, without network', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['src/editor/snapshot.ts', ...args, '--root', story.root], { encoding: 'utf8' });
    const { status, stdout } = run(id, '--replay', 'tests/fixtures/replay', '--day', '2026-11-27');
    expect(stdout).toContain('1 of 1 phrases stand in the text.');
    expect(status).toBe(0);
    expect(run('nobody', '--replay', 'tests/fixtures/replay').stderr).toBe(
      'snapshot: There is no source "nobody", and it is no address of the web.\n',
    );
  });
});

describe('a request', () => {
  const fetchOf = (own: Partial<Manner>) => new Courier(ask(own), manner.agent, 0).fetch('https://gazette.example/');

  test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '[fd00::1]', '10.0.0.1', '169.254.169.254'])(
    'goes to no machine that is not public: %s',
    async (host) => {
      const { port } = server.address() as AddressInfo;
      await expect(liveAsk({ ...manner, mayBePrivate: false })(new URL(`http://${host}:${port}/`))).rejects.toThrow(
        /which is not a public machine$/,
      );
      expect(asked).toEqual([]);
    },
  );

  test('ends where the page is too large, packed or not', async () => {
    answer = (_request, response) => response.end(Buffer.alloc(200_000));
    await expect(fetchOf({})).rejects.toThrow('the page is larger than 100000 bytes');
    answer = (_request, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(200_000)));
    await expect(fetchOf({})).rejects.toThrow('the page is larger than 100000 bytes');
  });

  test('ends where a server keeps silent', async () => {
    answer = () => undefined;
    await expect(fetchOf({ longest: 50 })).rejects.toThrow('no answer came in time');
  });

  test('ends where redirects have no end, or lead out of the web', async () => {
    answer = (_request, response) => response.writeHead(302, { location: '/again' }).end();
    await expect(fetchOf({})).rejects.toThrow('it redirects without end');
    answer = (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    await expect(fetchOf({})).rejects.toThrow('it leads to file:');
  });

  test('is made again where a server is busy', async () => {
    let tries = 0;
    answer = (_request, response) => {
      tries += 1;
      response.writeHead(tries === 1 ? 503 : 200).end('here');
    };
    expect((await fetchOf({})).status).toBe(200);
    expect(tries).toBe(2);
  });

  test('waits between two pages of one host', async () => {
    const waited: number[] = [];
    const courier = new Courier(
      async () => {
        waited.push(performance.now());
        return { status: 200, headers: {}, body: new Uint8Array() };
      },
      manner.agent,
      40,
    );
    await courier.fetch('https://gazette.example/a');
    await courier.fetch('https://gazette.example/b');
    expect(waited).toHaveLength(3);
    for (const [index, time] of waited.slice(1).entries()) expect(time - (waited[index] ?? 0)).toBeGreaterThan(35);
  });
});

test.each([
  ['', '/a', true],
  ['User-agent: *\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow: /private/\nAllow: /private/open', '/private/open/1', true],
  ['User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf.html', true],
  ['User-agent: small-story\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a', true],
  ['User-agent: other\nUser-agent: small-story # both\nDisallow: /a', '/a', false],
])('a robots.txt %j lets the path %s be read: %s', (rules, path, expected) => {
  expect(mayFetch(rules, 'small-story/1 (reads)', path)).toBe(expected);
});
