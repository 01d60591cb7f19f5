import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../../src/dist/headers.ts';
import { headersFor } from '../../../src/editor/parts/sent-headers.ts';

const files = hostFiles();
const read = (path: string): string => files.get(path) ?? '';
const names = [
  ...['content-security-policy', 'referrer-policy', 'x-content-type-options', 'cross-origin-opener-policy'],
  ...['cross-origin-resource-policy', 'permissions-policy'],
];
/** A page, where search runs, the page in one file, a file that never changes, a data file. */
const paths = [
  '/claims/',
  '/search/',
  '/pagefind/pagefind.js',
  '/one-file.html',
  '/_astro/a.css',
  '/data/entries.json',
];
type Sent = Map<string, string>;

/** The block of the most telling location, as nginx chooses it: an exact one, else the longest beginning. */
function nginx(example: string, path: string): Sent {
  const blocks = [...example.matchAll(/ {2}location (= )?(\S+) \{\n(.*?)\n {2}\}/gs)];
  const chosen =
    blocks.find(([, exact, at]) => exact !== undefined && at === path) ??
    blocks
      .filter(([, exact, at = '']) => exact === undefined && path.startsWith(at))
      .sort(([, , a = ''], [, , b = '']) => b.length - a.length)[0];
  const lines = chosen?.[3]?.matchAll(/add_header (\S+) "([^"]*)" always;/g) ?? [];
  return new Map([...lines].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}

/** Every block of headers whose matcher takes the path. */
function caddy(path: string): Sent {
  const example = read('examples/Caddyfile');
  const takes = (patterns: string): boolean =>
    patterns.split(' ').some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : path === one));
  const matchers = new Map(
    [...example.matchAll(/^\t(@\w+) (not )?path (.+)$/gm)].map(([, name = '', not, patterns = '']) => [
      name,
      takes(patterns) === (not === undefined),
    ]),
  );
  const sent: Sent = new Map();
  for (const [, matcher = '', block = ''] of example.matchAll(/^\theader (\S+) \{\n(.*?)\n\t\}/gms))
    if (matcher === '*' || matchers.get(matcher))
      for (const [, name = '', value = ''] of block.matchAll(/^\t\t(\S+) "(.*)"$/gm))
        sent.set(name.toLowerCase(), value);
  return sent;
}

function cloudfront(path: string): Sent {
  const event = { request: { uri: path }, response: { headers: {} as Record<string, { value: string }> } };
  const { headers } = runInNewContext(`${read('examples/cloudfront-response.js')}; handler(event)`, {
    event,
  }) as typeof event.response;
  return new Map(Object.entries(headers).map(([name, { value }]) => [name, value]));
}

function ipfs(): Sent {
  const { Gateway } = JSON.parse(read('examples/ipfs-gateway.json')) as {
    Gateway: { HTTPHeaders: Record<string, string[]> };
  };
  return new Map(Object.entries(Gateway.HTTPHeaders).map(([name, [value = '']]) => [name.toLowerCase(), value]));
}

const hosts: Record<string, (path: string) => Sent> = {
  'Netlify and Cloudflare Pages': (path) => headersFor(read('_headers'), path),
  nginx: (path) => nginx(read('examples/nginx.conf'), path),
  'nginx behind Tor': (path) => nginx(read('examples/nginx-onion.conf'), path),
  Caddy: caddy,
  CloudFront: cloudfront,
};

describe.each(Object.entries(hosts))('%s', (_name, sentAt) => {
  test.each(paths)('sends every header with %s', (path) => {
    const sent = sentAt(path);
    expect(names.filter((name) => !sent.get(name))).toEqual([]);
    expect(sent.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(sent.get('content-security-policy')?.includes('wasm-unsafe-eval')).toBe(
      /^\/(?:search|pagefind)\//.test(path),
    );
    // The page in one file has its script within it, and nothing else may run there.
    expect(/script-src 'sha256-[^']+';/.test(sent.get('content-security-policy') ?? '')).toBe(
      path === '/one-file.html',
    );
  });
});

test('a gateway to IPFS has one list for all paths, under which each page has its own narrower policy', () => {
  expect(names.filter((name) => !ipfs().get(name))).toEqual([]);
  const policy = ipfs().get('content-security-policy') ?? '';
  for (const value of [
    "default-src 'none'",
    "'wasm-unsafe-eval'",
    "script-src 'self'",
    "'sha256-",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(value);
  expect(policy).not.toContain('unsafe-inline');
});

test('a page of a folder is found behind a store of files', () => {
  const ask = (uri: string) =>
    runInNewContext(`${read('examples/cloudfront-request.js')}; handler(event)`, { event: { request: { uri } } });
  expect(ask('/claims/')).toEqual({ uri: '/claims/index.html' });
  expect(ask('/data/entries.json')).toEqual({ uri: '/data/entries.json' });
  expect(ask('/claims')).toMatchObject({ statusCode: 301, headers: { location: { value: '/claims/' } } });
});

test('hosts that read the headers of the site, or can send none, say so', () => {
  for (const name of ['netlify.toml', 'wrangler.toml']) expect(read(`examples/${name}`)).toContain('_headers');
  expect(read('examples/github-pages.yml')).toContain('the policy in each page holds');
  expect(read('examples/torrc')).toContain('HiddenServicePort 80 unix:');
});
