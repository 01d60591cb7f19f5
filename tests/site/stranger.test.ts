import { cpSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addNewEntries, newEntries } from '../support/new-entry.ts';
import { ProjectCopy } from '../support/project.ts';
import { filledIn } from '../support/stranger.ts';

// A copy of the project, in which somebody who knows only the README adds an entry, with a source, an actor and a claim; others have
// added entries too. No gate may depend on how many there are.
const project = new ProjectCopy();
beforeAll(() => {
  for (const name of ['tests', 'README.md', ...globSync('vitest.*.ts')])
    cpSync(name, project.path(name), { recursive: true });
  addNewEntries(project.root);
});
afterAll(() => project.remove());

const path = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}` };
const run = async (args: string[], program?: string): Promise<string> => {
  const { code, stdout, stderr } = await project.start(args, path, program).ended;
  expect(code, stdout + stderr).toBe(0);
  return stdout + stderr;
};
const typed = (command: string): Promise<string> => run(['-c', command], 'sh');
const vitest = (kind: string, files: readonly string[] = []) =>
  run(['node_modules/vitest/vitest.mjs', 'run', '--project', kind, ...files]);
const inOrder = /^Content is in order: .*$/m;

test('the command of the README, and its like for a source, an actor and a claim, write drafts that pass', async () => {
  const [, first = ''] =
    /^1\. `(npm run new -- casualty-claims --id my-entry .+)`$/m.exec(project.read('README.md')) ?? [];
  for (const command of [
    first,
    "npm run new -- sources --id river-post-2026-11-20 --title 'The post at the river' --date 2026-11-20",
    "npm run new -- actors --id river-post --title 'River Post'",
    "npm run new -- claims --id river-dead --title 'About 300,000 died by the count of the River Post.' --date 2026-11-22",
  ])
    expect(await typed(command)).toMatch(/^Wrote content\/.+\nIt is a draft: write what its \d+ comments ask for/m);
  expect(await typed('npm run check')).toMatch(inOrder);
}, 300_000);

test('filled in and no drafts any more, they pass without a word', async () => {
  for (const [file, text] of Object.entries(filledIn)) {
    // What was written stays the frame: no field of the draft is left out.
    const asked = [...project.read(`content/${file}`).matchAll(/^(\w+):/gm)].map(([, field = '']) => field);
    expect(asked.filter((field) => field !== 'draft' && !new RegExp(`^${field}:`, 'm').test(text))).toEqual([]);
    project.write(`content/${file}`, text);
  }
  expect(await run(['src/check/cli.ts'])).toMatch(/^Content is in order: .*\n$/);
});

test('they pass the tests that read the content', async () => {
  const readers = globSync('tests/unit/**/*.test.ts').filter((file) => /\('\.'\)/.test(readFileSync(file, 'utf8')));
  expect(readers).toContain('tests/unit/story/real-story.test.ts');
  await vitest('unit', readers);
}, 300_000);

test('they are built, the claim stands by the new entry, and the built site passes its tests', async () => {
  await run(['src/build/cli.ts']);
  for (const file of Object.keys(newEntries).filter((name) => name.endsWith('.mdx')))
    expect(project.read(`dist/${file.replace('.mdx', '/index.html')}`)).toContain('<h2 id="что-не-известно">');
  const claim = project.read('dist/claims/river-dead/index.html');
  expect(claim).toContain('casualty-claims/my-entry/index.html');
  expect(claim).toContain('Reported');
  expect(project.read('dist/casualty-claims/my-entry/index.html')).toContain('about 300,000');
  await vitest('site', ['tests/site/pages.test.ts', 'tests/site/story.test.ts']);
}, 400_000);

test('they pass the tests of the components', async () => {
  await run(['node_modules/astro/bin/astro.mjs', 'sync']);
  await vitest('astro');
}, 300_000);
