import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditReader } from '../../../src/editor/parts/audit-reader.ts';

let site: string;
let server: Server | undefined;
const policy = (more = ''): string => `<meta http-equiv="content-security-policy" content="default-src 'none'${more}">`;
const good = `<!doctype html><html><head>${policy()}<link rel="canonical" href="https://example.org/"><link rel="stylesheet" href="a.css"></head><body><a href="https://source.example/">Source</a><script type="application/ld+json">{}</script><script defer src="a.js"></script></body></html>`;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'audit-'));
  put('index.html', good);
  put('a.js', 'document.title');
  put('a.css', 'p{}');
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(site, { recursive: true });
});
function put(path: string, bytes: string | Buffer): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), bytes);
}
const failures = async (at = site) => (await auditReader(at)).lines.filter((line) => /^(?:FAIL|note,)/.test(line));

test('a page that keeps every promise passes, and it is said what files cannot show', async () => {
  const { isGood, lines } = await auditReader(site);
  expect(isGood).toBe(true);
  expect(lines.filter((line) => line.startsWith('pass: ')).length).toBeGreaterThan(10);
  expect(lines.join('\n')).toMatch(/not checked here: headers/);
});

test.each<[string, string, string | Buffer, string]>([
  ['a script in the page', 'b.html', `${policy()}<script>alert(1)</script>`, 'no script within a page'],
  ['a style in the page', 'b.html', `${policy()}<style>p{}</style>`, 'no style within a page'],
  ['a handler', 'b.html', `${policy()}<img src="a.svg" onerror="x">`, 'no style, handler or script in a tag'],
  ['an address that is a script', 'b.html', `${policy()}<a href="javascript:x">a</a>`, 'no style, handler or script'],
  [
    'a picture of another host',
    'b.html',
    `${policy()}<img src="https://count.example/a.gif">`,
    'nothing of a page comes',
  ],
  ['a page without policy', 'b.html', '<p>bare</p>', 'every page has a policy'],
  ['a store', 'b.js', 'localStorage.a = 1', 'no cookie and nothing stored'],
  ['a hint', 'b.html', `${policy()}<link rel="prefetch" href="a">`, 'no hint to fetch ahead'],
  ['an address from the root', 'b.html', `${policy()}<a href="/claims/">a</a>`, 'every address in a page is relative'],
  ['a path of a machine', 'b.js', `"/${'home'}/desk/site"`, 'no path of the machine'],
  ['a source map', 'a.js.map', '{}', 'no source map'],
  ['a sign of direction', 'b.html', `${policy()}a\u202eb`, 'no sign that turns'],
  ['a picture with its place', 'b.jpg', Buffer.from('\xff\xd8..Exif\0\0', 'latin1'), 'no picture says where'],
])('%s is found', async (_name, path, text, check) => {
  put(path, text);
  const failed = await failures();
  expect(failed).toHaveLength(1);
  expect(failed[0]).toContain(`FAIL: ${check}`);
});

test('a script that the policy of the page names by its hash may stand in it', async () => {
  const script = 'document.title';
  const sum = createHash('sha256').update(script).digest('base64');
  put('b.html', `${policy(`; script-src 'sha256-${sum}'`)}<script>${script}</script>`);
  expect(await failures()).toEqual([]);
  put('b.html', `${policy(`; script-src 'sha256-${sum}'`)}<script>${script} </script>`);
  expect(await failures()).toHaveLength(1);
});

test('a page that is heavy is told of, and is no fault', async () => {
  const noise = createHash('sha512').update('a').digest('hex');
  put(
    'b.html',
    policy() +
      Array.from({ length: 8000 }, (_, at) =>
        createHash('md5')
          .update(noise + at)
          .digest('hex'),
      ).join(' '),
  );
  expect((await auditReader(site)).isGood).toBe(true);
  expect(await failures()).toEqual(['note, not so: no page is over 60 KB as it is sent']);
});

test('of a site that answers the headers are looked at too', async () => {
  const sent: Record<string, string> = { 'Set-Cookie': 'a=1' };
  server = createServer((request, response) => {
    const path = join(site, request.url ?? '');
    response.writeHead(existsSync(path) ? 200 : 404, sent).end(existsSync(path) ? readFileSync(path) : '');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  for (const path of ['search/index.html', 'pagefind/pagefind.js']) put(path, path.endsWith('.html') ? good : '');
  put('manifest.sha256', ['index.html', 'a.js'].map((path) => `${'0'.repeat(64)}  ${path}\n`).join(''));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await failures(at)).join('\n')).toBe(
    'FAIL: the policy is sent as a header too, also where search runs\nFAIL: the other headers are sent\nFAIL: no cookie is set',
  );
  delete sent['Set-Cookie'];
  for (const name of [
    'Content-Security-Policy',
    'Referrer-Policy',
    'X-Content-Type-Options',
    'Cross-Origin-Opener-Policy',
    'Permissions-Policy',
  ])
    sent[name] = 'x';
  expect(await failures(at)).toEqual([]);
});

test('what is no folder and no address is refused', async () => {
  await expect(auditReader(join(site, 'none'))).rejects.toThrow(/^audit:reader: There is no folder/);
});
