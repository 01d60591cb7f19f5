import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { correctEntry } from '../../src/editor/correct-entry.ts';
import { renameItem } from '../../src/editor/rename-item.ts';
import { GitStory, linesSince, runGit } from '../support/git-story.ts';
import { counted, denial, entry, permit, table } from '../support/small-story.ts';

vi.setConfig({ testTimeout: 30_000 });
const unused = 'sources/ministry-2023-05-18.yaml';

let story: GitStory;
beforeEach(() => {
  story = new GitStory();
  return () => story.remove();
});

/** The line for the first change of an entry in silence. */
const silent = (place: string, what: string, id: string, was: string, now: string): string =>
  `content/${place}: ${what}, and content/corrections.yaml does not say so. Restore it, or add an item: npm run correct -- ${id} --kind correction --date YYYY-MM-DD --was '${was}' --now '${now}' --why '…'`;
const alsoSilent = (place: string, what: string): string =>
  `content/${place}: ${what}, and content/corrections.yaml does not say so. Restore it, or let the item for this entry say so too.`;
const withdraw = (id: string, facet: string): string =>
  `npm run correct -- ${id} --kind withdrawal --facet ${facet} --date YYYY-MM-DD --was '…' --now '…' --why '…'`;
const correct = (id: string, details: object = {}): string[] =>
  correctEntry(story.root, id, {
    kind: 'correction',
    date: '2026-11-22',
    was: 'One thing.',
    now: 'Another thing.',
    why: 'A slip of the copy.',
    ...details,
  });
const ledgerLines = (): string[] =>
  story.linesSince('v1').filter((line) => line.startsWith('content/corrections.yaml'));

test('nothing changed, nothing is said', () => {
  expect(story.linesSince('v1')).toEqual([]);
});

