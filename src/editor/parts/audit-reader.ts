import { existsSync, statSync } from 'node:fs';
import { manifestName, signatureName } from '../../build/built-files.ts';
import { RefusalError } from './command.ts';
import { readManifest } from './manifest-lines.ts';
import { listFolder, readOne } from './mirrors.ts';
import { fileIn } from './own-files.ts';
import { checks, elsewhere, type Looked } from './reader-checks.ts';

export interface Audit {
  isGood: boolean;
  lines: string[];
}

const atOnce = 6;
const mostShown = 5;
const asked = ['referrer-policy', 'x-content-type-options', 'cross-origin-opener-policy', 'permissions-policy'];

/** Runs the list of what readers may count on over a built folder or a site that answers. */
export async function auditReader(at: string): Promise<Audit> {
  const site = /^https?:\/\//i.test(at) ? URL.parse(at) : null;
  if (!site && (!existsSync(at) || !statSync(at).isDirectory()))
    throw new RefusalError(`audit:reader: There is no folder "${at}". Name a built folder, or an address with http.`);
  const files = site
    ? await filesOfSite(site)
    : listFolder(at).map((path) => ({ path, bytes: fileIn(at, path) ?? Buffer.alloc(0) }));
  const results = checks.map(({ name, find }): [string, string[]] => [name, find(files)]);
  const advice = new Set(checks.flatMap(({ name, isAdvice }) => (isAdvice ? [name] : [])));
  if (site) results.push(...(await headersOf(site)));
  const lines = results.flatMap(([name, found]) =>
    found.length === 0
      ? [`pass: ${name}`]
      : [
          `${advice.has(name) ? 'note, not so' : 'FAIL'}: ${name}`,
          ...found.slice(0, mostShown).map((line) => `  ${line}`),
          ...(found.length > mostShown ? [`  and ${found.length - mostShown} more`] : []),
        ],
  );
  const failed = results.filter(([name, found]) => found.length > 0 && !advice.has(name)).length;
  const notHere = [
    ...(site ? [] : ['headers: give the address of the site']),
    'files and signature: npm run verify',
    ...elsewhere,
  ];
  const sum = `${files.length} files, ${results.filter(([, found]) => found.length === 0).length} passed, ${failed} failed`;
  return { isGood: failed === 0, lines: [...lines, ...notHere.map((line) => `not checked here: ${line}`), sum] };
}

/** What the manifest of a site names and can hold something against a reader. */
async function filesOfSite(site: URL): Promise<Looked[]> {
  const manifest = await readOne(site, manifestName);
  if (!manifest)
    throw new RefusalError(`audit:reader: ${site.href} gives no ${manifestName}, so its files are not known.`);
  const paths = [...readManifest(manifestName, manifest.bytes.toString('utf8')).keys()].filter((path) =>
    /\.(?:html|m?js|css|json|csv|xml|txt|bib|map|jpe?g|png|webp|avif)$/.test(path),
  );
  const files: Looked[] = [];
  const waiting = paths.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const path of waiting) {
        const found = await readOne(site, path);
        if (found) files.push({ path, bytes: found.bytes });
      }
    }),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a host must send, and must not. */
async function headersOf(site: URL): Promise<[string, string[]][]> {
  const looked = ['index.html', 'search/index.html', 'pagefind/pagefind.js', signatureName, 'one-file.html'];
  const answers = await Promise.all(
    looked.map(async (path) => ({ path, headers: (await readOne(site, path))?.headers })),
  );
  const missing = (names: readonly string[], paths: readonly string[]): string[] =>
    answers
      .filter(({ path }) => paths.includes(path))
      .flatMap(({ path, headers }) => names.filter((name) => !headers?.get(name)).map((name) => `${path}: ${name}`));
  return [
    [
      'the policy is sent as a header too, also where search runs',
      missing(['content-security-policy'], looked.slice(0, 3)),
    ],
    ['the other headers are sent', missing(asked, ['index.html'])],
    ['no cookie is set', answers.flatMap(({ path, headers }) => (headers?.get('set-cookie') ? [path] : []))],
  ];
}
