import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { ProjectCopy, type Running } from '../support/project.ts';
import { dist, pages } from '../support/site.ts';

// One copy of the project for all tests here, in order: the first builds its site; then the small story is told in it, and the others
// try to spoil its site.
const project = new ProjectCopy();
const untouched = 'the last site is untouched.';
/** Programs of a test that failed must not stand in the way of the next. */
const started: Running[] = [];
const leftovers = (): string[] => ['.dist-next', '.dist-old', '.dist-lock'].filter((name) => project.has(name));
/** Runs in the process of a build before the build does. */
const inside = (code: string) => ({ NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(code)}"` });

/** Runs as soon as the build writes its site. */
const onceWritten = (code: string) =>
  `import { existsSync, utimesSync } from 'node:fs';
  const timer = setInterval(() => { if (existsSync('.dist-next')) { clearInterval(timer); ${code} } }, 5);`;

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => project.remove());

describe('a whole build', () => {
  const canary = 'Canary of the past';
  const draft = 'Canary of a draft';
  const names = [
    ...[
      'SECRET_TOKEN',
      'GITHUB_TOKEN',
      'PUBLIC_TOKEN',
      'VITE_TOKEN',
      'ASTRO_KEY',
      'npm_config__auth',
      'BASE_URL',
      'MODE',
    ],
    ...['SITE', 'DEV', 'PROD', 'SSR', 'VITEST', 'TEST', 'DEBUG', 'USER', 'HOSTNAME', 'EDITOR', 'PWD', 'OLDPWD'],
    ...Array.from({ length: 30 }, (_, index) => `ODD_NAME_${index}`),
  ];
  /** Random-looking, and the same in each run. */
  const secretOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 24);
  const fileValues = ['DEPLOY_KEY', 'PUBLIC_DEPLOY_KEY', 'LOCAL_KEY', 'PRODUCTION_KEY'];
  const values = [...names, ...fileValues].map(secretOf);
  let ended: Awaited<ReturnType<typeof project.build>>;

  beforeAll(async () => {
    const entry = project.read('content/resignation-bans/mishov-airman.mdx').replace(/^title: .*/m, `title: ${canary}`);
    project.write('content/resignation-bans/canary-of-the-past.mdx', entry);
    const { code, stderr } = await project.start(['node_modules/astro/bin/astro.mjs', 'sync']).ended;
    expect(code, stderr).toBe(0);
    expect(project.filesWith([canary], ['.astro'])).toEqual(['.astro/data-store.json']);
    project.delete('content/resignation-bans/canary-of-the-past.mdx');
    for (const file of ['node_modules/.astro/data-store.json', '.astro/.prerender/story.mjs', '.dist-next/old.html'])
      project.write(file, project.read('.astro/data-store.json'));
    project.write('node_modules/.vite/deps/_metadata.json', '{"hash":"old"}');
    project.write('.env', `DEPLOY_KEY=${secretOf('DEPLOY_KEY')}\nPUBLIC_DEPLOY_KEY=${secretOf('PUBLIC_DEPLOY_KEY')}\n`);
    project.write('.env.local', `LOCAL_KEY=${secretOf('LOCAL_KEY')}\n`);
    project.write('.env.production', `PRODUCTION_KEY=${secretOf('PRODUCTION_KEY')}\nNODE_ENV=development\n`);
    project.write('.dist-lock', '999999999\n');
    // A draft stands nowhere: what it changed would show in the checksums.
    const kept = project.read('content/resignation-bans/mishov-airman.mdx');
    project.write(
      'content/resignation-bans/canary-of-a-draft.mdx',
      kept.replace(/^title: .*/m, `title: ${draft}`).replace(/^reviewed:/m, 'draft: true\nreviewed:'),
    );
    const surroundings = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', NODE_ENV: 'development' };
    ended = await project.build({
      ...Object.fromEntries(names.map((name) => [name, secretOf(name)])),
      ...surroundings,
    });
    project.delete('content/resignation-bans/canary-of-a-draft.mdx');
    // Nothing is drawn before here, and another file of tests builds beside this one.
  }, 400_000);

  test('ends well, says nothing amiss, and prints its counts in the last line', () => {
    expect(ended.stderr).toBe('');
    expect(ended.code).toBe(0);
    // What was renamed keeps a page at its old address, which is no item.
    const moved = new Set(Object.keys(checkContent('.').redirects ?? {}).map((old) => `${old.slice(1)}index.html`));
    const count = (pattern: RegExp) => pages.filter((file) => pattern.test(file) && !moved.has(file)).length;
    const [facets, own] = ['(?:resignation-bans|travel-restrictions|casualty-claims)', '[^/]+/index.html$'];
    const last = ended.stdout.trim().split('\n').at(-1);
    expect(last).toMatch(/^Wrote \d+ pages: (?:\d+ [a-z]+(?:, )?){12}; \d+ drafts left out\.$/);
    expect(last).toContain(
      `Wrote ${pages.length} pages: ${count(new RegExp(`^${facets}/(?!compare/)${own}`))} entries, `,
    );
    for (const kind of ['claims', 'actors', 'sources', 'audits'])
      expect(last).toContain(` ${count(new RegExp(`^${kind}/${own}`))} ${kind}`);
    const kinds = last?.slice(0, last.indexOf(';')).matchAll(/(\d+) (?!pages)[a-z]+/g) ?? [];
    expect([...kinds].reduce((sum, [, number]) => sum + Number(number), 0)).toBe(pages.length);
  });

  test('is the same to the byte in another folder, time zone and language, whatever drafts, surroundings and old stores hold', () => {
    expect(project.read('dist/manifest.sha256')).toBe(readFileSync(`${dist}/manifest.sha256`, 'utf8'));
  });

  test('prints no value of the environment or of an .env file', () => {
    expect(project.filesWith(values, ['dist', '.astro'])).toEqual([]);
  });

  test('brings nothing back from a store', () => {
    expect(project.filesWith([canary, 'canary-of-the-past'], ['dist', '.astro'])).toEqual([]);
  });

  test('leaves nothing beside the site', () => {
    expect(leftovers()).toEqual([]);
  });
});

