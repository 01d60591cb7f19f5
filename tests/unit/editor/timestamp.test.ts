import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { placeTokens } from '../../../src/build/time-tokens.ts';
import { liveAsk } from '../../../src/editor/parts/ask-server.ts';
import { Courier } from '../../../src/editor/parts/follow.ts';
import { readRoots } from '../../../src/editor/parts/time-token.ts';
import { timestamp } from '../../../src/editor/parts/timestamp-site.ts';
import { verifyMirror } from '../../../src/editor/parts/verify-mirror.ts';
import { type Authority, notForTime, type Otherwise, throwAwayAuthority } from '../../support/time-authority.ts';

const said = 'it was there on 2026-11-27T12:00:00Z, says Harbour Clock';
const evidence = 'source,url\r\ngazette,https://example.org/\r\n';
let authority: Authority;
let stranger: Authority;
let root: string;
let site: string;
let server: Server;
let answer: RequestListener;
let asked: { method: string | undefined; type: string | undefined; body: Buffer }[];

beforeAll(async () => {
  authority = await throwAwayAuthority();
  stranger = await throwAwayAuthority('Another Clock');
});
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'timestamp-'));
  site = join(root, 'dist');
  const sum = createHash('sha256').update(evidence).digest('hex');
  put('data/evidence.csv', evidence);
  put('manifest.sha256', `${sum}  data/evidence.csv\n`);
  asked = [];
  answer = answering();
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
});

function put(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), bytes);
}

