import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBuilt } from '../../../src/build/built-files.ts';
import { manifest } from '../../../src/dist/manifest.ts';
import { unnamedPublication } from '../../../src/domain/publication.ts';
import { verifyMirror } from '../../../src/editor/parts/verify-mirror.ts';
import { investigation } from '../../../src/investigation/index.ts';
import type { Edition } from '../../../src/story/edition.ts';
import { keepEdition, keptEdition } from '../../../src/story/kept.ts';
import { throwAwayKey } from '../../support/signing.ts';

const files = [
  'index.html',
  '_headers',
  'data/entries/a.json',
  'one-file.html',
  'pagefind/pagefind.js',
  'search/index.html',
];
const archived = ['_headers', 'index.html', 'manifest.sha256', 'manifest.sha256.minisig', 'search/index.html'];
const { file, line, open } = throwAwayKey();
let root: string;
let site: string;
let before: Edition | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'manifest-'));
  site = join(root, 'dist');
  for (const path of files) put(join(site, path), `<p>${path}</p>`);
  put(join(root, 'key'), file);
  process.env['SIGNING_KEY_FILE'] = join(root, 'key');
  before = keptEdition();
  keepEdition({ publication: { ...unnamedPublication, signingKey: line } } as Edition, () => new Map());
});
afterEach(() => {
  delete process.env['SIGNING_KEY_FILE'];
  keepEdition(before as Edition, () => new Map());
  rmSync(root, { recursive: true });
});
function put(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
/** What Astro calls when the pages are written. */
function pack(): void {
  const done = manifest().hooks['astro:build:done'] as unknown as (given: { dir: URL }) => void;
  done({ dir: pathToFileURL(`${site}/`) });
}
function unpack(): string {
  const packed = unzipSync(readFileSync(join(site, 'offline.zip')));
  for (const [path, bytes] of Object.entries(packed)) put(join(root, path), bytes);
  return join(root, investigation.id);
}

test('a site and its archive are signed, and each proves itself with the key alone', async () => {
  pack();
  const none = join(root, 'none');
  const proven = { isIdentical: true, lines: expect.arrayContaining(['signed: manifest.sha256']) };
  expect(await verifyMirror(site, none, open)).toEqual(proven);
  const folder = unpack();
  expect(await verifyMirror(folder, none, open)).toEqual(proven);
  expect((await verifyMirror(folder, join(site, 'manifest.sha256'), open)).lines).toContain(
    'signed: manifest.sha256 of the archive',
  );
  put(join(folder, 'index.html'), '<p>index.htm1</p>');
  expect((await verifyMirror(folder, none, open)).lines).toContain('differs: index.html');
});

test('the archive holds what is read from a disk, with its manifest', () => {
  pack();
  const inside = Object.keys(unzipSync(readFileSync(join(site, 'offline.zip'))));
  expect(inside.toSorted()).toEqual(archived.map((path) => `${investigation.id}/${path}`));
});

test('a token that is kept for the list of files stands beside it and changes nothing else', () => {
  const all = (): Map<string, string> =>
    new Map(listBuilt(site).map((path) => [path, readFileSync(join(site, path)).toString('base64')]));
  pack();
  const before = all();
  const token = join(root, 'timestamps', `${hash('sha256', readFileSync(join(site, 'manifest.sha256')))}.tsr`);
  put(token, 'a token');
  put(join(root, 'timestamps', `${'0'.repeat(64)}.tsr`), 'of another build');
  for (const name of ['offline.zip', 'manifest.sha256', 'manifest.sha256.minisig']) rmSync(join(site, name));
  process.env['CONTENT_ROOT'] = root;
  pack();
  delete process.env['CONTENT_ROOT'];
  expect(all()).toEqual(before.set('manifest.sha256.tsr', Buffer.from('a token').toString('base64')));
});

test('without a key nothing is signed, and with one the bytes are the same each time', () => {
  pack();
  const first = ['offline.zip', 'manifest.sha256', 'manifest.sha256.minisig'].map((name) =>
    readFileSync(join(site, name)),
  );
  for (const name of ['offline.zip', 'manifest.sha256', 'manifest.sha256.minisig']) rmSync(join(site, name));
  pack();
  expect(
    ['offline.zip', 'manifest.sha256', 'manifest.sha256.minisig'].map((name) => readFileSync(join(site, name))),
  ).toEqual(first);
  rmSync(join(site, 'manifest.sha256.minisig'));
  delete process.env['SIGNING_KEY_FILE'];
  pack();
  expect(() => readFileSync(join(site, 'manifest.sha256.minisig'))).toThrow(/ENOENT/);
});
