import { spawnSync } from 'node:child_process';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { meaningOf, printMarkdown, printMeaning } from '../../../src/check/meaning.ts';
import { GitStory, quietGit } from '../../support/git-story.ts';
import { counted, denial } from '../../support/small-story.ts';

let story: GitStory;
beforeEach(() => {
  story = new GitStory();
  return () => story.remove();
});
const since = () => meaningOf(story.root, 'v1', checkContent(story.root)) ?? [];
const actor = 'name: Port Guard\nkind: body\nrole: watches the port\n';

describe('what a change means', () => {
  test('is nothing where nothing changed', () => {
    expect(printMeaning('v1', since())).toBe('Since v1: nothing new, nothing gone; no figure and no claim moved.');
  });

  test('is told in names, figures before and after, and claims that stand otherwise', () => {
    story.write('actors/port-guard.yaml', actor);
    story.write('actors/draft-guard.yaml', `${actor}draft: true\n`);
    story.edit(counted, "asOf: '2023-05-15'", "asOf: '2023-05-14'");
    story.edit(denial, 'stance: denies', 'stance: qualifies');
    const text = printMeaning('v1', since());
    expect(text).toContain('New:\n  actors (1): port-guard\n');
    expect(text).toContain(
      'Changed figures:\n  gazette-counts-pilots, left: about 1,200 people, as of 2023-05-15 → about 1,200 people, as of 2023-05-14\n',
    );
    expect(text).toMatch(/Claims that moved:\n {2}pilots-held: Disputed → Reported/);
  });

  test('says so where the earlier state cannot be compared by the rules of today', () => {
    story.edit(denial, 'stance: denies', 'stance: shouts');
    const text = printMeaning('v1', since());
    expect(text).toContain('Figures and claims: not both states pass the check of today');
    // What cannot be read by them is there all the same.
    expect(text).not.toContain('Gone:');
  });

  test('is Markdown for the page of a change, problems with it', () => {
    story.write('actors/port-guard.yaml', actor);
    expect(printMarkdown('v1', since(), ['content/a.yaml:1:1 x: Take <b> out.'])).toBe(
      '## Since `v1`\n\n### New\n\n- actors (1): `port-guard`\n\n### Problems\n\n- content/a.yaml:1:1 x: Take &lt;b> out.',
    );
  });
});

test('npm run check prints it, as Markdown where that is asked for', { timeout: 120_000 }, () => {
  story.write('actors/port-guard.yaml', actor);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/check/cli.ts', '--root', story.root, ...args], {
      encoding: 'utf8',
      env: quietGit,
    });
  expect(run('--base', 'v1').stdout).toBe(
    'Content is in order: 28 items in 31 files; 1 quote, 1 exact.\nSince v1:\nNew:\n  actors (1): port-guard\n',
  );
  expect(run('--base', 'v1', '--markdown').stdout).toBe('## Since `v1`\n\n### New\n\n- actors (1): `port-guard`\n');
  expect(run('--markdown')).toMatchObject({ status: 1, stdout: '' });
});