/** An authority on this machine, which may do otherwise than it should. */
function answering(otherwise?: Otherwise, type = 'application/timestamp-reply'): RequestListener {
  return async (request, response) => {
    const body = await bodyOf(request);
    asked.push({ method: request.method, type: request.headers['content-type'], body });
    response.setHeader('content-type', type).end(await authority.answer(body, otherwise));
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`;
const manner = { agent: 'small-story/1', most: 100_000, longest: 5000, mayBePrivate: true };
const courier = () => new Courier(liveAsk(manner), manner.agent, 0);
const ask = (roots = [authority.root]) =>
  timestamp({ root, folder: site, roots }, { authority: address(), courier: courier() });
const verify = (roots = [authority.root], at = site) =>
  verifyMirror(at, join(site, 'manifest.sha256'), undefined, roots);
const kept = (): string[] => (existsSync(join(root, 'timestamps')) ? readdirSync(join(root, 'timestamps')) : []);

describe('npm run timestamp', () => {
  test('asks about both lists by their sums alone, and keeps each answer beside its file and for later builds', async () => {
    const lines = await ask();
    expect(lines).toEqual(
      ['manifest.sha256', 'data/evidence.csv'].map(
        (file) => `${file}: ${said}, kept in timestamps/${sumOf(file)}.tsr.`,
      ),
    );
    expect(asked.map(({ method, type }) => [method, type])).toEqual([
      ['POST', 'application/timestamp-query'],
      ['POST', 'application/timestamp-query'],
    ]);
    expect(asked[0]?.body.includes(Buffer.from(sumOf('manifest.sha256'), 'hex'))).toBe(true);
    expect(asked[0]?.body.length).toBeLessThan(100);
    expect(asked[0]?.body.equals(asked[1]?.body ?? Buffer.alloc(0))).toBe(false);
    expect(readFileSync(join(site, 'data/evidence.csv.tsr'))).toEqual(
      readFileSync(join(root, `timestamps/${sumOf('data/evidence.csv')}.tsr`)),
    );
  });

  test('says that without a root nobody vouches for the authority', async () => {
    expect((await ask([])).at(-1)).toBe(
      'No root of an authority was given, so whose word it is was not proved. Keep the root in timestamps/roots.pem.',
    );
  });

  test.each<[string, Otherwise, string]>([
    ['answers another request', { nonce: Buffer.from([1, 2, 3]) }, 'it answers another request than ours'],
    [
      'vouches for another file',
      { about: Buffer.from('x') },
      'it is about another file, or the file was changed since',
    ],
    ['refuses', { status: 2 }, 'the authority refuses (status 2)'],
    ['forges', { forges: true }, 'it is forged: its signature does not fit'],
    [
      'signs with a key for something else',
      { purposes: notForTime },
      'it is signed with a certificate that is not for time-stamps',
    ],
  ])('keeps nothing of an authority that %s', async (_name, otherwise, why) => {
    answer = answering(otherwise);
    await expect(ask()).rejects.toThrow(`timestamp: ${address()}: Its answer was not taken: ${why}. Nothing was kept.`);
    expect(kept()).toEqual([]);
    expect(existsSync(join(site, 'manifest.sha256.tsr'))).toBe(false);
  });

  test('keeps neither answer where the second is refused', async () => {
    answer = (request, response) => answering(asked.length === 0 ? {} : { status: 2 })(request, response);
    await expect(ask()).rejects.toThrow('the authority refuses (status 2)');
    expect(kept()).toEqual([]);
  });

  test('takes no page for an answer, follows no redirect, reads no answer without end, and asks a busy one again', async () => {
    answer = answering({}, 'text/html; charset=utf-8');
    await expect(ask()).rejects.toThrow('Its answer is no application/timestamp-reply, but text/html; charset=utf-8.');
    answer = (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end();
    await expect(ask()).rejects.toThrow('It answers 302.');
    answer = (_request, response) => response.end(Buffer.alloc(200_000));
    await expect(ask()).rejects.toThrow('No answer came: ');
    answer = (_request, response) => {
      answer = answering();
      response.writeHead(503).end();
    };
    expect(await ask()).toHaveLength(2);
  });

  test('asks no machine that is not public, unless told to, and nothing but the web', async () => {
    const wary = new Courier(liveAsk({ ...manner, mayBePrivate: false }), manner.agent, 0);
    const asking = (to: string) => timestamp({ root, folder: site, roots: [] }, { authority: to, courier: wary });
    await expect(asking(address())).rejects.toThrow('which is not a public machine');
    await expect(asking('ftp://example.org/')).rejects.toThrow('is no address that begins with https:// or http://');
    expect(asked).toEqual([]);
  });

  test('takes an answer that somebody else has, for the file that it is about', async () => {
    await ask();
    const file = join(root, 'got-elsewhere.tsr');
    writeFileSync(file, readFileSync(join(site, 'data/evidence.csv.tsr')));
    rmSync(join(root, 'timestamps'), { recursive: true });
    const take = (roots = [authority.root]) => timestamp({ root, folder: site, roots }, { take: file });
    await expect(take([stranger.root])).rejects.toThrow('none of the given roots stands behind its authority');
    expect(await take()).toEqual([`data/evidence.csv: ${said}, kept in timestamps/${sumOf('data/evidence.csv')}.tsr.`]);
    writeFileSync(file, 'no token');
    await expect(take()).rejects.toThrow('it is no token of time (RFC 3161). Nothing was kept.');
  });
});

describe('npm run verify', () => {
  const faulty = async (otherwise: Otherwise, roots = [authority.root]) => {
    answer = answering();
    await ask([]);
    const request = asked[0]?.body ?? Buffer.alloc(0);
    put('manifest.sha256.tsr', await authority.answer(request, otherwise));
    return verify(roots);
  };

  test('tells the time and the authority of each list, in a folder and on a site', async () => {
    await ask();
    const lines = [`time: manifest.sha256: ${said}`, `time: data/evidence.csv: ${said}`];
    const isIdentical = true;
    expect(await verify()).toEqual({ isIdentical, lines: ['identical: 4 files', ...lines] });
    answer = (request, response) => {
      const path = join(site, request.url ?? '');
      response.writeHead(existsSync(path) ? 200 : 404).end(existsSync(path) ? readFileSync(path) : '');
    };
    expect(await verify([authority.root], new URL('/', address()).href)).toEqual({
      isIdentical,
      lines: ['identical: 4 files', ...lines],
    });
  });

  test('without a root says that nobody vouches for it, and without a token that there is none', async () => {
    expect((await verify()).lines).toEqual(['identical: 2 files', 'no time: no list has a token beside it']);
    expect((await verify([])).lines).toEqual(['identical: 2 files']);
    await ask();
    const { isIdentical, lines } = await verify([]);
    expect(isIdentical).toBe(true);
    expect(lines[1]).toBe(
      `time: manifest.sha256: ${said}; whose word that is was not proved: no root is given with --roots or in timestamps/roots.pem`,
    );
  });

  test.each<[string, Otherwise, string]>([
    ['a forged signature', { forges: true }, 'it is forged: its signature does not fit'],
    ['a signer that the token does not mean', { namesOther: true }, 'it is forged: its signature does not fit'],
    ['a token without the certificate', { leavesCertificateOut: true }, 'the certificate of its signer is not in it'],
    [
      'a certificate for something else',
      { purposes: notForTime },
      'it is signed with a certificate that is not for time-stamps',
    ],
    [
      'a purpose that may be overlooked',
      { critical: false },
      'it is signed with a certificate that is not for time-stamps',
    ],
    [
      'a time before its certificate',
      { time: new Date('2019-01-01') },
      'a certificate behind it did not hold at its time',
    ],
    ['a refusal', { status: 2 }, 'it is no token of time (RFC 3161)'],
  ])('names %s', async (_name, otherwise, why) => {
    const { isIdentical, lines } = await faulty(otherwise);
    expect(isIdentical).toBe(false);
    expect(lines).toContain(`no time: manifest.sha256.tsr: ${why}`);
  });

  test('names an unknown root, and a token of another file', async () => {
    expect((await faulty({}, [stranger.root])).lines).toContain(
      'no time: manifest.sha256.tsr: none of the given roots stands behind its authority',
    );
    put('manifest.sha256.tsr', readFileSync(join(site, 'data/evidence.csv.tsr')));
    expect(await verify()).toMatchObject({
      isIdentical: false,
      lines: expect.arrayContaining([
        'no time: manifest.sha256.tsr: it is about another file, or the file was changed since',
      ]),
    });
  });

  test('a mirror that leaves the token out, or has bytes for one, is not identical', async () => {
    await ask();
    const mirror = join(root, 'mirror');
    for (const file of ['manifest.sha256', 'data/evidence.csv', 'data/evidence.csv.tsr']) {
      mkdirSync(dirname(join(mirror, file)), { recursive: true });
      writeFileSync(join(mirror, file), readFileSync(join(site, file)));
    }
    writeFileSync(join(mirror, 'data/evidence.csv.tsr'), 'bytes');
    expect(await verify([authority.root], mirror)).toEqual({
      isIdentical: false,
      lines: [
        expect.stringMatching(/^differs: data\/evidence\.csv\.tsr \(5 bytes for \d+\)$/),
        'missing: manifest.sha256.tsr',
        'not identical: 2 of 4 files are the same',
        'no time: data/evidence.csv.tsr: it is no token of time (RFC 3161)',
      ],
    });
  });
});

test('the build puts a token beside the file that it is about, and beside no other', async () => {
  await ask();
  for (const file of ['manifest.sha256.tsr', 'data/evidence.csv.tsr']) rmSync(join(site, file));
  const sums = new Map([
    ['data/evidence.csv', sumOf('data/evidence.csv')],
    ['manifest.sha256', '0'.repeat(64)],
  ]);
  placeTokens(root, site, sums);
  expect(existsSync(join(site, 'data/evidence.csv.tsr'))).toBe(true);
  expect(existsSync(join(site, 'manifest.sha256.tsr'))).toBe(false);
});

test('roots are read from a PEM file with more than one, and nothing else is taken for one', () => {
  expect(readRoots(`the first:\n${authority.pem}${stranger.pem}`)).toHaveLength(2);
  expect(readRoots('no certificate')).toBeUndefined();
  expect(readRoots(authority.pem.replace(/M/g, 'N'))).toBeUndefined();
});

function sumOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(site, file)))
    .digest('hex');
}
