import { hash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const release = (day: string) =>
    project.start(['src/editor/release.ts', '--day', day, '--write', '--root', root]).ended;
  expect(await release('2026-11-22')).toMatchObject({ code: 0, stderr: '' });
  const entry = join(root, 'content/resignation-bans/pilots-may-not-leave.mdx');
  const first = readFileSync(entry, 'utf8');
  writeFileSync(
    entry,
    first.replace(/^title: .*$/m, 'title: Pilots must stay at their posts, three of them tell the Gazette'),
  );
  expect((await release('2026-11-23')).stdout).toMatch(
    /^entries\/pilots-may-not-leave: \w+, was \w+\nReleased 1 version/,
  );
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
  // What was released stands at an address that its own record proves, and the page leads to it and names it in its citation.
  const released = [...page.matchAll(/href="[./]*v\/(\w+)\/(?:index\.html)?"/g)].map(([, version = '']) => version);
  const [before = '', now = ''] = new Set(released);
  const [old = '', present = ''] = [before, now].map((version) =>
    readFileSync(join(root, `dist/v/${version}/index.html`), 'utf8'),
  );
  expect(old).toContain('<h1>Pilots may not leave');
  expect(present).toContain('<h1>Pilots must stay at their posts');
  expect(page).toContain(`${address}/v/${now}/`);
  for (const version of [before, now])
    expect(hash('sha256', readFileSync(join(root, `dist/v/${version}/record.json`))).slice(0, version.length)).toBe(
      version,
    );
}, 180_000);
