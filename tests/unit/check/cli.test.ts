import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kinds } from '../../../src/report/kinds/index.ts';
import { counted, entry, SmallStory } from '../../support/small-story.ts';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
});
afterEach(() => story.remove());

const run = (args: string[] = [], env: Record<string, string> = {}) => {
  const { GITHUB_ACTIONS: _, ...clean } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/check/cli.ts', '--root', story.root, ...args], {
    encoding: 'utf8',
    env: { ...clean, ...env },
  });
  return { status, stdout, stderr };
};

describe('npm run check', () => {
  test('says that all is well and ends with 0', () => {
    expect(run()).toEqual({
      status: 0,
      stdout: 'Content is in order: 27 items in 30 files; 1 quote, 1 exact.\n',
      stderr: '',
    });
  });

  test('prints every problem with its count and ends with 1', () => {
    story.edit(entry, 'summary:', 'summry:');
    story.edit(counted, 'value: 1200', 'value: 1,200');
    expect(run()).toEqual({
      status: 1,
      stdout: '',
      stderr: [
        'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "1,200" has separators. Write 1200. [number]',
        'content/resignation-bans/pilots-may-not-leave.mdx:4:1 summry: There is no field "summry" here. Did you mean "summary"? [unknown-field]',
        '2 problems in 2 files.',
        '',
      ].join('\n'),
    });
  });

  test('lists each figure that nothing else would prove, by file and id', () => {
    const figure = 'content/casualty-claims/gazette-counts-pilots.mdx figure left';
    expect(run(['--unwitnessed']).stdout).not.toContain(figure);
    story.edit(counted, 'value: 1200', 'value: 1201');
    expect(run(['--unwitnessed']).stdout).toContain(figure);
  });

  test('counts warnings apart and ends with 0 where there is nothing else', () => {
    story.edit(entry, '- Nothing in writing was seen.', '- “Nothing in writing was seen.”');
    expect(run()).toEqual({
      status: 0,
      stdout: '',
      stderr: [
        "content/resignation-bans/pilots-may-not-leave.mdx:22:5 caveats.0: Warning: The value stands in curly quotes, which readers will see. If they only enclose it, write 'Nothing in writing was seen.'. [odd-writing]",
        '1 warning.',
        '',
      ].join('\n'),
    });
  });

  test('gives the same to machines, with lasting codes', () => {
    story.edit(entry, 'summary:', 'summry:');
    const { status, stdout, stderr } = run(['--json']);
    expect({ status, stderr, report: JSON.parse(stdout) }).toEqual({
      status: 1,
      stderr: '',
      report: {
        items: 26,
        files: 30,
        errors: 1,
        warnings: 0,
        problems: [
          {
            file: 'content/resignation-bans/pilots-may-not-leave.mdx',
            line: 4,
            column: 1,
            field: 'summry',
            code: 'unknown-field',
            severity: 'error',
            message: 'There is no field "summry" here. Did you mean "summary"?',
            explanation: '/method/check/#unknown-field',
          },
        ],
      },
    });
  });

  test('annotates a change on GitHub, whatever stands in the message', () => {
    story.edit(entry, 'summary:', '"sum, 100%: mary":');
    const { status, stdout } = run([], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        '::error file=content/resignation-bans/pilots-may-not-leave.mdx,line=2,col=1,title=missing::summary: The summary is missing or is not text. Write one or more sentences.',
        '::error file=content/resignation-bans/pilots-may-not-leave.mdx,line=4,col=1,title=unknown-field::sum, 100%25: mary: There is no field "sum, 100%25: mary" here. Remove it, or use one of: title, date, dateNote, summary, basis, attribution, relays, bears, bearsOnNothing, sources, actors, places, tags, relations, caveats, reviewed, draft, covers, mechanism, outcome, figures.',
        '',
      ].join('\n'),
    );
  });

  test('never lets content write a line of its own into the annotations', () => {
    story.edit(entry, 'summary:', '"a\\n::error file=x::injected":');
    const { stdout } = run([], { GITHUB_ACTIONS: 'true' });
    expect(stdout.split('\n').filter((line) => line.startsWith('::error file=x'))).toEqual([]);
  });

  test('explains a kind of problem with what is wrong and what is right', () => {
    const { status, stdout } = run(['--explain', 'unquoted']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^## unquoted\n\n\*\*Text or a date that needs quotes\*\* \(error\)\. /);
    expect(stdout).toContain("Wrong:\n\n    name: 2023\n\nRight:\n\n    name: '2023'");
    expect(run(['--explain', 'unqoted'])).toMatchObject({
      status: 1,
      stderr: 'There is no kind of problem "unqoted". Did you mean "unquoted"?\n',
    });
  });

  test('writes out the signs that nobody sees, what is repeated and what is typed in a shell', () => {
    expect(run(['--explain', 'hidden-character']).stdout).toContain('\n    Only the GaU+200Bzette\n');
    expect(run(['--explain', 'too-much']).stdout).toContain('\n    Only the Gazette (700 times)\n');
    expect(run(['--explain', 'vanished']).stdout).toMatch(
      /\n {4}\$ rm content\S+permit-for-pilots.mdx\n {4}\$ npm run check -- --base v1\n/,
    );
  });

  test('explains all kinds in the order of their codes', () => {
    const { stdout } = run(['--explain', 'all']);
    expect([...stdout.matchAll(/^## (.+)$/gm)].map(([, code]) => code)).toEqual(Object.keys(kinds).sort());
  });

  test('says how it is called where an option does not exist', () => {
    const { status, stderr } = run(['--jsno']);
    expect(status).toBe(1);
    expect(stderr).toContain('check: There is no option --jsno. Did you mean --json?');
    expect(stderr).toContain('Usage: npm run check --');
  });
});
