import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Certificate } from 'pkijs';
import {
  isArchived,
  manifestName,
  offlineName,
  signatureName,
  stampedFiles,
  tokenName,
  unserved,
} from '../../build/built-files.ts';
import type { PublicKey } from '../../build/signature.ts';
import { RefusalError } from './command.ts';
import { type Comparison, compareMirror, type Found } from './comparison.ts';
import { readManifest } from './manifest-lines.ts';
import { mirrorFaults, ownFault, type Signed } from './mirror-signature.ts';
import { timesOf } from './mirror-time.ts';
import { isWeb, listFolder, readFolder, readOne, readSite } from './mirrors.ts';
import { fileIn } from './own-files.ts';
import { describeRewrite } from './rewrites.ts';
import { headerNotes, headersFor } from './sent-headers.ts';

/** A copy of the site, wherever it is. */
interface Mirror {
  /** Its files; undefined where they cannot be listed. */
  files: readonly string[] | undefined;
  sums(paths: Iterable<string>): Promise<Map<string, Found>>;
  one(path: string): Promise<{ bytes: Buffer; headers?: Headers } | undefined>;
}

/** Of so many files it is said what was done to them; of the others only that they differ. */
const mostDescribed = 20;
/** Where the headers of a site are looked at: every file of it has those of one of these. */
const headerPaths = ['index.html', 'search/index.html'];

/**
 * Compares a folder or a site with a manifest, and its signature with a key where one is given. Where there is no manifest of our own,
 * that of the mirror is taken, if it is signed with the key. Tokens of time are held against the files of the mirror and the roots.
 */
export async function verifyMirror(
  at: string,
  manifest: string,
  key?: PublicKey,
  roots: readonly Certificate[] = [],
): Promise<Comparison> {
  const mirror = openMirror(at);
  const theirs: Signed = {
    manifest: key && (await mirror.one(manifestName))?.bytes,
    signature: key && (await mirror.one(signatureName))?.bytes,
  };
  const ours = ownCopy(manifest) ?? theirs;
  if (!ours.manifest) throw new RefusalError(noManifest(manifest));
  const fault = key && ownFault(ours, key);
  if (fault !== undefined && ours === theirs)
    throw new RefusalError(`verify: The manifest of the mirror proves nothing. ${fault}`);
  const whole = readManifest(manifest, ours.manifest.toString('utf8'));
  const { expected, isUnpacked, signed } = expectedOf(whole, ours, mirror);
  const beside = addUnserved(expected, manifest, mirror);
  if (!isUnpacked) addTokens(expected, manifest);
  const compared = compareMirror(expected, await mirror.sums(expected.keys()), foreignFiles(at, mirror, expected));
  const signatures = key ? [...(fault === undefined ? [] : [fault]), ...mirrorFaults(signed, theirs, key)] : [];
  const lines = await Promise.all(
    compared.lines.map((line, index) => (index < mostDescribed ? described(line, manifest, mirror) : line)),
  );
  const misnamed = misnamedVersions(expected);
  const isThere = (path: string): boolean => mirror.files?.includes(path) ?? expected.has(path);
  const times = await timesOf((path) => mirror.one(path), isThere, roots);
  const proof = key && signatures.length === 0 ? [`signed: ${manifestName}${isUnpacked ? ' of the archive' : ''}`] : [];
  return {
    isIdentical: compared.isIdentical && [misnamed, signatures, times.faults].every((faults) => faults.length === 0),
    lines: [
      ...[...lines, ...misnamed, ...signatures, ...times.faults, ...proof, ...times.said],
      ...(await headersOf(mirror, beside)),
    ],
  };
}

/** Records of versions that are not those by whose names they are cited: a name is the beginning of the sum of its record. */
function misnamedVersions(expected: ReadonlyMap<string, string>): string[] {
  return [...expected].flatMap(([path, sum]) => {
    const [, version] = /^v\/(\w+)\/record\.json$/.exec(path) ?? [];
    return version === undefined || sum.startsWith(version)
      ? []
      : [`not proven: ${path}: the record is not the one that is cited as ${version}`];
  });
}

function openMirror(at: string): Mirror {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(at)) {
    const site = URL.parse(at);
    if (site === null || !isWeb(site))
      throw new RefusalError(
        `verify: "${at}" is not an address that can be read. Write one that starts with https:// or http://.`,
      );
    return { files: undefined, sums: (paths) => readSite(site, paths), one: (path) => readOne(site, path) };
  }
  if (!existsSync(at) || !statSync(at).isDirectory())
    throw new RefusalError(`verify: There is no folder "${at}". Name the folder or the address of the mirror.`);
  const read = (path: string) => fileIn(at, path);
  return {
    files: listFolder(at),
    sums: (paths) => readFolder(at, paths),
    one: async (path) => {
      const bytes = read(path);
      return bytes && { bytes };
    },
  };
}