describe('a build that does not come to its end', () => {
  let site: string;
  beforeAll(async () => {
    for (const name of ['.env', '.env.local', '.env.production', '.astro', 'dist']) project.delete(name);
    project.tellSmallStory();
    expect(await project.build()).toMatchObject({ code: 0, stderr: '' });
    site = project.checksum('dist');
  });

  test('keeps a second one out, and when killed leaves the last site whole', async () => {
    const first = project.startBuild();
    started.push(first);
    await first.wrote('.dist-next');
    const second = await project.build();
    expect(second.code).toBe(1);
    expect(second.stderr).toBe(
      `Another build runs here (process ${first.child.pid}). Wait for it to end; if there is none, delete .dist-lock.\nNothing was built; the last site is untouched.\n`,
    );
    first.child.kill('SIGKILL');
    expect((await first.ended).signal).toBe('SIGKILL');
    expect(project.checksum('dist')).toBe(site);
    expect(leftovers()).toEqual(['.dist-next', '.dist-lock']);
  });

  test.each([
    ['SIGTERM', '.astro/data-store.json'],
    ['SIGINT', '.dist-next'],
  ] as const)('leaves the last site whole on %s', async (signal, file) => {
    project.delete('.astro');
    const running = project.startBuild();
    started.push(running);
    await running.wrote(file);
    running.child.kill(signal);
    const { code, signal: by } = await running.ended;
    expect([code, by]).toEqual([null, signal]);
    expect(project.checksum('dist')).toBe(site);
  });

  test('is put right by the next, even where it was killed while the sites changed places', async () => {
    renameSync(project.path('dist'), project.path('.dist-old'));
    project.write('.dist-next/index.html', 'half a site');
    const claim = project.read('content/claims/pilots-held.mdx');
    project.edit('content/claims/pilots-held.mdx', /^statement:/m, 'statment:');
    const { code, stderr } = await project.build();
    project.write('content/claims/pilots-held.mdx', claim);
    expect(code).toBe(1);
    expect(stderr).toContain('The last build was cut short; its old site is back in place.');
    expect(stderr).toContain('Nothing was built; the last site is untouched.');
    expect(project.checksum('dist')).toBe(site);
    expect(leftovers()).toEqual([]);
  });

  test('is put right by the server too', async () => {
    renameSync(project.path('dist'), project.path('.dist-old'));
    const server = project.start(['src/dist/serve.ts', '--port', '4871']);
    started.push(server);
    await server.printed('The site is at');
    server.child.kill();
    await server.ended;
    expect(project.checksum('dist')).toBe(site);
  });

  test('ends with one clear line where the disk takes no more', async () => {
    // In blocks of 512 or 1,024 bytes: too few for the store of the content.
    const limited = `ulimit -f 8; exec "${process.execPath}" src/build/cli.ts`;
    const { code, stderr } = await project.start(['-c', limited], {}, 'sh').ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /The build could not go on: a file would be larger than this machine allows \(EFBIG: .*\)\.\nThe build failed; the last site is untouched\.\n$/,
    );
    expect(project.checksum('dist')).toBe(site);
    expect(leftovers()).toEqual([]);
  });

  test('is no success where something inside ends the process with 0', async () => {
    const { code, stderr } = await project.build(inside(onceWritten('process.exit(0);')));
    expect(code).toBe(1);
    expect(stderr).toContain(`The build ended before it was done; ${untouched}`);
    expect(project.checksum('dist')).toBe(site);
    expect(leftovers()).toEqual([]);
  });

  test('is no success where something inside never answers', async () => {
    const gate = 'src/build/gate.ts';
    const silent = "'astro:build:start': () => new Promise(() => {}),";
    project.edit(gate, 'hooks: {', `hooks: { ${silent}`);
    const { code, stderr } = await project.build();
    project.edit(gate, silent, '');
    expect(code).toBe(1);
    expect(stderr).toContain(`The build ended before it was done; ${untouched}`);
    expect(project.checksum('dist')).toBe(site);
  });

  test('names everything that does not add up: warnings, lost items, pages without an origin, lost addresses', async () => {
    project.edit(
      'src/pages/sources/[source].astro',
      'sources.map(({ id })',
      "sources.filter(({ id }) => id !== 'gazette-2023-05-15').map(({ id })",
    );
    project.write(
      'src/pages/stray.astro',
      '---\nconsole.warn(\'a warning of a page\');\n---\n<Fragment set:html="<html><p>stray</p>" />\n',
    );
    project.write(
      'dist/manifest.sha256',
      `${project.read('dist/manifest.sha256')}${'0'.repeat(64)}  claims/once/index.html\n`,
    );
    const last = project.checksum('dist');
    const note = project.path('content/sources/gazette-2023-05-15.yaml');
    const { code, stderr } = await project.build(
      inside(
        onceWritten(
          `console.info('[WARN] [vite] a warning of a program'); console.error('an error of a library'); utimesSync(${JSON.stringify(note)}, 1, 1);`,
        ),
      ),
    );
    expect(code).toBe(1);
    for (const line of [
      'content/sources/gazette-2023-05-15.yaml has no page /sources/gazette-2023-05-15/.',
      'page /stray/ comes from no file of the content.',
      'The page stray/index.html is not whole.',
      'The page /claims/once/ stands in the last site and would be gone.',
      'A file in content/ was changed while the site was built. Build again.',
      '[WARN] [vite] a warning of a program',
      'an error of a library',
      'a warning of a page',
      `The build failed; ${untouched}`,
    ])
      expect(`\n${stderr}`).toContain(`\n${line}\n`);
    expect(project.checksum('dist')).toBe(last);
    expect(leftovers()).toEqual([]);
  });
});
