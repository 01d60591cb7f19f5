import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../astro.config.mjs';
import { checkContent } from '../../src/check/content.ts';
import { collectionShapes } from '../../src/domain/collections.ts';
import { hostileBodies, hostileFences, hostileFields } from '../support/hostile.ts';
import { ProjectCopy } from '../support/project.ts';
import { dist } from '../support/site.ts';

const folder = 'resignation-bans';
const good = readFileSync(`content/${folder}/mishov-airman.mdx`, 'utf8');
const [, goodFields = '', goodBody = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(good) ?? [];
const withBody = (body: string): string => `---\n${goodFields}\n---\n\n${body}\n`;
const withField = (line: string): string => `---\n${goodFields}\n${line}\n---\n${goodBody}`;

const marks = mkdtempSync(join(tmpdir(), 'marks-'));
/** Code that leaves a file behind when it runs. */
const markOf = (name: string): string =>
  `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(join(marks, name))}, 'ran')`;
afterAll(() => rmSync(marks, { recursive: true, force: true }));

/** How Astro itself reads the file of an entry. */
async function readAsAstro(text: string): Promise<{ data: Record<string, unknown>; body: string }> {
  let read: ((file: { fileUrl: URL; contents: string }) => Promise<{ data: object; body: string }>) | undefined;
  await mdx().hooks['astro:config:setup']?.({
    addPageExtension: () => {},
    addRenderer: () => {},
    updateConfig: () => {},
    addContentEntryType: (type: { getEntryInfo: typeof read }) => {
      read = type.getEntryInfo;
    },
    config: {},
  } as never);
  if (!read) throw new Error('The integration reads no entries.');
  return (await read({ fileUrl: pathToFileURL('/x.mdx'), contents: text })) as never;
}

/** Turns a body into code as Astro does, with the plugins of the configuration. */
async function compile(body: string): Promise<string> {
  const renderer = await config.markdown?.processor?.createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: undefined, gfm: undefined, smartypants: undefined } as never,
    { optimize: false, srcDir: pathToFileURL(`${process.cwd()}/src/`), sourcemap: false } as never,
  );
  if (!renderer) throw new Error('The configuration has no processor for MDX.');
  return (await renderer.process(body, join(process.cwd(), 'content', folder, 'hostile.mdx'), {})).code;
}

describe('Astro’s own pipeline', () => {
  test('takes a body of the safe subset', async () => {
    expect(await compile(goodBody)).toContain('MDXContent');
  });

  test.each(Object.entries(hostileBodies))('refuses the body %s', async (name, body) => {
    await expect(compile(body(markOf(name)))).rejects.toThrow(/hostile\.mdx:\d+:\d+ body: /);
  });

  test.each(Object.entries(hostileFields))('refuses the field %s', async (_name, line) => {
    const read = async () => collectionShapes[folder].schema.parse((await readAsAstro(withField(line))).data);
    await expect(read()).rejects.toThrow();
  });

  test.each(Object.entries(hostileFences))('takes no code from the frontmatter %s', async (_name, write) => {
    const read = async () => {
      const { data, body } = await readAsAstro(write(goodFields, 'Text.'));
      collectionShapes[folder].schema.parse(data);
      return compile(body);
    };
    await expect(read()).rejects.toThrow();
  });

  test('reads a good entry', async () => {
    const { data } = await readAsAstro(good);
    expect(collectionShapes[folder].schema.safeParse(data).success).toBe(true);
  });
});

describe('a whole build', () => {
  const project = new ProjectCopy();
  const secrets = { SECRET_TOKEN: 'k3Qz8vTn0eLw', PUBLIC_TOKEN: 'Xp29sLmVb7Rd' };
  const fileSecret = 'Jw6cHt5yGf1A';
  const all = [...Object.values(secrets), fileSecret];
  const places = ['dist', '.dist-next', '.dist-old', '.astro', 'node_modules/.vite'];
  let site: string;

  const hostile = (name: string): string => `content/${folder}/hostile-${name}.mdx`;
  const clear = (): void => {
    for (const name of readdirSync(project.path(`content/${folder}`)))
      if (name.startsWith('hostile-')) project.delete(`content/${folder}/${name}`);
  };
  const expectNothingGotOut = (): void => {
    expect(readdirSync(marks)).toEqual([]);
    expect(project.filesWith(all, places)).toEqual([]);
    expect(project.checksum('dist')).toBe(site);
  };

  beforeAll(() => {
    cpSync(dist, project.path('dist'), { recursive: true });
    site = project.checksum('dist');
    project.write('.env', `DEPLOY_KEY=${fileSecret}\n`);
  });
  afterAll(() => project.remove());

  test('with the check ends before Astro begins, and names every hostile file', async () => {
    for (const [name, body] of Object.entries(hostileBodies))
      project.write(hostile(name), withBody(body(markOf(name))));
    for (const [name, line] of Object.entries(hostileFields)) project.write(hostile(`field-${name}`), withField(line));
    for (const [name, write] of Object.entries(hostileFences))
      project.write(hostile(`fence-${name}`), write(goodFields, goodBody));
    const named = new Set(checkContent(project.root).problems.map(({ file }) => file));
    const unnamed = [
      ...Object.keys(hostileBodies),
      ...Object.keys(hostileFields).map((name) => `field-${name}`),
      ...Object.keys(hostileFences).map((name) => `fence-${name}`),
    ].filter((name) => !named.has(hostile(name)));
    expect(unnamed).toEqual([]);
    const { code, stdout, stderr } = await project.build(secrets);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Nothing was built; the last site is untouched.');
    expectNothingGotOut();
  });

  describe('without the check', () => {
    beforeAll(() => {
      clear();
      project.bypassCheck();
    });

    test.each([
      ['all hostile bodies', Object.entries(hostileBodies).map(([name, body]) => [name, withBody(body(markOf(name)))])],
      ['an entry that ends the process with 0', [['exit', withBody('export const x = process.exit(0)')]]],
      [
        'a layout of its own',
        [['layout', withField(`layout: ${JSON.stringify(`data:text/javascript,${markOf('layout')}`)}`)]],
      ],
    ] as [string, [string, string][]][])('ends at %s', async (_what, entries) => {
      clear();
      for (const [name, text] of entries) project.write(hostile(name), text);
      const { code, stderr } = await project.build(secrets);
      expect(code).toBe(1);
      expect(stderr).toContain('hostile-');
      expect(stderr).toContain('The build failed; the last site is untouched.');
      expectNothingGotOut();
    });

    test('and without the second gate code would run, yet find no secret in its surroundings', async () => {
      clear();
      project.edit('src/body/safe-subset-plugin.ts', 'if (findings.length === 0)', 'if (findings.length >= 0)');
      project.write(
        hostile('all-open'),
        withBody(
          `Found {process.env.SECRET_TOKEN}{process.env.PUBLIC_TOKEN}{import.meta.env.DEPLOY_KEY}{JSON.stringify(import.meta.env)} and {JSON.stringify(process.env)}{${markOf('all-open')}}.`,
        ),
      );
      const { code, stderr } = await project.build(secrets);
      expect(code, stderr).toBe(0);
      // The control: what the tests above did not find would have been found.
      expect(readdirSync(marks)).toEqual(['all-open']);
      expect(project.read(`dist/${folder}/hostile-all-open/index.html`)).toContain('CONTENT_ROOT');
      expect(project.filesWith(all, places)).toEqual([]);
    });
  });
});