describe('a published fact that changes in silence is refused', () => {
  test.each<[string, string, string | RegExp, string, string[]]>([
    [
      'a figure',
      counted,
      'value: 1200',
      'value: 1300',
      [
        silent(
          `${counted}:22:12 figures.0.value`,
          'The published value changed from 1200 to 1300',
          'gazette-counts-pilots',
          '1200',
          '1300',
        ),
      ],
    ],
    ...[
      ['measure: people', 'measure: cases', '21:14', 'measure', 'people', 'cases'],
      ['qualifier: about', 'qualifier: exactly', '23:16', 'qualifier', 'about', 'exactly'],
      ["asOf: '2023-05-15'", "asOf: '2023-05-14'", '24:11', 'asOf', '2023-05-15', '2023-05-14'],
      [
        'Pilots who left the port\n',
        'Pilots who left\n',
        '25:17',
        'population',
        'Pilots who left the port',
        'Pilots who left',
      ],
      ['    claimant: port-gazette', '    claimant: three-pilots', '26:15', 'claimant', 'port-gazette', 'three-pilots'],
      [
        '    source: gazette-2023-05-15\n---',
        '    source: register-2023\n---',
        '27:13',
        'source',
        'gazette-2023-05-15',
        'register-2023',
      ],
    ].map(([from = '', to = '', place, field, was = '', now = '']): [string, string, string, string, string[]] => [
      `the ${field} of a figure`,
      counted,
      from,
      to,
      [
        silent(
          `${counted}:${place} figures.0.${field}`,
          `The published ${field === 'asOf' ? 'day of the number' : field} changed from "${was}" to "${now}"`,
          'gazette-counts-pilots',
          was,
          now,
        ),
      ],
    ]),
    [
      'a bound that a figure gets',
      counted,
      '    value: 1200\n',
      '    value: 1200\n    low: 1100\n    high: 1300\n    interval: range\n',
      [
        silent(
          `${counted}:23:10 figures.0.low`,
          'The published lower bound changed from nothing to 1100',
          'gazette-counts-pilots',
          'nothing',
          '1100',
        ),
        alsoSilent(`${counted}:24:11 figures.0.high`, 'The published upper bound changed from nothing to 1300'),
        alsoSilent(`${counted}:25:15 figures.0.interval`, 'The published interval changed from "none" to "range"'),
      ],
    ],
    [
      'a running total',
      counted,
      '    qualifier: about\n',
      '    qualifier: about\n    cumulative: true\n',
      [
        silent(
          `${counted}:24:17 figures.0.cumulative`,
          'The published mark of a running total changed from false to true',
          'gazette-counts-pilots',
          'false',
          'true',
        ),
      ],
    ],
    [
      'a figure that is added',
      counted,
      'figures:\n',
      `figures:
  - id: stayed
    measure: people
    value: 10
    qualifier: exactly
    asOf: '2023-05-17'
    population: Pilots who stayed
    claimant: port-gazette
    source: gazette-2023-05-15
`,
      [
        silent(
          `${counted}:20:5 figures.0`,
          'The figure "stayed" was added to what is published',
          'gazette-counts-pilots',
          'no figure stayed',
          'stayed people 10 exactly none 2023-05-17 Pilots who stayed port-gazette gazette-2023-05-15',
        ),
      ],
    ],
    [
      'a title',
      entry,
      'title: Pilots may not leave their posts, three of them tell the Gazette',
      "title: Pilots' posts are theirs for good, three of them tell the Gazette",
      [
        silent(
          `${entry}:2:8 title`,
          'The published title changed from "Pilots may not leave their posts, three of them tell the Gazette" to "Pilots\' posts are theirs for good, three of them tell the Gazette"',
          'pilots-may-not-leave',
          'Pilots may not leave their posts, three of them tell the Gazette',
          "Pilots'\\'' posts are theirs for good, three of them tell the Gazette",
        ),
      ],
    ],
    [
      'a date',
      entry,
      "date: '2023-05-15'",
      "date: '2023-05-14'",
      [
        silent(
          `${entry}:3:7 date`,
          'The published date changed from "2023-05-15" to "2023-05-14"',
          'pilots-may-not-leave',
          '2023-05-15',
          '2023-05-14',
        ),
      ],
    ],
    [
      'a date that becomes less sure',
      entry,
      "date: '2023-05-15'",
      "date: '2023-05~'",
      [
        silent(
          `${entry}:3:7 date`,
          'The published date changed from "2023-05-15" to "2023-05~"',
          'pilots-may-not-leave',
          '2023-05-15',
          '2023-05~',
        ),
      ],
    ],
    [
      'the basis, which moves the standing',
      entry,
      'basis: unnamed-sources',
      'basis: on-record',
      [
        silent(
          `${entry}:5:8 basis`,
          'The published basis changed from "unnamed-sources" to "on-record"',
          'pilots-may-not-leave',
          'unnamed-sources',
          'on-record',
        ),
      ],
    ],
    [
      'the verb of a hop',
      entry,
      'verb: told',
      'verb: stated',
      [
        silent(
          `${entry}:8:11 attribution.0.verb`,
          'The published verb changed from "told" to "stated"',
          'pilots-may-not-leave',
          'told',
          'stated',
        ),
      ],
    ],
    [
      'the words of a hop',
      entry,
      '    verb: told\n',
      '    verb: told\n    words: likely\n',
      [
        silent(
          `${entry}:9:12 attribution.0.words`,
          'The published words changed from nothing to "likely"',
          'pilots-may-not-leave',
          'nothing',
          'likely',
        ),
      ],
    ],
    [
      'a hop that is added',
      entry,
      '    verb: told\n',
      '    verb: told\n  - actor: harbour-office\n    verb: relayed\n',
      [
        silent(
          `${entry}:6:1 attribution`,
          'The published attribution changed from "three-pilots told; port-gazette reported gazette-2023-05-15" to "three-pilots told; harbour-office relayed; port-gazette reported gazette-2023-05-15"',
          'pilots-may-not-leave',
          'three-pilots told; port-gazette reported gazette-2023-05-15',
          'three-pilots told; harbour-office relayed; port-gazette reported gazette-2023-05-15',
        ),
      ],
    ],
    [
      'a stance',
      entry,
      'stance: asserts',
      'stance: confirms',
      [
        silent(
          `${entry}:14:13 bears.0.stance`,
          'The published stance changed from "asserts" to "confirms"',
          'pilots-may-not-leave',
          'asserts',
          'confirms',
        ),
      ],
    ],
    [
      'the claim that it bears on',
      permit,
      'sources:\n',
      'bears:\n  - claim: pilots-held\n    stance: context\nsources:\n',
      [
        silent(
          `${permit}:11:5 bears.0`,
          'The bearing "pilots-held" was added to what is published',
          'permit-for-pilots',
          'no bearing pilots-held',
          'pilots-held context',
        ),
      ],
    ],
    [
      'an entry that it is now said to repeat',
      entry,
      'bears:\n',
      'relays:\n  - entry: permit-for-pilots\n    sure: presumed\nbears:\n',
      [
        silent(
          `${entry}:13:5 relays.0`,
          'The relay "permit-for-pilots" was added to what is published',
          'pilots-may-not-leave',
          'no relay permit-for-pilots',
          'permit-for-pilots presumed',
        ),
      ],
    ],
    [
      'who counts',
      counted,
      '\nclaimant: port-gazette',
      '\nclaimant: three-pilots',
      [
        silent(
          `${counted}:18:11 claimant`,
          'The published claimant changed from "port-gazette" to "three-pilots"',
          'gazette-counts-pilots',
          'port-gazette',
          'three-pilots',
        ),
      ],
    ],
    [
      'when a rule holds',
      permit,
      'authority: harbour-office\n',
      "authority: harbour-office\ninForce: '2023'\n",
      [
        silent(
          `${permit}:18:10 inForce`,
          'The published time in force changed from nothing to "2023"',
          'permit-for-pilots',
          'nothing',
          '2023',
        ),
      ],
    ],
  ])('%s', (_name, file, from, to, lines) => {
    story.edit(file, from, to);
    expect(story.linesSince('v1')).toEqual(lines);
  });

  test('a bearing that is taken out', () => {
    story.edit(counted, "reviewed: '2026-11-01'", "reviewed: '2026-11-01'\nbears: []");
    story.edit(counted, 'bears:\n  - claim: pilots-lost\n    stance: asserts\n', '');
    story.edit(permit, 'sources:\n', 'bears:\n  - claim: pilots-lost\n    stance: asserts\nsources:\n');
    expect(story.linesSince('v1')[0]).toBe(
      silent(
        `${counted}:15:1 bears`,
        'The published bearing "pilots-lost" was taken out',
        'gazette-counts-pilots',
        'pilots-lost asserts',
        'no bearing pilots-lost',
      ),
    );
  });

  test('the id of a figure, which is part of addresses', () => {
    story.edit(counted, 'id: left', 'id: went');
    story.edit(counted, 'figure="left"', 'figure="went"');
    expect(story.linesSince('v1')).toEqual([
      silent(
        `${counted}:20:9 figures.0.id`,
        'The published id changed from "left" to "went"',
        'gazette-counts-pilots',
        'left',
        'went',
      ),
    ]);
  });

  test('several facts of one entry, of which the first line shows the item to write', () => {
    story.edit(entry, "date: '2023-05-15'", "date: '2023-05-14'");
    story.edit(entry, 'basis: unnamed-sources', 'basis: on-record');
    story.edit(entry, 'stance: asserts', 'stance: confirms');
    const lines = story.linesSince('v1');
    expect(lines.map((line) => /^\S+ (\S+):/.exec(line)?.[1])).toEqual(['date', 'basis', 'bears.0.stance']);
    expect(lines.map((line) => line.includes('npm run correct --'))).toEqual([true, false, false]);
  });

  test('whatever stands in the old file: signs that a terminal obeys are left out, and long texts cut', () => {
    story.edit(entry, /title: .*/, `title: "\\e[31mred\\e]8;;x\\a ${'long '.repeat(60)}"`);
    story.commit('A title that no check saw');
    story.git('tag', 'v2');
    story.edit(entry, /title: .*/, 'title: Pilots may not leave, three of them say');
    const [line = ''] = story.linesSince('v2');
    expect(line).toContain('The published title changed from "[31mred]8;;x long long');
    expect(line).toContain('…" to "Pilots may not leave, three of them say"');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is what is tested.
    expect(line).not.toMatch(/[\x00-\x1f]/);
  });

  test('in a file that moved to another facet with its redirect', () => {
    story.move(denial, 'travel-restrictions/office-denies.mdx');
    story.edit(
      'travel-restrictions/office-denies.mdx',
      'mechanism: none\noutcome: unknown',
      'instrument: [none]\nauthority: harbour-office',
    );
    story.edit('travel-restrictions/office-denies.mdx', "date: '2023-05-16'", "date: '2023-05-15'");
    story.write('redirects.yaml', '/resignation-bans/office-denies/: /travel-restrictions/office-denies/\n');
    expect(story.linesSince('v1')).toEqual([
      silent(
        'travel-restrictions/office-denies.mdx:3:7 date',
        'The published date changed from "2023-05-16" to "2023-05-15"',
        'office-denies',
        '2023-05-16',
        '2023-05-15',
      ),
    ]);
  });

  test('in a file that was renamed with its redirect', () => {
    renameItem(story.root, 'casualty-claims', 'gazette-counts-pilots', 'gazette-count');
    expect(story.linesSince('v1')).toEqual([]);
    story.edit('casualty-claims/gazette-count.mdx', 'value: 1200', 'value: 1300');
    expect(story.linesSince('v1')).toEqual([
      silent(
        'casualty-claims/gazette-count.mdx:22:12 figures.0.value',
        'The published value changed from 1200 to 1300',
        'gazette-count',
        '1200',
        '1300',
      ),
    ]);
  });
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
    correct('gazette-counts-pilots', { was: 'About 1,200.', now: 'About 1,300.' });
    expect(story.linesSince('v1')).toEqual([]);
  });
});

