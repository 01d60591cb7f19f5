import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { copyContent, edit } from '../support/content.ts';
import { ProjectCopy } from '../support/project.ts';
import { dist, files, page, pages, read } from '../support/site.ts';

// A copy of the project: a build takes its project for itself, and other files of tests run beside this one.
const project = new ProjectCopy();
afterAll(() => project.remove());
const build = (root: string, env: Record<string, string> = {}) =>
  project.start(['src/build/cli.ts', '--root', root], env).ended;
const brotli = (file: string): number => brotliCompressSync(readFileSync(join(dist, file))).length;

test('the manifest names every other file with its checksum', () => {
  const lines = read('manifest.sha256').trim().split('\n');
  expect(lines.map((line) => line.slice(66))).toEqual(
    files.filter((file) => file !== 'manifest.sha256' && file !== '_headers' && file !== '.nojekyll'),
  );
  const sample = lines.find((line) => line.endsWith('  index.html'));
  expect(sample?.slice(0, 64)).toBe(
    createHash('sha256')
      .update(readFileSync(join(dist, 'index.html')))
      .digest('hex'),
  );
});

test.each<[string, string | RegExp, string, string]>([
  [
    'a misspelt key',
    /^summary:/m,
    'summry:',
    'content/resignation-bans/uk-mod-update.mdx:5:1 summry: There is no field "summry" here. Did you mean "summary"?',
  ],
  [
    '30 February',
    "date: '2023-05-18'",
    "date: '2023-02-30'",
    'content/resignation-bans/uk-mod-update.mdx:3:7 date: "2023-02-30" is not a calendar date.',
  ],
  [
    'a source that does not exist',
    'source: huffpost-2023-05-18',
    'source: hufpost-2023-05-18',
    'There is no source "hufpost-2023-05-18". Did you mean "huffpost-2023-05-18"?',
  ],
])('%s stops the build with file and line and leaves the last site whole', async (_case, from, to, line) => {
  const root = copyContent();
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), 'the last site');
  edit(root, 'resignation-bans/uk-mod-update.mdx', from, to);
  const { code, stderr } = await build(root);
  expect(code).toBe(1);
  expect(stderr).toContain(line);
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('the last site');
  expect(existsSync(join(root, '.dist-next'))).toBe(false);
  rmSync(root, { recursive: true });
});

test('an entry page fits the budget: HTML within 14 KB, with style within 30 KB, with all fonts within 100 KB', () => {
  const file = 'resignation-bans/uk-mod-update/index.html';
  const assets = (selector: string, attribute: string) =>
    [...page(file).querySelectorAll(selector)].map((element) =>
      join('resignation-bans/uk-mod-update', element.getAttribute(attribute) ?? ''),
    );
  const html = brotli(file);
  const styles = assets('link[rel=stylesheet]', 'href').reduce((sum, asset) => sum + brotli(asset), 0);
  const scripts = assets('script[src]', 'src').reduce((sum, asset) => sum + brotli(asset), 0);
  const fonts = assets('link[rel=preload]', 'href').reduce(
    (sum, asset) => sum + readFileSync(join(dist, asset)).length,
    0,
  );
  expect(html).toBeLessThanOrEqual(14 * 1024);
  expect(html + styles + scripts).toBeLessThanOrEqual(30 * 1024);
  // The italic and the Cyrillic fonts come on top where a page needs them: 34 KB at the most.
  expect(html + styles + scripts + fonts + 34 * 1024).toBeLessThanOrEqual(120 * 1024);
});

test('a font fits what a server sends before it waits for an answer', () => {
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  for (const file of fonts) expect(readFileSync(join(dist, file)).length, file).toBeLessThanOrEqual(14_300);
});

test('a page waits for one sheet of its kind, and asks for it before its fonts', () => {
  for (const file of pages) {
    const [head = ''] = read(file).split('</head>');
    expect(head.match(/<link rel="stylesheet" href="[^"]*_astro\//g), file).toHaveLength(1);
    expect(head.indexOf('rel="stylesheet"'), file).toBeLessThan(head.indexOf('rel="preload"'));
  }
});

test('the timeline of the whole story fits 60 KB', () => {
  expect(brotli('timeline/index.html')).toBeLessThanOrEqual(60 * 1024);
});
