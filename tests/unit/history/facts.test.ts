import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renameItem } from '../../../src/editor/parts/rename-item.ts';
import { alsoSilent, GitStory, silent, silentCount } from '../../support/git-story.ts';
import { counted, denial, entry, permit } from '../../support/small-story.ts';

vi.setConfig({ testTimeout: 30_000 });

let story: GitStory;
beforeEach(() => {
  story = new GitStory();
  return () => story.remove();
});

test('nothing changed, nothing is said', () => {
  expect(story.linesSince('v1')).toEqual([]);
});

describe('a published fact that changes in silence is refused', () => {
  test.each<[string, string, string | RegExp, string, string[]]>([
    ['a figure', counted, 'value: 1200', 'value: 1300', [silentCount]],
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
      denial,
      'stance: denies',
      'stance: qualifies',
      [
        silent(
          `${denial}:12:13 bears.0.stance`,
          'The published stance changed from "denies" to "qualifies"',
          'office-denies',
          'denies',
          'qualifies',
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
    story.edit('plots/western-totals.yaml', 'figure: left', 'figure: went');
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
    story.edit(entry, 'basis: unnamed-sources', 'basis: record');
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
