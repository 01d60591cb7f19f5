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
  const { code, stderr } = await project.start(['src/build/cli.ts', '--root', root]).ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const page = readFileSync(join(root, 'dist/resignation-bans/pilots-may-not-leave/index.html'), 'utf8');
  expect(page).toContain('</html>');
  expect(existsSync(join(root, 'dist/pagefind/pagefind.js'))).toBe(true);
}, 180_000);
