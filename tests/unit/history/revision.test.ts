import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GitStory, linesSince, runGit, silent, silentCount } from '../../support/git-story.ts';
import { counted, denial, entry, permit } from '../../support/small-story.ts';

vi.setConfig({ testTimeout: 30_000 });
const unused = 'sources/ministry-2023-05-18.yaml';

let story: GitStory;
beforeEach(() => {
  story = new GitStory();
  return () => story.remove();
});

describe('the revision', () => {
  const change = (): string[] => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    return [silentCount];
  };

  test('may be a tag, a branch, a hash, a short hash or a step back', () => {
    const line = change();
    story.commit('A change');
    story.git('tag', '--annotate', '--message', 'x', 'noted', 'v1');
    const hash = story.git('rev-parse', 'v1');
    for (const name of ['v1', 'refs/tags/v1', 'noted', hash, hash.slice(0, 8), 'HEAD~1', 'main^', '@~'])
      expect([name, ...story.linesSince(name)]).toEqual([name, ...line]);
  });

  test('is compared with the files as they lie there: on no branch, unsaved, or staged', () => {
    const line = change();
    expect(story.linesSince('HEAD')).toEqual(line);
    story.git('add', '--all');
    expect(story.linesSince('HEAD')).toEqual(line);
    story.git('commit', '--quiet', '--message', 'A change');
    story.git('checkout', '--quiet', '--detach');
    expect(story.linesSince('v1')).toEqual(line);
    expect(story.linesSince('HEAD')).toEqual([]);
  });

  test('may hold the content in a subfolder of the repository', () => {
    const repository = mkdtempSync(join(tmpdir(), 'repository-'));
    try {
      const root = join(repository, 'sites', 'one');
      cpSync(story.path(''), join(root, 'content'), { recursive: true });
      cpSync(story.path('claims'), join(repository, 'content', 'claims'), { recursive: true });
      runGit(repository, 'init', '--quiet');
      runGit(repository, 'add', '--all');
      runGit(repository, 'commit', '--quiet', '--message', 'Two stories');
      expect(linesSince(root, 'HEAD')).toEqual([]);
      rmSync(join(root, 'content', permit));
      expect(linesSince(root, 'HEAD').map((line) => line.slice(0, 60))).toEqual([
        `content/${permit}:1:1 file: This e`.slice(0, 60),
      ]);
    } finally {
      rmSync(repository, { recursive: true });
    }
  });

  test('is found from a second worktree, whatever GIT_DIR says', () => {
    const elsewhere = new GitStory();
    const folder = mkdtempSync(join(tmpdir(), 'worktree-'));
    vi.stubEnv('GIT_DIR', join(elsewhere.root, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(elsewhere.root, '.git', 'index'));
    try {
      story.git('worktree', 'add', '--quiet', '--detach', join(folder, 'tree'));
      story.git('tag', 'only-here');
      expect(linesSince(join(folder, 'tree'), 'only-here')).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      elsewhere.remove();
      rmSync(folder, { recursive: true });
    }
  });

  test('may lie in a repository of SHA-256', () => {
    rmSync(join(story.root, '.git'), { recursive: true });
    story.git('init', '--quiet', '--object-format=sha256');
    story.commit('The story');
    expect(story.linesSince('HEAD')).toEqual([]);
    const line = change();
    expect(story.linesSince('HEAD')).toEqual(line);
  });

  test('may hold files that git changes on the way, as line ends', () => {
    story.git('config', 'core.autocrlf', 'true');
    story.write(counted, story.read(counted).replaceAll('\n', '\r\n'));
    expect(story.linesSince('v1').filter((line) => line.includes('published'))).toEqual([]);
  });

  test.each([
    ['v2', 'There is no revision "v2". Did you mean "v1"?'],
    ['mainn', 'There is no revision "mainn". Did you mean "main"?'],
    ['', '"" is not the name of a revision. Write a branch, a tag or a hash.'],
    [
      '--upload-pack=touch x',
      '"--upload-pack=touch x" is not the name of a revision. Write a branch, a tag or a hash.',
    ],
    ['-p', '"-p" is not the name of a revision. Write a branch, a tag or a hash.'],
    ['HEAD\nx', '"HEAD\\nx" is not the name of a revision. Write a branch, a tag or a hash.'],
    ['a\0b', '"a\\u0000b" is not the name of a revision. Write a branch, a tag or a hash.'],
    ...['HEAD; touch x', '$(touch x)', 'v1:content', 'v1..HEAD', 'HEAD~9', 'f'.repeat(40), 'f'.repeat(9000)].map(
      (name) => [
        name,
        `There is no revision "${name}". Write a branch, a tag or a hash that git log knows; git fetch brings those of others.`,
      ],
    ),
  ])('%j is answered in one line', (name, message) => {
    expect(story.linesSince(name)).toEqual([`content:1:1 base: ${message}`]);
    expect(readdirSync(story.root).sort()).toEqual(['.git', 'content']);
  });

  test('of a shallow clone says how to fetch it', () => {
    story.commit('Another');
    const folder = mkdtempSync(join(tmpdir(), 'clone-'));
    try {
      runGit(story.root, 'clone', '--quiet', '--depth=1', `file://${story.root}`, join(folder, 'clone'));
      const old = story.git('rev-parse', 'HEAD~1');
      expect(linesSince(join(folder, 'clone'), old)).toEqual([
        `content:1:1 base: There is no revision "${old}" in this shallow clone. Fetch it: git fetch --unshallow, or in a workflow fetch-depth: 0.`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('needs a repository', () => {
    rmSync(join(story.root, '.git'), { recursive: true });
    const outside = story.linesSince('HEAD');
    expect(outside).toHaveLength(1);
    expect(outside[0]).toMatch(
      /^content:1:1 base: git: fatal: not a git repository .*\. Run the check inside the repository\.$/,
    );
  });

  test('needs git', () => {
    vi.stubEnv('PATH', '/nowhere');
    try {
      expect(story.linesSince('HEAD')).toEqual([
        'content:1:1 base: git was not found. Install git, or run the check without --base.',
      ]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('needs content of its own', () => {
    story.git('rm', '-r', '--quiet', '--cached', 'content');
    story.commit('x');
    story.git('checkout', '--quiet', '--orphan', 'empty');
    story.git('rm', '-r', '--quiet', '--cached', '.');
    story.git('commit', '--quiet', '--allow-empty', '--message', 'Nothing');
    expect(story.linesSince('empty')).toEqual([
      'content:1:1 base: The revision "empty" has no folder content/ here. Name a later one, or check --root.',
    ]);
  });
});

describe('an earlier revision that was broken itself', () => {
  test('is compared as far as it can be read, and the rest told once', () => {
    story.write(denial, 'no fields at all');
    story.write(permit, '---\ntitle: [\n---\n');
    story.write(counted, new Uint8Array([0xff, 0xfe, 0]));
    story.edit(entry, 'summary:', 'summry:');
    story.commit('Broken');
    story.git('tag', 'broken');
    story.git('checkout', '--quiet', 'v1', '--', 'content');
    expect(story.linesSince('broken')).toEqual([
      `content/${counted}:1:1 base: Warning: This file and 2 more of its files cannot be read in the revision "broken", so it was not compared. Look at the change with git diff.`,
    ]);
    story.edit(entry, "date: '2023-05-15'", "date: '2023-05-14'");
    expect(story.linesSince('broken')[1]).toContain('The published date changed from "2023-05-15" to "2023-05-14"');
  });

  test('may have a ledger and redirects that cannot be read', () => {
    story.write('corrections.yaml', '- {');
    story.write('redirects.yaml', '\t: x\n- [');
    story.commit('Broken');
    story.write('corrections.yaml', '[]\n');
    story.write('redirects.yaml', '{}\n');
    expect(story.linesSince('HEAD')).toEqual([
      'content/corrections.yaml:1:1 base: Warning: This file and 1 more of its files cannot be read in the revision "HEAD", so it was not compared. Look at the change with git diff.',
    ]);
  });

  test('may hold aliases without end, odd names, links and unknown collections', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 9; depth += 1) {
      const [name, before] = ['abcdefghi'[depth], 'abcdefghi'[depth - 1]];
      bomb.push(`${name}: &${name} [${`*${before}, `.repeat(9)}]`);
    }
    story.write(unused, bomb.join('\n'));
    story.write('claims/Odd “name”.mdx', 'x');
    story.write('ghosts/one.mdx', 'x');
    symlinkSync('/etc/passwd', story.path('claims/link.mdx'));
    story.commit('Odd');
    story.git('tag', 'odd');
    story.git('checkout', '--quiet', 'v1');
    expect(story.linesSince('odd')).toEqual([
      `content/${unused}:1:1 base: Warning: This file cannot be read in the revision "odd", so it was not compared. Look at the change with git diff.`,
    ]);
  });

  test('may have fields of other kinds than today’s', () => {
    story.edit(counted, 'value: 1200', "value: '1200'");
    story.edit(entry, 'bears:\n  - claim: pilots-held\n    stance: asserts\n', 'bears: pilots-held\n');
    story.edit(denial, "date: '2023-05-16'", 'date: 2023-05-16');
    story.edit(
      permit,
      'attribution:\n  - actor: harbour-office\n    verb: stated\n    source: register-2023\n',
      'attribution: 7\n',
    );
    story.commit('Old ways');
    story.git('tag', 'old');
    story.git('checkout', '--quiet', 'v1', '--', 'content');
    expect(story.linesSince('old').map((line) => /^\S+ (\S+): (.*?), and/.exec(line)?.slice(1))).toEqual([
      ['figures.0.value', 'The published value changed from "1200" to 1200'],
      ['bears.0', 'The bearing "pilots-held" was added to what is published'],
      ['attribution', 'The published attribution changed from 7 to "harbour-office stated register-2023"'],
    ]);
  });
});

describe('on the command line', () => {
  test('the lines of both checks stand together, and the exit code is 1', () => {
    story.edit(counted, 'Pilots who left the port\n', 'Pilots who left\n');
    story.edit(entry, 'summary:', 'summry:');
    const { status, stderr } = story.check('--base', 'v1');
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${silent(
        `${counted}:25:17 figures.0.population`,
        'The published population changed from "Pilots who left the port" to "Pilots who left"',
        'gazette-counts-pilots',
        'Pilots who left the port',
        'Pilots who left',
      )} [silent-change]`,
      `content/${entry}:4:1 summry: There is no field "summry" here. Did you mean "summary"? [unknown-field]`,
      '2 problems in 2 files.',
    ]);
  });

  test('machines get them too', () => {
    rmSync(story.path(permit));
    const { status, stdout } = story.check('--base', 'v1', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      problems: [{ code: 'vanished', file: `content/${permit}` }],
    });
  });

  test.each([['--base=--upload-pack=x'], ['--base='], ['--base=nowhere']])(
    '%s ends with one line and exit code 1',
    (arg) => {
      const { status, stderr } = story.check(arg);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^content:1:1 base: .*\n1 problem in 1 file\.\n$/);
    },
  );

  test('a content that is not there is not held against its past as well', () => {
    rmSync(story.path(''), { recursive: true });
    const { status, stderr } = story.check('--base', 'v1');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content:1:1 folder: There is no folder content\/.*\n1 problem in 1 file\.\n$/);
  });
});
