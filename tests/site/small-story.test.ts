import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProjectCopy } from '../support/project.ts';

const project = new ProjectCopy();
/** Its path begins with that of the project, and it lies beside it. */
const root = `${project.root}-story`;
afterAll(() => {
  project.remove();
  rmSync(root, { recursive: true, force: true });
});

test('what the check accepts builds: the small story, from a folder whose name begins like the project’s', async () => {
  cpSync('tests/fixtures/small-story/content', join(root, 'content'), { recursive: true });
  // An address with a path: whoever publishes below one must not lose it.
  const address = 'https://harbour.example/pilots';
  const { code, stderr } = await project.start(['src/build/cli.ts', '--root', root], { SITE_URL: address }).ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const page = readFileSync(join(root, 'dist/resignation-bans/pilots-may-not-leave/index.html'), 'utf8');
  expect(page).toContain('</html>');
  expect(page).toContain(`rel="canonical" href="${address}/resignation-bans/pilots-may-not-leave/"`);
  for (const [file, pattern] of [
    ['sitemap.xml', /<loc>([^<]+)/g],
    ['feed.xml', /<id>([^<]+)/g],
    ['robots.txt', /Sitemap: (.+)/g],
  ] as const) {
    const addresses = [...readFileSync(join(root, 'dist', file), 'utf8').matchAll(pattern)].map(([, found]) => found);
    expect(addresses.length, file).toBeGreaterThan(0);
    for (const found of addresses) expect(found).toMatch(/^https:\/\/harbour\.example\/pilots\//);
  }
  expect(existsSync(join(root, 'dist/pagefind/pagefind.js'))).toBe(true);
}, 180_000);
