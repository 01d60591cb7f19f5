import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signatureOf } from '../../../src/build/signature.ts';
import { readManifest } from '../../../src/editor/parts/manifest-lines.ts';
import { verifyMirror } from '../../../src/editor/parts/verify-mirror.ts';
import { throwAwayKey } from '../../support/signing.ts';

const pages: Record<string, string> = {
  'index.html': '<h1>Front</h1>',
  'a/index.html': '<h1>A</h1>',
  'data/100% sure ä.csv': 'a,b\n',
  'empty.txt': '',
};
let root: string;
let mirror: string;
let manifest: string;
const servers: Server[] = [];
const unchecked = 'No signature was checked: no key is named in content/publication.yaml or with --key.\n';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-'));
  mirror = join(root, 'mirror');
  manifest = join(root, 'dist/manifest.sha256');
  for (const [path, text] of Object.entries(pages)) put(`mirror/${path}`, text);
  const lines = Object.entries(pages).map(
    ([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`,
  );
  put('dist/manifest.sha256', lines.join(''));
  put('mirror/manifest.sha256', lines.join(''));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(root, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Starts a server on this machine and gives back its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves the mirror below /site/, as a host does that keeps it in a folder. */
const serveMirror = (): Promise<string> =>
  serve((request, response) => {
    const path = join(mirror, decodeURIComponent((request.url ?? '').replace('/site/', '/')));
    const isFile = request.url?.startsWith('/site/') && existsSync(path) && statSync(path).isFile();
    response.writeHead(isFile ? 200 : 404).end(isFile ? readFileSync(path) : 'Not here');
  });

function run(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child: ChildProcess = spawn(process.execPath, ['src/editor/verify.ts', ...args]);
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => (said.stdout += text));
  child.stderr?.on('data', (text) => (said.stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...said })));
}

describe('a folder', () => {
  test('that is a true copy is identical', async () => {
    expect(await verifyMirror(mirror, manifest)).toEqual({ isIdentical: true, lines: ['identical: 5 files'] });
  });

  test('is compared file by file: changed, missing and extra ones are named', async () => {
    put('mirror/a/index.html', '<h1>B</h1>');
    put('mirror/a/tracker.js', 'x');
    rmSync(join(mirror, 'index.html'));
    expect(await verifyMirror(mirror, manifest)).toEqual({
      isIdentical: false,
      lines: [
        'differs: a/index.html',
        'extra: a/tracker.js',
        'missing: index.html',
        'not identical: 3 of 5 files are the same',
      ],
    });
  });

  test('with only an extra file is not identical', async () => {
    put('mirror/.hidden', 'x');
    expect((await verifyMirror(mirror, manifest)).lines).toEqual([
      'extra: .hidden',
      'not identical: 5 of 5 files are the same',
    ]);
  });

  test('with a folder in the place of a file lacks that file', async () => {
    rmSync(join(mirror, 'index.html'));
    mkdirSync(join(mirror, 'index.html'));
    expect((await verifyMirror(mirror, manifest)).lines).toContain('missing: index.html');
  });

  test('that does not exist is said to be missing', async () => {
    await expect(verifyMirror(join(root, 'none'), manifest)).rejects.toThrow(/^verify: There is no folder ".*none"\./);
  });
});

describe('what a mirror says of itself', () => {
  test('a line more in its manifest is seen, in a folder and on a site', async () => {
    writeFileSync(join(mirror, 'manifest.sha256'), `${readFileSync(manifest, 'utf8')}${'0'.repeat(64)}  more\n`);
    const lines = ['differs: manifest.sha256', 'not identical: 4 of 5 files are the same'];
    expect((await verifyMirror(mirror, manifest)).lines).toEqual(lines);
    expect((await verifyMirror(`${await serveMirror()}/site`, manifest)).lines).toEqual(lines);
  });

  test.each(['_headers', '.nojekyll'])('%s is held against the one beside the manifest', async (name) => {
    put(`dist/${name}`, 'policy');
    expect((await verifyMirror(mirror, manifest)).lines).toContain(`missing: ${name}`);
    put(`mirror/${name}`, '');
    expect((await verifyMirror(mirror, manifest)).lines.join('\n')).toContain(`differs: ${name}`);
    put(`mirror/${name}`, 'policy');
    expect((await verifyMirror(mirror, manifest)).lines).toEqual(['identical: 6 files']);
  });
});

test('a version is proven by its record, and a record under another name is told', async () => {
  const record = '{"item":"entries/a"}';
  const sum = createHash('sha256').update(record).digest('hex');
  const add = (version: string): void => {
    const text = `${readFileSync(manifest, 'utf8')}${sum}  v/${version}/record.json\n`;
    for (const file of ['dist/manifest.sha256', 'mirror/manifest.sha256']) put(file, text);
    put(`mirror/v/${version}/record.json`, record);
  };
  add(sum.slice(0, 20));
  expect((await verifyMirror(mirror, manifest)).isIdentical).toBe(true);
  add('0123456789abcdef0123');
  expect(await verifyMirror(mirror, manifest)).toEqual({
    isIdentical: false,
    lines: expect.arrayContaining([
      'not proven: v/0123456789abcdef0123/record.json: the record is not the one that is cited as 0123456789abcdef0123',
    ]),
  });
});

test('an unpacked archive is identical without the archive and what only a site holds, by the manifest in it', async () => {
  const more = ['a/index.md', 'data/entries/a.json', 'offline.zip', 'pagefind/pagefind.js'];
  writeFileSync(manifest, readFileSync(manifest, 'utf8') + more.map((path) => `${'0'.repeat(64)}  ${path}\n`).join(''));
  expect(await verifyMirror(mirror, manifest)).toEqual({ isIdentical: true, lines: ['identical: 5 files'] });
  put('mirror/index.html', 'changed');
  expect((await verifyMirror(mirror, manifest)).lines[0]).toBe('differs: index.html');
});

describe('a site', () => {
  test('that serves the same files is identical, with or without a slash at the end', async () => {
    const site = await serveMirror();
    expect((await verifyMirror(`${site}/site/`, manifest)).lines).toEqual(['identical: 5 files']);
    expect((await verifyMirror(`${site}/site`, manifest)).lines).toEqual(['identical: 5 files']);
  });

  test('that serves a changed file and lacks another is told apart', async () => {
    put('mirror/a/index.html', '<h1>B</h1>');
    rmSync(join(mirror, 'index.html'));
    expect(await verifyMirror(`${await serveMirror()}/site`, manifest)).toEqual({
      isIdentical: false,
      lines: ['differs: a/index.html', 'missing: index.html', 'not identical: 3 of 5 files are the same'],
    });
  });

  test('may redirect within its host', async () => {
    const inner = await serve((request, response) => {
      const path = decodeURIComponent(request.url ?? '');
      if (path.endsWith('/index.html'))
        response.writeHead(301, { location: path.slice(0, -'index.html'.length) }).end();
      else response.end(readFileSync(join(mirror, path.endsWith('/') ? `${path}index.html` : path)));
    });
    expect((await verifyMirror(inner, manifest)).lines).toEqual(['identical: 5 files']);
  });

  test('is not followed to another host', async () => {
    let visits = 0;
    const other = await serve((_request, response) => {
      visits += 1;
      response.end(pages['index.html']);
    });
    const site = await serve((request, response) => {
      if (request.url === '/index.html') response.writeHead(302, { location: `${other}/index.html` }).end();
      else response.end(readFileSync(join(mirror, decodeURIComponent(request.url ?? ''))));
    });
    const { isIdentical, lines } = await verifyMirror(site, manifest);
    expect(lines[0]).toBe(`unread (redirected to another host, ${new URL(other).host}): index.html`);
    expect([isIdentical, visits]).toEqual([false, 0]);
  });

  test('that redirects for ever is given up', async () => {
    const site = await serve((request, response) => response.writeHead(302, { location: request.url }).end());
    expect((await verifyMirror(site, manifest)).lines).toEqual([
      'unread (redirected in a circle): none of 5 files could be read',
    ]);
  });

  test('is asked for at most six files at once', async () => {
    const sum = createHash('sha256').update('x').digest('hex');
    put('dist/manifest.sha256', Array.from({ length: 30 }, (_, index) => `${sum}  ${index}.txt\n`).join(''));
    let open = 0;
    let most = 0;
    const site = await serve((request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(request.url === '/manifest.sha256' ? readFileSync(manifest) : 'x');
      }, 5);
    });
    expect((await verifyMirror(site, manifest)).lines).toEqual(['identical: 31 files']);
    expect(most).toBe(6);
  });

  test('that nobody serves is said once, with the reason', async () => {
    const site = await serve(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect((await verifyMirror(site, manifest)).lines).toEqual([
      'unread (nothing answers there (ECONNREFUSED)): none of 5 files could be read',
    ]);
  });

  test('whose host does not exist is said in plain words', async () => {
    const { lines } = await verifyMirror('http://nowhere.invalid/', manifest);
    expect(lines[0]).toMatch(/^unread \((?:there is no such host|the name of the host could not be looked up) \(E/);
  });

  test('of another scheme is refused', async () => {
    await expect(verifyMirror('ftp://example.org/', manifest)).rejects.toThrow(
      'verify: "ftp://example.org/" is not an address that can be read. Write one that starts with https:// or http://.',
    );
  });
});

describe('a manifest', () => {
  const sum = '0'.repeat(64);
  test.each([
    ['without files', ''],
    ['with a path out of the site', `${sum}  ../secret\n`],
    ['with a path from the root', `${sum}  /index.html\n`],
    ['with one space', `${sum} index.html\n`],
    ['with a file named twice', `${sum}  a\n${sum}  a\n`],
  ])('%s is refused with its line', (_case, text) => {
    expect(() => readManifest('m', text)).toThrow(/^m:[12]:1 line: /);
  });

  test('that is missing is asked for', async () => {
    await expect(verifyMirror(mirror, join(root, 'none'))).rejects.toThrow(
      /none: There is no manifest\. Build the site/,
    );
  });
});

describe('on the command line', () => {
  test.each(['.', './', '../mirror'])('the folder %s is read by its own name', async (name) => {
    put('mirror/extra.txt', 'x');
    const child = spawn(process.execPath, [join(process.cwd(), 'src/editor/verify.ts'), name, '--manifest', manifest], {
      cwd: mirror,
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect(said).toBe(`extra: extra.txt\nnot identical: 5 of 5 files are the same\n${unchecked}`);
  });

  test('a true copy ends well', async () => {
    expect(await run(mirror, '--root', root)).toEqual({
      status: 0,
      stdout: `identical: 5 files\n${unchecked}`,
      stderr: '',
    });
  });

  test('a changed copy ends with a failure, by a manifest that is named', async () => {
    put('mirror/index.html', 'changed');
    const { status, stdout } = await run(`${await serveMirror()}/site/`, '--manifest', manifest);
    expect(stdout).toBe(`differs: index.html\nnot identical: 4 of 5 files are the same\n${unchecked}`);
    expect(status).toBe(1);
  });
});

test('a packed form beside its file is no foreign file, unless it holds something else', async () => {
  put('mirror/index.html.gz', '');
  writeFileSync(join(mirror, 'index.html.gz'), gzipSync(pages['index.html'] ?? ''));
  writeFileSync(join(mirror, 'index.html.br'), brotliCompressSync(pages['index.html'] ?? ''));
  expect((await verifyMirror(mirror, manifest)).isIdentical).toBe(true);
  writeFileSync(join(mirror, 'index.html.gz'), gzipSync('<h1>Another</h1>'));
  writeFileSync(join(mirror, 'a/index.html.br'), 'no brotli');
  const { isIdentical, lines } = await verifyMirror(mirror, manifest);
  expect(isIdentical).toBe(false);
  expect(lines.join('\n')).toContain('index.html.gz');
  expect(lines.join('\n')).toContain('a/index.html.br');
  expect(lines.join('\n')).not.toContain('/index.html.gz');
});

describe('with a key', () => {
  const { secret, open, line } = throwAwayKey();
  const signed = (): string => signatureOf(readFileSync(manifest), 'manifest.sha256', secret);
  beforeEach(() => {
    put('dist/manifest.sha256.minisig', signed());
    put('mirror/manifest.sha256.minisig', signed());
  });
  const linesOf = async (at = mirror) => (await verifyMirror(at, manifest, open)).lines;

  test('a true copy is proven, in a folder and on a site', async () => {
    const lines = ['identical: 6 files', 'signed: manifest.sha256'];
    expect(await verifyMirror(mirror, manifest, open)).toEqual({ isIdentical: true, lines });
    expect(await verifyMirror(`${await serveMirror()}/site`, manifest, open)).toEqual({ isIdentical: true, lines });
  });

  test('one flipped byte, one missing and one extra file are each named', async () => {
    put('mirror/a/index.html', '<h1>a</h1>');
    put('mirror/more.js', '');
    rmSync(join(mirror, 'empty.txt'));
    const lines = await linesOf();
    for (const line of ['differs: a/index.html', 'extra: more.js', 'missing: empty.txt']) expect(lines).toContain(line);
  });

  test('a signature by somebody else is a forged one', async () => {
    put(
      'mirror/manifest.sha256.minisig',
      signatureOf(readFileSync(manifest), 'manifest.sha256', throwAwayKey().secret),
    );
    const { isIdentical, lines } = await verifyMirror(mirror, manifest, open);
    expect(isIdentical).toBe(false);
    expect(lines).toContain('forged: manifest.sha256.minisig: it was made with another key');
  });

  test('a manifest that was changed with its file does not fit its signature', async () => {
    put('mirror/index.html', '<h1>Lie</h1>');
    const sum = createHash('sha256').update('<h1>Lie</h1>').digest('hex');
    put('mirror/manifest.sha256', readFileSync(manifest, 'utf8').replace(/^\w+(?= {2}index)/m, sum));
    const lines = await linesOf();
    for (const line of ['differs: index.html', 'differs: manifest.sha256']) expect(lines).toContain(line);
    expect(lines).toContain('forged: manifest.sha256.minisig: it does not fit the file: one of the two was changed');
    // Without a copy of our own nothing of such a mirror is believed.
    await expect(verifyMirror(mirror, join(root, 'none'), open)).rejects.toThrow(/proves nothing\. forged: /);
  });

  test('another version that we signed is told from a forged one', async () => {
    put('mirror/manifest.sha256', `${'0'.repeat(64)}  older.html\n`);
    put('mirror/manifest.sha256.minisig', signatureOf(readFileSync(join(mirror, 'manifest.sha256')), 'm', secret));
    expect(await linesOf()).toContain('another version: its manifest.sha256 is signed with our key, and is not ours');
  });

  test('a mirror proves itself where there is no copy of ours, and not without its signature', async () => {
    const none = join(root, 'none');
    expect((await verifyMirror(mirror, none, open)).lines).toEqual(['identical: 6 files', 'signed: manifest.sha256']);
    rmSync(join(mirror, 'manifest.sha256.minisig'));
    await expect(verifyMirror(mirror, none, open)).rejects.toThrow(/proves nothing\. unsigned: /);
    expect(await linesOf()).toContain('unsigned: there is no manifest.sha256.minisig');
  });

  test('an unpacked archive is proven by the signature in it', async () => {
    const inner = readFileSync(manifest, 'utf8');
    put('dist/manifest.sha256', `${inner}${'0'.repeat(64)}  offline.zip\n`);
    put('dist/manifest.sha256.minisig', signed());
    put('mirror/manifest.sha256.minisig', signatureOf(Buffer.from(inner), 'manifest.sha256', secret));
    expect(await linesOf()).toEqual(['identical: 5 files', 'signed: manifest.sha256 of the archive']);
    put('mirror/manifest.sha256.minisig', signed());
    expect(await linesOf()).toContain(
      'forged: manifest.sha256.minisig: it does not fit the file: one of the two was changed',
    );
  });

  test('on the command line it is taken from the content, or as it is given', async () => {
    put('content/publication.yaml', `signingKey: '${line}'\n`);
    const proven = { status: 0, stdout: 'identical: 6 files\nsigned: manifest.sha256\n', stderr: '' };
    expect(await run(mirror, '--root', root)).toEqual(proven);
    expect(await run(mirror, '--manifest', manifest, '--key', line)).toEqual(proven);
    expect((await run(mirror, '--key', 'RWQ')).stderr).toMatch(/^verify: "RWQ" is neither a public key/);
  });
});

describe('what a host did', () => {
  beforeEach(() => {
    for (const [path, text] of Object.entries(pages)) put(`dist/${path}`, text);
  });

  test.each([
    [
      '<h1>Front</h1><script src="https://count.example/x.js"></script>',
      'adds <script src="https://count.example/x.js">',
    ],
    ['<h1>\nFront</h1>\n', 'only its white space was rewritten'],
    ['<h1>Frint</h1>', '14 bytes for 14, the first other one at 6'],
  ])('to a page that became %s is said', async (text, said) => {
    put('mirror/index.html', text);
    expect((await verifyMirror(mirror, manifest)).lines).toContain(`differs: index.html (${said})`);
  });

  test('to the headers that the site asks for is said, and is no fault of a file', async () => {
    put('dist/_headers', '/*\n  Referrer-Policy: no-referrer\n  X-A: 1\n\n/search/*\n  ! X-A\n  X-A: 2\n');
    const sent: Record<string, string> = { 'Referrer-Policy': 'origin' };
    const site = await serve((request, response) => {
      const path = join(mirror, decodeURIComponent(request.url ?? ''));
      response.writeHead(existsSync(path) ? 200 : 404, sent).end(existsSync(path) ? readFileSync(path) : '');
    });
    expect(await verifyMirror(site, manifest)).toEqual({
      isIdentical: true,
      lines: [
        'identical: 5 files',
        'header rewritten: index.html: referrer-policy: origin',
        'header not sent: index.html: x-a',
      ],
    });
    Object.assign(sent, { 'Referrer-Policy': 'no-referrer', 'X-A': '1' });
    expect((await verifyMirror(site, manifest)).lines).toEqual(['identical: 5 files', 'headers: as the site asks']);
  });
});
