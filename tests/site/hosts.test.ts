import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BehindHost, caddy, nginx, packedPage, sayWithoutHosts } from '../support/hosts.ts';
import { files, read } from '../support/site.ts';

sayWithoutHosts([nginx, caddy]);

const hashed = files.find((file) => /^_astro\/.*\.css$/.test(file)) ?? 'no hashed file';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** What they say in their own words: how they lead on, and what a table of types has for JSON and XML. */
const ways = {
  nginx: { moved: 301, json: 'application/json; charset=utf-8', xml: 'application/xml; charset=utf-8' },
  caddy: { moved: 308, json: 'application/json', xml: 'text/xml; charset=utf-8' },
};

for (const { host, moved, json, xml } of [
  { host: nginx, ...ways.nginx },
  { host: caddy, ...ways.caddy },
])
  describe.skipIf(!host.isThere)(`${host.name} with the example of the site`, () => {
    let server: BehindHost;
    beforeAll(async () => {
      server = await host.start();
    });
    afterAll(() => server.close());

    /** As it comes over the wire: nothing unpacked, no redirect followed. */
    const ask = (path: string, headers: Record<string, string> = {}) =>
      new Promise<Answer>((done, fail) => {
        request({ port: server.port, host: '127.0.0.1', path: `/${path}`, headers }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        })
          .on('error', fail)
          .end();
      });

    test.each(['timeline', 'casualty-claims/gs-200590'])('leads /%s to the address with a slash', async (path) => {
      expect(await ask(path)).toMatchObject({ status: moved, headers: { location: `/${path}/` } });
    });

    test.each([
      ['timeline/', 'text/html; charset=utf-8'],
      ['search/', 'text/html; charset=utf-8'],
      ['data/figures.csv', 'text/csv; charset=utf-8'],
      ['data/entries.json', json],
      ['feed.xml', xml],
      ['manifest.sha256', 'text/plain; charset=utf-8'],
      ['offline.zip', 'application/zip'],
      [hashed, 'text/css; charset=utf-8'],
    ])('sends %s as %s', async (path, type) => {
      const { status, headers } = await ask(path);
      expect([status, headers['content-type']]).toEqual([200, type]);
    });

    test('sends the packed form that lies beside the file', async () => {
      const { headers, body } = await ask('timeline/', { 'Accept-Encoding': 'gzip' });
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(body.equals(readFileSync(join(server.folder, `${packedPage}.gz`)))).toBe(true);
      expect(gunzipSync(body).toString()).toBe(read('timeline/index.html'));
    });

    test('lets files with a hash in their name be kept, and no other', async () => {
      expect((await ask(hashed)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
      for (const path of ['', 'timeline/', 'search/', 'data/entries.json'])
        expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
    });

    test.each(['no-such-page', 'no/such/page/', 'pagefind/'])('answers /%s with the page of errors', async (path) => {
      const { status, body } = await ask(path);
      expect([status === moved ? (await ask(`${path}/`)).status : status]).toEqual([404]);
      if (status === 404) expect(body.toString()).toBe(read('404.html'));
    });

    test('sends the policy with every answer, that of search only where it runs', async () => {
      for (const [path, runs] of [
        ['', false],
        ['no-such-page', false],
        ['search/', true],
      ] as const)
        expect(String((await ask(path)).headers['content-security-policy']).includes('wasm-unsafe-eval'), path).toBe(
          runs,
        );
    });
  });

test('the examples for hosts send packed forms as they are', () => {
  expect(read('examples/nginx.conf')).toContain('  gzip_static on;\n');
  expect(read('examples/Caddyfile')).toContain('\tfile_server {\n\t\tprecompressed br gzip\n\t}\n');
});
