import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GitStory, silent, silentCount } from '../../support/git-story.ts';
import { counted, denial, entry, permit, table } from '../../support/small-story.ts';

vi.setConfig({ testTimeout: 30_000 });

let story: GitStory;
beforeEach(() => {
  story = new GitStory();
  return () => story.remove();
});

describe('a change that needs no item is let through', () => {
  test.each<[string, string, string | RegExp, string]>([
    ['a summary', entry, 'resignations are refused', 'their resignations are refused'],
    ['a caveat', entry, 'Nothing in writing was seen.', 'No order in writing was seen.'],
    ['the body', entry, 'their letters were handed back', 'the letters were handed back'],
    ['tags', entry, 'tags: [leak]', 'tags: [leak, denial]'],
    ['actors', entry, 'actors: [three-pilots, port-gazette, harbour-office]', 'actors: [three-pilots]'],
    ['a source more', entry, 'sources:\n', 'sources:\n  - source: office-2023-05-16\n    supports: The answer.\n'],
    ['what a source supports', entry, 'The account of the three pilots.', 'The account of three pilots.'],
    ['the day of the last check', entry, "reviewed: '2026-11-01'", "reviewed: '2026-11-22'"],
    ['a note on the date', entry, 'summary:', 'dateNote: The day of the report.\nsummary:'],
    ['our own words on a hop', entry, '    verb: told\n', '    verb: told\n    lost: Their names.\n'],
    [
      'our own words on a figure',
      counted,
      '    qualifier: about\n',
      '    qualifier: about\n    note: By name.\n    method: A list.\n',
    ],
    ['quotation marks', counted, "asOf: '2023-05-15'", 'asOf: "2023-05-15"'],
    ['line breaks in a title', entry, 'title: Pilots may not', 'title: >-\n  Pilots may not'],
    ['spaces in a title', entry, 'title: Pilots may not', 'title: Pilots  may not '],
    [
      'a default that is written out',
      counted,
      '    qualifier: about\n',
      '    qualifier: about\n    interval: none\n    cumulative: false\n',
    ],
    ['an empty list that is written out', permit, 'sources:\n', 'relays: []\nbears: []\nfigures: []\nsources:\n'],
    [
      'another order of fields',
      counted,
      '    measure: people\n    value: 1200\n',
      '    value: 1200\n    measure: people\n',
    ],
    ['a comment', counted, 'figures:', '# The count of the Gazette\nfigures:'],
    [
      'an answer, a review and what would change a claim',
      'claims/pilots-lost.mdx',
      'The register of the next year.',
      'A register.',
    ],
    ['an alias of an actor', 'actors/port-gazette.yaml', 'role:', 'aliases: [Gazette]\nrole:'],
    ['a row more', table, /$/, '2023-05-31,1200,\n'],
  ])('%s', (_name, file, from, to) => {
    story.edit(file, from, to);
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('CRLF', () => {
    story.write(counted, story.read(counted).replaceAll('\n', '\r\n'));
    expect(story.linesSince('v1').filter((line) => line.includes('ledger') || line.includes('published'))).toEqual([]);
  });

  test('figures and bearings in another order', () => {
    const figure = (id: string, value: number): string => `  - id: ${id}
    measure: people
    value: ${value}
    qualifier: exactly
    asOf: '2023-05-17'
    population: Pilots
    claimant: port-gazette
    source: gazette-2023-05-15
`;
    const held = '  - claim: pilots-held\n    stance: context\n';
    const lost = '  - claim: pilots-lost\n    stance: asserts\n';
    const twice = '  - claim: pilots-held\n    stance: denies\n    by: harbour-office\n';
    story.edit(counted, /figures:\n(?: .*\n)*/, `figures:\n${figure('left', 1)}${figure('back', 2)}`);
    story.edit(counted, lost, held + lost + twice);
    story.commit('Two of each');
    expect(story.linesSince('HEAD')).toEqual([]);
    story.edit(counted, figure('left', 1) + figure('back', 2), figure('back', 2) + figure('left', 1));
    story.edit(counted, held + lost + twice, twice + lost + held);
    expect(story.linesSince('HEAD')).toEqual([]);
    story.edit(counted, '    stance: denies\n', '    stance: qualifies\n');
    expect(story.linesSince('HEAD')).toEqual([
      silent(
        `${counted}:12:13 bears.0.stance`,
        'The published stance changed from "denies" to "qualifies"',
        'gazette-counts-pilots',
        'denies',
        'qualifies',
      ),
    ]);
  });

  const asDraft = (): string =>
    story
      .read(denial)
      .replace("reviewed: '2026", "draft: true\nreviewed: '2026")
      .replace('The spokesman answered', 'He answered');

  test('a new entry, and a draft that is published', () => {
    story.write('resignation-bans/draft.mdx', asDraft());
    story.commit('A draft');
    story.edit('resignation-bans/draft.mdx', 'draft: true\n', '');
    story.edit('resignation-bans/draft.mdx', "date: '2023-05-16'", "date: '2023-05-15'");
    story.write('resignation-bans/another.mdx', story.read(denial).replace('the day after', 'a day later'));
    expect(story.linesSince('HEAD')).toEqual([]);
  });

  test('a draft that is changed or removed', () => {
    story.write('resignation-bans/draft.mdx', asDraft());
    story.commit('A draft');
    story.edit('resignation-bans/draft.mdx', "date: '2023-05-16'", "date: '2023-05-15'");
    expect(story.linesSince('HEAD')).toEqual([]);
    rmSync(story.path('resignation-bans/draft.mdx'));
    expect(story.linesSince('HEAD')).toEqual([]);
  });

  test('any fact of an entry that a new item of the ledger names', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    story.edit(counted, "date: '2023-05-15'", "date: '2023-05-14'");
    story.correct('gazette-counts-pilots', { was: 'About 1,200.', now: 'About 1,300.' });
    expect(story.linesSince('v1')).toEqual([]);
  });
});

describe('an item of the ledger', () => {
  test('covers the entry that it names and no other', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    story.correct('office-denies');
    expect(story.linesSince('v1')).toEqual([silentCount]);
  });

  test('covers the change with which it came and no later one', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    story.correct('gazette-counts-pilots');
    story.commit('A correction');
    expect(story.linesSince('v1')).toEqual([]);
    story.edit(counted, 'value: 1300', 'value: 1400');
    expect(story.linesSince('v1')).toEqual([]);
    expect(story.linesSince('HEAD')).toHaveLength(1);
  });

  test('may be of any kind that leaves the entry standing', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    story.correct('gazette-counts-pilots', { kind: 'update' });
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('that the check prints can be pasted once day and reason are put in', () => {
    story.edit(entry, /title: .*/, `title: "The pilots' $(touch x) posts are theirs, the Gazette says"`);
    const [line = ''] = story.linesSince('v1');
    const [, command = ''] = /npm run correct -- (.*)$/.exec(line) ?? [];
    const filled = command.replace('YYYY-MM-DD', '2026-11-22').replace("'…'", "'A slip.'");
    const script = `"${process.execPath}" src/editor/correct.ts --root "${story.root}" ${filled}`;
    expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(story.linesSince('v1')).toEqual([]);
    expect(story.read('corrections.yaml')).toContain(
      "now: 'The pilots'' $(touch x) posts are theirs, the Gazette says'",
    );
  });

  test('that cannot be read leaves open what it tells of: only its own line is printed', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    story.write('corrections.yaml', "- date: '2026-11-22\n");
    const lines = story.linesSince('v1');
    expect(lines.filter((line) => !line.startsWith('content/corrections.yaml'))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });
});
