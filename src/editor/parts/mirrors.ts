import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Found } from './comparison.ts';

const atOnce = 6;
const mostRedirects = 5;
const longestWait = 120_000;

/** What stands between us and a server, in plain words. */
const causes: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'no answer came in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer came in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not vouched for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** What a folder holds at each path. */
export function readFolder(folder: string, paths: Iterable<string>): Promise<Map<string, Found>> {
  return readEach(paths, async (path) => {
    try {
      return { sum: await checksum(createReadStream(join(folder, path))) };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code) ? 'missing' : { reason: code };
    }
  });
}

/** All files below a folder, as paths with forward slashes. */
export function listFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** What a server answers at each path below `site`. A redirect is followed on the same host only. */
export function readSite(site: URL, paths: Iterable<string>): Promise<Map<string, Found>> {
  return readEach(paths, async (path) => {
    try {
      return await fetchFile(site, path, async (response) => ({
        sum: response.body ? await checksum(response.body) : createHash('sha256').digest('hex'),
      }));
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  });
}

/** The bytes of one file of a site and the headers with which they came; undefined where it does not give them. */
export async function readOne(site: URL, path: string): Promise<{ bytes: Buffer; headers: Headers } | undefined> {
  try {
    const found = await fetchFile(site, path, async (response) => ({
      bytes: Buffer.from(await response.arrayBuffer()),
      headers: response.headers,
    }));
    return typeof found === 'object' && 'bytes' in found ? found : undefined;
  } catch {
    return undefined;
  }
}

function fetchFile<T>(site: URL, path: string, read: (response: Response) => Promise<T>): Promise<T | Unread> {
  const base = new URL(site);
  base.search = base.hash = '';
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return follow(new URL(path.split('/').map(encodeURIComponent).join('/'), base), mostRedirects, read);
}

type Unread = Exclude<Found, { sum: string }>;

async function follow<T>(url: URL, redirects: number, read: (response: Response) => Promise<T>): Promise<T | Unread> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(longestWait) });
  if (response.ok) return read(response);
  await response.body?.cancel();
  const location = response.headers.get('location');
  if (location !== null && response.status >= 300 && response.status < 400) {
    const next = new URL(location, url);
    if (next.host !== url.host || !isWeb(next)) return { reason: `redirected to another host, ${next.host}` };
    return redirects === 0 ? { reason: 'redirected in a circle' } : follow(next, redirects - 1, read);
  }
  return response.status === 404 || response.status === 410 ? 'missing' : { reason: `answer ${response.status}` };
}

/** True for an address that is fetched. */
export function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

async function checksum(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** Does the work for each path, a few at once. */
async function readEach(paths: Iterable<string>, read: (path: string) => Promise<Found>): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) found.set(path, await read(path));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  // Several addresses of one name were tried: each has its own cause, and the first says enough.
  const [first = cause] = cause instanceof AggregateError ? cause.errors : [];
  const code = 'code' in first ? String(first.code) : undefined;
  return code === undefined ? first.message : `${causes[code] ?? first.message} (${code})`;
}