function ownCopy(manifest: string): Signed | undefined {
  if (!existsSync(manifest)) return undefined;
  return { manifest: readFileSync(manifest), signature: fileIn(dirname(manifest), signatureName) };
}

function noManifest(manifest: string): string {
  return `${manifest}: There is no manifest. Build the site with npm run build, or name one with --manifest; with --key the mirror's own is taken, where it is signed.`;
}

/** The checksum of each file that the mirror must hold: all, or those of an archive that was unpacked. */
function expectedOf(whole: Map<string, string>, ours: Signed, { files }: Mirror) {
  const isUnpacked = whole.has(offlineName) && (files?.every((path) => !whole.has(path) || isArchived(path)) ?? false);
  const expected = isUnpacked ? new Map([...whole].filter(([path]) => isArchived(path))) : whole;
  // The archive has the lines of the other manifest that are about its own files.
  const own = isUnpacked
    ? Buffer.from([...expected].map(([path, sum]) => `${sum}  ${path}\n`).join(''))
    : ours.manifest;
  if (own) expected.set(manifestName, hash('sha256', own));
  // The signature in an archive is another one, over the manifest there.
  if (ours.signature && !isUnpacked) expected.set(signatureName, hash('sha256', ours.signature));
  return { expected, isUnpacked, signed: { ...ours, manifest: own } };
}

/** For some files the manifest has no line; in a folder they are held against those beside it. Gives what the site asks of hosts. */
function addUnserved(expected: Map<string, string>, manifest: string, { files }: Mirror): string | undefined {
  for (const name of unserved) {
    const bytes = fileIn(dirname(manifest), name);
    if (bytes && files) expected.set(name, hash('sha256', bytes));
  }
  return fileIn(dirname(manifest), '_headers')?.toString('utf8');
}

/** Tokens of time are made after the list of files: those beside our manifest must be in the mirror as they are. */
function addTokens(expected: Map<string, string>, manifest: string): void {
  for (const name of stampedFiles.map(tokenName)) {
    const bytes = fileIn(dirname(manifest), name);
    if (bytes) expected.set(name, hash('sha256', bytes));
  }
}

function foreignFiles(at: string, { files = [] }: Mirror, expected: ReadonlyMap<string, string>): string[] {
  // A packed form beside its file (`npm run build -- --compress`) is looked at by what it holds.
  const isPacked = (path: string): boolean => holdsFileBeside(at, path);
  const mayBe = new Set([...unserved, signatureName, ...stampedFiles.map(tokenName)]);
  return files.filter((path) => !expected.has(path) && !mayBe.has(path) && !isPacked(path));
}

/** Adds to the line of a changed file what was done to it, where our own copy lies beside the manifest. */
async function described(line: string, manifest: string, mirror: Mirror): Promise<string> {
  const [, path] = /^differs: (.+)$/.exec(line) ?? [];
  const ours = path === undefined || path === manifestName ? undefined : fileIn(dirname(manifest), path);
  const theirs = ours && path !== undefined ? await mirror.one(path) : undefined;
  return ours && theirs ? `${line} (${describeRewrite(ours, theirs.bytes)})` : line;
}

/** What a host makes of the headers that the site asks for; no fault, because some hosts cannot send any. */
async function headersOf(mirror: Mirror, asked: string | undefined): Promise<string[]> {
  if (asked === undefined || mirror.files) return [];
  const notes = await Promise.all(
    headerPaths.map(async (path) => {
      const found = await mirror.one(path);
      return found?.headers ? headerNotes(path, headersFor(asked, `/${path}`), found.headers) : [];
    }),
  );
  return notes.every((list) => list.length === 0) ? ['headers: as the site asks'] : notes.flat();
}

/** True for a `.br` or `.gz` that holds exactly the file whose name it bears: a host sends it in the place of that file. */
function holdsFileBeside(mirror: string, path: string): boolean {
  const [, name = '', ending] = /^(.+)\.(br|gz)$/.exec(path) ?? [];
  if (name === '' || !existsSync(join(mirror, name))) return false;
  const bytes = readFileSync(join(mirror, path));
  try {
    const held = ending === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return held.equals(readFileSync(join(mirror, name)));
  } catch {
    return false;
  }
}
