import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BodyPart, compileBody } from '../../src/body/compile.ts';
import { checkContent } from '../../src/check/content.ts';
import { compileChapter } from '../support/chapter.ts';
import { hostileBodies, hostileFences, hostileFields } from '../support/hostile.ts';
import { ProjectCopy } from '../support/project.ts';

const folder = 'resignation-bans';
// Within the small story, which is built in a third of the time.
const story = 'tests/fixtures/small-story/content';
const entry = readFileSync(`${story}/${folder}/pilots-may-not-leave.mdx`, 'utf8');
const chapter = readFileSync(`${story}/chapters/about.mdx`, 'utf8');
const [, goodFields = '', goodBody = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(entry) ?? [];
/** An item with another text below its fields. */
const withBody = (item: string, body: string): string =>
  item.replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*$/, (_all, fields: string) => `${fields}\n${body}\n`);
const withField = (item: string, line: string): string => item.replace('---\n', () => `---\n${line}\n`);

const marks = mkdtempSync(join(tmpdir(), 'marks-'));
/** Code that leaves a file behind when it runs. */
const markOf = (name: string): string =>
  `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(join(marks, name))}, 'ran')`;
afterAll(() => rmSync(marks, { recursive: true, force: true }));
const bodies = Object.entries(hostileBodies).map(([name, body]) => [name, body(markOf(name))] as const);

/** The HTML of a body, and the components that it names. */
function flatten(parts: readonly BodyPart[]): { html: string; names: string[] } {
  const inner = parts.map((part) =>
    typeof part === 'string'
      ? { html: part, names: [] }
      : { html: '', names: [part.component, ...flatten(part.parts).names] },
  );
  return { html: inner.map(({ html }) => html).join(''), names: inner.flatMap(({ names }) => names) };
}

/** The parts of a body; undefined where it is refused. */
function compile(text: string): BodyPart[] | undefined {
  try {
    return compileBody(text, () => folder).parts;
  } catch {
    return undefined;
  }
}

describe('a hostile body', () => {
  test.each(bodies)('%s of an entry is refused, or is data without code, script or handler', (_name, body) => {
    const { html } = flatten(compile(body) ?? []);
    expect(html).not.toMatch(/<script|<style|<[^>]+\s(?:style|on[a-z]+)=|"\s*(?:javascript|data|file):/i);
    expect(readdirSync(marks)).toEqual([]);
  });

  test.each(bodies)('%s of a chapter is refused by the second gate', async (_name, body) => {
    await expect(compileChapter(body)).rejects.toThrow(/chapter\.mdx:\d+:\d+ body: /);
  });
});

describe('a whole build', () => {
  const project = new ProjectCopy();
  const secrets = { SECRET_TOKEN: 'k3Qz8vTn0eLw', PUBLIC_TOKEN: 'Xp29sLmVb7Rd' };
  const fileSecret = 'Jw6cHt5yGf1A';
  const all = [...Object.values(secrets), fileSecret];
  const places = ['dist', '.dist-next', '.dist-old', '.astro', 'node_modules/.vite'];
  const about = 'content/chapters/about.mdx';
  let site: string;

  const hostile = (name: string): string => `content/${folder}/hostile-${name}.mdx`;
  const clear = (): void => {
    for (const name of readdirSync(project.path(`content/${folder}`)))
      if (name.startsWith('hostile-')) project.delete(`content/${folder}/${name}`);
    project.write(about, chapter);
    project.delete('dist');
    project.write('dist/index.html', 'the last site');
  };
  const expectNothingGotOut = (): void => {
    expect(readdirSync(marks)).toEqual([]);
    expect(project.filesWith(all, places)).toEqual([]);
  };

  beforeAll(() => {
    project.replace('content', story);
    clear();
    site = project.checksum('dist');
    project.write('.env', `DEPLOY_KEY=${fileSecret}\n`);
  });
  afterAll(() => project.remove());

  test('with the check ends before Astro begins, and names every hostile file', async () => {
    const files = new Map([
      ...bodies.map(([name, body]) => [hostile(name), withBody(entry, body)] as const),
      ...Object.entries(hostileFields).map(
        ([name, line]) => [hostile(`field-${name}`), withField(entry, line)] as const,
      ),
      ...Object.entries(hostileFences).map(
        ([name, write]) => [hostile(`fence-${name}`), write(goodFields, goodBody)] as const,
      ),
      [about, withBody(chapter, '{1 + 1}')],
    ]);
    for (const [file, text] of files) project.write(file, text);
    const named = new Set(checkContent(project.root).problems.map(({ file }) => file));
    expect([...files.keys()].filter((file) => !named.has(file))).toEqual([]);
    const { code, stdout, stderr } = await project.build(secrets);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Nothing was built; the last site is untouched.');
    expectNothingGotOut();
    expect(project.checksum('dist')).toBe(site);
  });

  describe('without the check', () => {
    beforeAll(() => project.bypassCheck());

    test('runs nothing of the hostile entries', async () => {
      clear();
      for (const [name, body] of bodies) project.write(hostile(name), withBody(entry, body));
      await project.build(secrets);
      expectNothingGotOut();
    });

    test('prints those that are nothing but text, without their code', async () => {
      clear();
      const plain = bodies.filter(([, body]) => {
        const parts = compile(body);
        return parts && flatten(parts).names.every((name) => name === 'Note' || name === 'Plain');
      });
      for (const [name, body] of plain) project.write(hostile(name), withBody(entry, body));
      const { code, stderr } = await project.build(secrets);
      expect(code, stderr).toBe(0);
      for (const [name] of plain)
        expect(project.read(`dist/${folder}/hostile-${name}/index.html`), name).not.toMatch(/alert\(1\)|writeFileSync/);
      expect(project.read(`dist/${folder}/hostile-expression-env/index.html`)).toContain('<p>The token is .</p>');
      expectNothingGotOut();
    });

    test.each([
      ['code', withBody(chapter, `So {${markOf('chapter')}}`), `${about}:`],
      ['a module', withBody(chapter, 'export const x = process.exit(0)'), `${about}:`],
      [
        'a layout of its own',
        withField(chapter, `layout: ${JSON.stringify(`data:text/javascript,${markOf('layout')}`)}`),
        'there is no chapter "about"',
      ],
    ])('ends at a chapter with %s, and names it', async (_what, text, named) => {
      clear();
      project.write(about, text);
      const { code, stderr } = await project.build(secrets);
      expect(code).toBe(1);
      expect(stderr).toContain(named);
      expect(stderr).toContain('The build failed; the last site is untouched.');
      expectNothingGotOut();
      expect(project.checksum('dist')).toBe(site);
    });

    test('and without the second gate code of a chapter would run, yet find no secret in its surroundings', async () => {
      clear();
      project.edit('src/body/chapter-plugins.ts', 'if (findings.length === 0)', 'if (findings.length >= 0)');
      project.write(
        about,
        withBody(
          chapter,
          `Found {process.env.SECRET_TOKEN}{process.env.PUBLIC_TOKEN}{import.meta.env.DEPLOY_KEY}{JSON.stringify(import.meta.env)} and {JSON.stringify(process.env)}{${markOf('all-open')}}.`,
        ),
      );
      const { code, stderr } = await project.build(secrets);
      expect(code, stderr).toBe(0);
      // The control: what the tests above did not find would have been found.
      expect(readdirSync(marks)).toEqual(['all-open']);
      expect(project.read('dist/about/index.html')).toContain('CONTENT_ROOT');
      expect(project.filesWith(all, places)).toEqual([]);
    });
  });
});