describe('an item of the ledger', () => {
  test('covers the entry that it names and no other', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    correct('office-denies');
    expect(story.linesSince('v1')).toEqual([
      silent(
        `${counted}:22:12 figures.0.value`,
        'The published value changed from 1200 to 1300',
        'gazette-counts-pilots',
        '1200',
        '1300',
      ),
    ]);
  });

  test('covers the change with which it came and no later one', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    correct('gazette-counts-pilots');
    story.commit('A correction');
    expect(story.linesSince('v1')).toEqual([]);
    story.edit(counted, 'value: 1300', 'value: 1400');
    expect(story.linesSince('v1')).toEqual([]);
    expect(story.linesSince('HEAD')).toHaveLength(1);
  });

  test('may be of any kind that leaves the entry standing', () => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    correct('gazette-counts-pilots', { kind: 'update' });
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('that the check prints can be pasted once day and reason are put in', () => {
    story.edit(entry, /title: .*/, `title: "The pilots' $(touch x) \`posts\` are theirs, the Gazette says"`);
    const [line = ''] = story.linesSince('v1');
    const [, command = ''] = /npm run correct -- (.*)$/.exec(line) ?? [];
    const filled = command.replace('YYYY-MM-DD', '2026-11-22').replace("'…'", "'A slip.'");
    const script = `"${process.execPath}" src/editor/correct.ts --root "${story.root}" ${filled}`;
    expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(story.linesSince('v1')).toEqual([]);
    expect(story.read('corrections.yaml')).toContain(
      "now: 'The pilots'' $(touch x) `posts` are theirs, the Gazette says'",
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

describe('a published page that is gone is refused', () => {
  test('an entry', () => {
    rmSync(story.path(permit));
    expect(story.linesSince('v1')).toEqual([
      `content/${permit}:1:1 file: This entry is published in "v1" and gone here, so /travel-restrictions/permit-for-pilots/ leads nowhere. Bring the file back, add to content/redirects.yaml the line /travel-restrictions/permit-for-pilots/: and the address that takes its place, or withdraw it: ${withdraw('permit-for-pilots', 'travel-restrictions')}`,
    ]);
  });

  test('an item that no ledger can withdraw', () => {
    rmSync(story.path(unused));
    expect(story.linesSince('v1')).toEqual([
      `content/${unused}:1:1 file: This source is published in "v1" and gone here, so /sources/ministry-2023-05-18/ leads nowhere. Bring the file back, or add to content/redirects.yaml the line /sources/ministry-2023-05-18/: and the address that takes its place.`,
    ]);
    story.write('redirects.yaml', '/sources/ministry-2023-05-18/: /sources/gazette-2023-05-15/\n');
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('an entry that becomes a draft again', () => {
    story.edit(permit, "reviewed: '2026", "draft: true\nreviewed: '2026");
    expect(story.linesSince('v1')).toEqual([
      `content/${permit}:14:8 draft: This entry is published and became a draft, so /travel-restrictions/permit-for-pilots/ would lead nowhere. Remove the line draft, or withdraw it: ${withdraw('permit-for-pilots', 'travel-restrictions')}`,
    ]);
  });

  test('a claim that becomes a draft again', () => {
    story.edit('claims/pilots-lost.mdx', "reviewed: '2026", "draft: true\nreviewed: '2026");
    expect(story.linesSince('v1')).toContain(
      'content/claims/pilots-lost.mdx:10:8 draft: This claim is published and became a draft, so /claims/pilots-lost/ would lead nowhere. Remove the line draft',
    );
  });

  test('a chapter that becomes a draft', () => {
    story.edit('chapters/about.mdx', "reviewed: '2026", "draft: true\nreviewed: '2026");
    expect(story.linesSince('v1')).toEqual([
      'content/chapters/about.mdx:4:8 draft: This chapter is published and cannot become a draft: the site needs it. Remove the line draft.',
    ]);
  });

  test('a file that became a link or a folder has the line of the check alone', () => {
    rmSync(story.path(permit));
    symlinkSync(story.path(denial), story.path(permit));
    expect(story.linesSince('v1').filter((line) => line.includes('published'))).toHaveLength(1);
    rmSync(story.path(permit));
    mkdirSync(story.path(permit));
    expect(story.linesSince('v1').filter((line) => line.includes('published'))).toHaveLength(1);
  });

  test('but not one that is there and cannot be read: its own lines come first', () => {
    story.edit(permit, 'summary:', 'summry:');
    expect(story.linesSince('v1')).toEqual([
      `content/${permit}:4:1 summry: There is no field "summry" here. Did you mean "summary"?`,
    ]);
  });

  test('the whole content at once, with one line for each page and no more', () => {
    for (const folder of ['resignation-bans', 'travel-restrictions', 'casualty-claims'])
      rmSync(story.path(folder), { recursive: true });
    expect(story.linesSince('v1').filter((line) => line.includes('is published in "v1"'))).toHaveLength(4);
  });
});

describe('an entry that is taken back', () => {
  const details = {
    kind: 'withdrawal',
    was: 'A permit was needed.',
    now: 'Nothing.',
    why: 'The register was misread.',
  };

  test('may go once the ledger says why', () => {
    expect(correct('permit-for-pilots', details)).toEqual([
      'Added item 1 to content/corrections.yaml.',
      `Removed content/${permit}.`,
      'The page at /travel-restrictions/permit-for-pilots/ says from now on that it was withdrawn, and why.',
    ]);
    expect(story.linesSince('v1')).toEqual([]);
    story.commit('A withdrawal');
    expect(story.linesSince('HEAD')).toEqual([]);
  });

  test('may be gone before the item is written', () => {
    rmSync(story.path(permit));
    correct('permit-for-pilots', { ...details, facet: 'travel-restrictions' });
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('keeps its own address, not that of another facet', () => {
    rmSync(story.path(permit));
    correct('permit-for-pilots', { ...details, facet: 'casualty-claims' });
    expect(story.linesSince('v1')).toEqual([
      'content/corrections.yaml:3:10 0.facet: The entry "permit-for-pilots" stood in travel-restrictions, so that /travel-restrictions/permit-for-pilots/ leads nowhere. Write facet: travel-restrictions',
    ]);
  });

  test('cannot come back, not even as a draft', () => {
    const text = story.read(permit);
    correct('permit-for-pilots', details);
    story.write(permit, text);
    expect(story.linesSince('v1')).toEqual([
      `content/${permit}:1:1 file: The ledger withdrew the entry "permit-for-pilots" on 2026-11-22. Remove this file: the page at its address says why. If it is a new entry, give it another id.`,
    ]);
  });
});

describe('an id that changes', () => {
  const moved = (from: string, to: string, how: string, old: string, address: string, line: string, way = ''): string =>
    `content/${to}:1:1 file: This looks like the published ${how}, and ${address} leads nowhere now. Add to content/redirects.yaml the line ${line}${way && `, or put the file back and write: npm run rename -- ${way}`}`.replace(
      'published ',
      `published ${old} content/${from} `,
    );

  test.each<[string, (text: string) => string]>([
    ['with the same bytes', (text) => text],
    [
      'with the same title',
      (text) =>
        `${text.split('\n').slice(0, 3).join('\n')}\n${text.split('\n').slice(3).join('\n').replaceAll('permit', 'licence').replace('instrument: [licence]', 'instrument: [permit]')}`,
    ],
    ['with most of the same lines', (text) => text.replace(/title: .*/, 'title: A permit is needed')],
  ])('%s needs a redirect', (_name, change) => {
    story.write('travel-restrictions/sea-permit.mdx', change(story.read(permit)));
    rmSync(story.path(permit));
    expect(story.linesSince('v1')[0]).toBe(
      moved(
        permit,
        'travel-restrictions/sea-permit.mdx',
        'under another id',
        'entry',
        '/travel-restrictions/permit-for-pilots/',
        '/travel-restrictions/permit-for-pilots/: /travel-restrictions/sea-permit/',
        'travel-restrictions/permit-for-pilots sea-permit',
      ),
    );
  });

  test('with the redirect that the line asks for is accepted', () => {
    story.move(permit, 'travel-restrictions/sea-permit.mdx');
    const [line = ''] = story.linesSince('v1');
    const [, redirect = ''] = /the line (\S+ \S+), or/.exec(line) ?? [];
    story.write('redirects.yaml', `${redirect}\n`);
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('of a source, an actor or a claim needs one as well', () => {
    story.move(unused, 'sources/ministry-update.yaml');
    expect(story.linesSince('v1')).toEqual([
      moved(
        unused,
        'sources/ministry-update.yaml',
        'under another id',
        'source',
        '/sources/ministry-2023-05-18/',
        '/sources/ministry-2023-05-18/: /sources/ministry-update/',
        'sources/ministry-2023-05-18 ministry-update',
      ),
    ]);
  });

  test('a file that moves to another facet needs a redirect, which is no matter for rename', () => {
    story.move(permit, 'resignation-bans/permit-for-pilots.mdx');
    story.edit(
      'resignation-bans/permit-for-pilots.mdx',
      'instrument: [permit]\nauthority: harbour-office',
      'mechanism: none\noutcome: unknown',
    );
    expect(story.linesSince('v1')).toEqual([
      moved(
        permit,
        'resignation-bans/permit-for-pilots.mdx',
        'in another facet',
        'entry',
        '/travel-restrictions/permit-for-pilots/',
        '/travel-restrictions/permit-for-pilots/: /resignation-bans/permit-for-pilots/',
      ),
    ]);
    story.write('redirects.yaml', '/travel-restrictions/permit-for-pilots/: /resignation-bans/permit-for-pilots/\n');
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('a file that moves to another facet and cannot be read there has those lines first', () => {
    story.move(permit, 'resignation-bans/permit-for-pilots.mdx');
    expect(story.linesSince('v1').filter((line) => line.includes('published'))).toEqual([]);
  });

  test('two that change at once are each told apart', () => {
    story.move(permit, 'travel-restrictions/a.mdx');
    story.move(unused, 'sources/b.yaml');
    const lines = story.linesSince('v1');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'content/sources/b.yaml',
      'content/travel-restrictions/a.mdx',
    ]);
  });

  test.each<[Parameters<typeof renameItem>[1], string]>([
    ['casualty-claims', 'gazette-counts-pilots'],
    ['resignation-bans', 'pilots-may-not-leave'],
    ['claims', 'pilots-held'],
    ['sources', 'gazette-2023-05-15'],
    ['actors', 'port-gazette'],
    ['series', 'pilots-monthly'],
  ])('by the command for renaming is accepted in %s, with every reference to it', (collection, id) => {
    renameItem(story.root, collection, id, 'quite-another');
    expect(story.linesSince('v1').filter((line) => !line.includes('Warning: This table was published'))).toEqual([]);
    story.commit('A rename');
    if (collection === 'series') return;
    renameItem(story.root, collection, 'quite-another', 'a-third');
    expect(story.linesSince('v1')).toEqual([]);
    expect(story.linesSince('HEAD')).toEqual([]);
    renameItem(story.root, collection, 'a-third', id);
    expect(story.linesSince('v1')).toEqual([]);
    expect(story.linesSince('HEAD')).toEqual([]);
  });

  test('an entry that is merged into one that was there is redirected to it', () => {
    rmSync(story.path(permit));
    story.write('redirects.yaml', '/travel-restrictions/permit-for-pilots/: /resignation-bans/office-denies/\n');
    expect(story.linesSince('v1')).toEqual([]);
  });
});

describe('the ledger of an earlier revision stays as it was', () => {
  beforeEach(() => {
    correct('office-denies');
    correct('permit-for-pilots', { kind: 'update' });
    correct('gazette-counts-pilots', { date: '2026-11-23' });
    story.commit('Three items');
    story.git('tag', '--force', 'v1');
  });
  const restore = 'Restore it; what is new goes into an item at the end.';
  /** Writes the chain anew, as somebody would who wants to hide a change. */
  const rechain = (): void => {
    const lines = story.read('corrections.yaml').split(/(?=^- )/m);
    story.write('corrections.yaml', '[]');
    for (const item of lines) {
      const field = (name: string): string => new RegExp(`${name}: '?(.*?)'?\n`).exec(item)?.[1] ?? '';
      correct(
        field('entry'),
        Object.fromEntries(['kind', 'date', 'was', 'now', 'why'].map((name) => [name, field(name)])),
      );
    }
  };

  test('and may be added to', () => {
    expect(ledgerLines()).toEqual([]);
    correct('office-denies', { date: '2026-11-23' });
    expect(ledgerLines()).toEqual([]);
  });

  test('and may be written in another way with the same words', () => {
    story.write('corrections.yaml', `# The ledger\n${story.read('corrections.yaml').replaceAll("'", '"')}`);
    expect(ledgerLines()).toEqual([]);
  });

  test('an item that was changed is refused', () => {
    story.edit('corrections.yaml', "why: 'A slip of the copy.'", "why: 'No reason.'");
    expect(ledgerLines()).toEqual([
      `content/corrections.yaml:6:8 0.why: Item 1 of the published ledger (2026-11-22, office-denies) was changed: why was "A slip of the copy.". ${restore}`,
      expect.stringMatching(/^content\/corrections.yaml:14:13 1.previous: The chain of hashes is broken here/),
    ]);
  });

  test('the last item, which no chain holds, too', () => {
    const text = story.read('corrections.yaml');
    const last = text.lastIndexOf('A slip of the copy.');
    story.write(
      'corrections.yaml',
      `${text.slice(0, last)}Another slip.${text.slice(last + 'A slip of the copy.'.length)}`,
    );
    expect(ledgerLines()).toEqual([
      `content/corrections.yaml:20:8 2.why: Item 3 of the published ledger (2026-11-23, gazette-counts-pilots) was changed: why was "A slip of the copy.". ${restore}`,
    ]);
  });

  test('an item that was taken out is refused, also where the chain was written anew', () => {
    story.write(
      'corrections.yaml',
      story
        .read('corrections.yaml')
        .split(/(?=^- )/m)
        .slice(0, 2)
        .join(''),
    );
    expect(ledgerLines()).toEqual([
      `content/corrections.yaml:1:1 ledger: Item 3 of the published ledger (2026-11-23, gazette-counts-pilots) was taken out. ${restore}`,
    ]);
    story.git('checkout', '--quiet', '--', 'content');
    story.write(
      'corrections.yaml',
      story
        .read('corrections.yaml')
        .split(/(?=^- )/m)
        .slice(1)
        .join(''),
    );
    rechain();
    expect(ledgerLines().every((line) => line.includes('of the published ledger') || line.includes('broken'))).toBe(
      true,
    );
    expect(ledgerLines().length).toBeGreaterThan(0);
  });

  test('two items that changed places are refused, also where the chain was written anew', () => {
    const [a = '', b = '', c = ''] = story.read('corrections.yaml').split(/(?=^- )/m);
    story.write('corrections.yaml', b + a + c);
    expect(ledgerLines()[0]).toBe(
      `content/corrections.yaml:1:3 0: The published items of the ledger stand in another order from item 1 on. ${restore}`,
    );
    rechain();
    expect(ledgerLines().filter((line) => line.includes('of the published ledger'))).not.toEqual([]);
  });

  test('an item that is put before others is refused', () => {
    const text = story.read('corrections.yaml');
    correct('office-denies', { date: '2026-11-23' });
    const added = story.read('corrections.yaml').slice(text.length);
    story.write('corrections.yaml', added + text);
    expect(ledgerLines().filter((line) => line.includes('another order from item 1 on'))).toHaveLength(1);
  });

  test.each([['[]\n'], ['']])('a ledger that is emptied to %j is refused in one line', (text) => {
    story.write('corrections.yaml', text);
    expect(story.linesSince('v1').filter((line) => line.includes('had 3 items in "v1"'))).toEqual([
      `content/corrections.yaml:1:1 ledger: The ledger had 3 items in "v1" and is empty. ${restore}`,
    ]);
  });

  test('a ledger that is removed is refused', () => {
    rmSync(story.path('corrections.yaml'));
    expect(ledgerLines()).toContain(
      `content/corrections.yaml:1:1 ledger: The ledger had 3 items in "v1" and is empty. ${restore}`,
    );
  });
});

describe('a redirect', () => {
  beforeEach(() => {
    renameItem(story.root, 'claims', 'pilots-held', 'pilots-kept');
    story.commit('A rename');
    story.git('tag', '--force', 'v1');
  });

  test('that was published is kept', () => {
    story.write('redirects.yaml', '{}\n');
    expect(story.linesSince('v1')).toEqual([
      'content/redirects.yaml:1:1 /claims/pilots-held/: The redirect from /claims/pilots-held/ was published in "v1" and is gone. Put the line back: /claims/pilots-held/: /claims/pilots-kept/',
    ]);
  });

  test('may lead to where its page went next', () => {
    renameItem(story.root, 'claims', 'pilots-kept', 'pilots-stay');
    expect(story.linesSince('v1')).toEqual([]);
    story.edit('redirects.yaml', '/claims/pilots-held/: /claims/pilots-stay/\n', '');
    expect(story.linesSince('v1')).toEqual([
      'content/redirects.yaml:1:1 /claims/pilots-held/: The redirect from /claims/pilots-held/ was published in "v1" and is gone. Put the line back: /claims/pilots-held/: /claims/pilots-stay/',
    ]);
  });

  test('ends where the page gets its old address back', () => {
    renameItem(story.root, 'claims', 'pilots-kept', 'pilots-held');
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('does not end where another page takes the address', () => {
    story.write('claims/pilots-held.mdx', story.read('claims/pilots-kept.mdx').replace('may not', 'must not'));
    story.edit(entry, '    stance: asserts\n', '    stance: asserts\n  - claim: pilots-held\n    stance: asserts\n');
    story.edit(denial, '    stance: denies\n', '    stance: denies\n  - claim: pilots-held\n    stance: denies\n');
    correct('pilots-may-not-leave');
    correct('office-denies');
    expect(story.linesSince('v1')).toEqual([
      'content/redirects.yaml:1:1 /claims/pilots-held/: The address /claims/pilots-held/ was given up, and content/claims/pilots-held.mdx uses it again. Give that file another id; remove this line only if the item got its old id back.',
    ]);
    story.write('redirects.yaml', '{}\n');
    expect(story.linesSince('v1')).toHaveLength(1);
  });
});

describe('beside entries a person is asked', () => {
  const tell =
    'If the meaning changed, tell it in content/corrections.yaml with an entry that is tied to it (npm run correct).';

  test('about the statement of a claim, unless the ledger tells of an entry that bears on it', () => {
    story.edit('claims/pilots-held.mdx', 'may not leave their posts', 'must stay');
    expect(story.linesSince('v1')).toEqual([
      `content/claims/pilots-held.mdx:2:12 statement: Warning: The published statement changed from "Pilots of the port may not leave their posts." to "Pilots of the port must stay.". ${tell}`,
    ]);
    expect(story.check('--base', 'v1').status).toBe(0);
    correct('permit-for-pilots');
    expect(story.linesSince('v1')).toHaveLength(1);
    correct('office-denies');
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('about the title and date of a source, and the name of an actor', () => {
    story.edit('sources/office-2023-05-16.yaml', "published: '2023-05-16'", "published: '2023-05-17'");
    story.edit('actors/port-gazette.yaml', 'name: Port Gazette', 'name: The Gazette');
    expect(story.linesSince('v1')).toEqual([
      `content/actors/port-gazette.yaml:1:7 name: Warning: The published name changed from "Port Gazette" to "The Gazette". ${tell}`,
      `content/sources/office-2023-05-16.yaml:4:12 published: Warning: The published day of publication changed from "2023-05-16" to "2023-05-17". ${tell}`,
    ]);
  });

  test('about what a series measures and rows that changed or went', () => {
    story.edit('series/pilots-monthly.yaml', 'population: Pilots who left the port', 'population: Pilots');
    story.edit(table, '2023-02-28,480,', '2023-02-28,490,');
    expect(story.linesSince('v1')).toEqual([
      'content/series/pilots-monthly.csv:3:1 table: Warning: One published row of this table changed or went, the first of them "2023-02-28,480,". Check that it is meant, and say why in processingNote of the declaration.',
      `content/series/pilots-monthly.yaml:11:13 population: Warning: The published population changed from "Pilots who left the port" to "Pilots". ${tell}`,
    ]);
    story.edit(table, '2023-03-31,760,\n', '');
    expect(story.linesSince('v1')[0]).toContain('2 published rows of this table changed or went');
  });
});

describe('the revision', () => {
  const change = (): string[] => {
    story.edit(counted, 'value: 1200', 'value: 1300');
    return [
      silent(
        `${counted}:22:12 figures.0.value`,
        'The published value changed from 1200 to 1300',
        'gazette-counts-pilots',
        '1200',
        '1300',
      ),
    ];
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
    story.edit(counted, 'value: 1200', 'value: 1300');
    story.edit(entry, 'summary:', 'summry:');
    const { status, stderr } = story.check('--base', 'v1');
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      silent(
        `${counted}:22:12 figures.0.value`,
        'The published value changed from 1200 to 1300',
        'gazette-counts-pilots',
        '1200',
        '1300',
      ),
      `content/${entry}:4:1 summry: There is no field "summry" here. Did you mean "summary"?`,
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
