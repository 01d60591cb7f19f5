import { cpSync, globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addNewEntries, newEntries } from '../support/new-entry.ts';
import { ProjectCopy } from '../support/project.ts';

// A copy of the project in which an editor has added entries: no gate may depend on how many there are.
const project = new ProjectCopy();
beforeAll(() => {
  for (const name of ['tests', ...globSync('vitest.*.ts')]) cpSync(name, project.path(name), { recursive: true });
  addNewEntries(project.root);
});
afterAll(() => project.remove());

const run = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await project.start(args).ended;
  expect(code, stdout + stderr).toBe(0);
  return stdout + stderr;
};
const vitest = (kind: string, files: readonly string[] = []) =>
  run('node_modules/vitest/vitest.mjs', 'run', '--project', kind, ...files);

test('new entries that are correct pass the check without a word', async () => {
  expect(await run('src/check/cli.ts')).toMatch(/^Content is in order: .*\n$/);
});

test('they pass the tests that read the content', async () => {
  const readers = globSync('tests/unit/**/*.test.ts').filter((file) => /\('\.'\)/.test(readFileSync(file, 'utf8')));
  expect(readers).toContain('tests/unit/story/real-story.test.ts');
  await vitest('unit', readers);
});

test('they are built, and the built site passes its tests', async () => {
  await run('src/build/cli.ts');
  for (const file of Object.keys(newEntries).filter((name) => name.endsWith('.mdx')))
    expect(project.read(`dist/${file.replace('.mdx', '/index.html')}`)).toContain('<h2 id="что-не-известно">');
  await vitest('site', ['tests/site/pages.test.ts', 'tests/site/story.test.ts']);
});

test('they pass the tests of the components', async () => {
  await run('node_modules/astro/bin/astro.mjs', 'sync');
  await vitest('astro');
});
