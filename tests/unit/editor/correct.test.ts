import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/check/content.ts';
import { type Correction, firstHash, hashCorrection } from '../../../src/domain/corrections.ts';
import { correctEntry, type Details, missingDetails } from '../../../src/editor/parts/correct-entry.ts';
import { ledgerSchema } from '../../../src/model/ledger.ts';
import { printLine } from '../../../src/report/problem.ts';
import { counted, denial, permit, SmallStory } from '../../support/small-story.ts';

const details: Details = {
  kind: 'correction',
  date: '2026-11-22',
  was: 'About 1,200.',
  now: 'About 1,300: “see” the list.',
  why: "A slip of the copy's reader.",
};
const file = 'corrections.yaml';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
  return () => story.remove();
});
const correct = (entry: string, more: Details = {}): string[] =>
  correctEntry(story.root, entry, { ...details, ...more });
const ledger = (): Correction[] => parse(story.read(file)) as Correction[];
const refusal = (work: () => unknown): string => {
  const before = story.read(file);
  try {
    work();
  } catch (error) {
    expect(story.read(file)).toBe(before);
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was refused';
};
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/editor/correct.ts', ...args, '--root', story.root], { encoding: 'utf8' });

describe('an item', () => {
  test('stands at the end of the ledger, word for word, and is chained to the one before', () => {
    expect(correct('gazette-counts-pilots')).toEqual(['Added item 1 to content/corrections.yaml.']);
    correct('office-denies', { kind: 'clarification', date: '2026-11-23' });
    const [first, second, ...rest] = ledger();
    expect(rest).toEqual([]);
    expect(first).toEqual({ ...details, entry: 'gazette-counts-pilots', previous: firstHash });
    expect(second?.previous).toBe(first && hashCorrection(first));
    expect(ledgerSchema.safeParse(ledger()).success).toBe(true);
    expect(story.lines()).toEqual([]);
  });

  test('leaves what stands there as it is, with comments', () => {
    correct('gazette-counts-pilots');
    const before = `# The ledger of the small story\n${story.read(file)}# after the first\n`;
    story.write(file, before);
    correct('office-denies');
    expect(story.read(file)).toContain('# The ledger of the small story\n');
    expect(story.read(file)).toContain('# after the first\n');
    expect(ledger().map(({ entry }) => entry)).toEqual(['gazette-counts-pilots', 'office-denies']);
  });

  test.each([['[]\n'], [''], ['# nothing yet\n']])('is the first where the ledger is %j', (text) => {
    story.write(file, text);
    correct('office-denies');
    expect(ledger()).toHaveLength(1);
  });

  test('is the first where there is no ledger', () => {
    rmSync(story.path(file));
    correct('office-denies');
    expect(ledger()).toHaveLength(1);
  });

  test('follows items that were written in one line', () => {
    const first = {
      date: '2026-11-01',
      entry: 'office-denies',
      kind: 'update',
      was: 'a',
      now: 'b',
      why: 'c',
      previous: firstHash,
    };
    story.write(file, JSON.stringify([first]));
    correct('office-denies');
    expect(ledger()).toHaveLength(2);
    expect(story.lines()).toEqual([]);
  });

  test.each([
    ['a colon: and # a hash'],
    ['{ braces } [ brackets ]'],
    ['2026-11-22'],
    ['0x10'],
    ['null or'],
    ["it's 'quoted' \"twice\""],
    ['два слова'],
    ['one line\nand another'],
    ['\\ back & forth !tag |'],
  ])('keeps the words %j', (words) => {
    correct('office-denies', { was: words });
    expect(ledger()[0]?.was).toBe(words);
    expect(story.lines()).toEqual([]);
  });
});

describe('a withdrawal', () => {
  const taken: Details = {
    kind: 'withdrawal',
    was: 'A permit was needed.',
    now: 'Nothing.',
    why: 'The register was misread.',
  };

  test('takes the file away and names the facet, so that the address keeps a page', () => {
    expect(correct('permit-for-pilots', taken)).toEqual([
      'Added item 1 to content/corrections.yaml.',
      `Removed content/${permit}.`,
      'The page at /travel-restrictions/permit-for-pilots/ says from now on that it was withdrawn, and why.',
    ]);
    expect(existsSync(story.path(permit))).toBe(false);
    expect(ledger()[0]).toMatchObject({ facet: 'travel-restrictions', kind: 'withdrawal' });
    expect(story.lines()).toEqual([]);
  });

  test('is done at once, and what leant on the entry is listed', () => {
    const [, , , mend, ...lines] = correct('gazette-counts-pilots', taken);
    expect(mend).toBe('Mend what leant on it:');
    expect(lines).toEqual(checkContent(story.root).problems.map(printLine));
    expect(lines.length).toBeGreaterThan(0);
    expect(existsSync(story.path(counted))).toBe(false);
  });

  test('of an entry that is gone already says where it stood', () => {
    rmSync(story.path(permit));
    expect(refusal(() => correct('permit-for-pilots', taken))).toBe(
      'correct: There is no file of the entry "permit-for-pilots". If it was published and is gone, say where it stood: --facet resignation-bans',
    );
    expect(refusal(() => correct('permit-for-pilots', { ...taken, facet: 'travel-restriction' }))).toBe(
      'correct: There is no facet "travel-restriction". Did you mean "travel-restrictions"?',
    );
    expect(correct('permit-for-pilots', { ...taken, facet: 'travel-restrictions' })).toHaveLength(2);
    expect(story.lines()).toEqual([]);
  });

  test('is not done twice, nor with the wrong facet', () => {
    expect(refusal(() => correct('office-denies', { ...taken, facet: 'casualty-claims' }))).toBe(
      'correct: The entry "office-denies" stands in resignation-bans, not in casualty-claims. Leave --facet out.',
    );
    expect(existsSync(story.path(denial))).toBe(true);
    correct('permit-for-pilots', taken);
    expect(refusal(() => correct('permit-for-pilots', { ...taken, facet: 'travel-restrictions' }))).toContain(
      'The entry "permit-for-pilots" was withdrawn by item 1 already.',
    );
  });

  test('may be made clearer later', () => {
    correct('permit-for-pilots', taken);
    expect(correct('permit-for-pilots', { kind: 'clarification' })).toHaveLength(1);
    expect(story.lines()).toEqual([]);
  });
});

describe('nothing is written', () => {
  test.each<[string, string, Details, string]>([
    [
      'where there is no such entry',
      'office-deny',
      {},
      'correct: There is no entry "office-deny". Did you mean "office-denies"?',
    ],
    [
      'where a claim is named',
      'pilots-held',
      {},
      'correct: There is no entry "pilots-held". Check the spelling; the ledger tells of entries alone.',
    ],
    [
      'where the id leads out of its folder',
      '../claims/pilots-held',
      {},
      'correct: There is no entry "../claims/pilots-held". Check the spelling; the ledger tells of entries alone.',
    ],
    [
      'where the id of a withdrawal leads out of its folder',
      '../claims/pilots-held',
      { kind: 'withdrawal', facet: 'casualty-claims' },
      'correct: There is no entry "../claims/pilots-held". Check the spelling; the ledger tells of entries alone.',
    ],
    [
      'where the kind is none',
      'office-denies',
      { kind: 'corection' },
      'correct: There is no kind "corection". Did you mean "correction"?',
    ],
    [
      'where a correction names a facet',
      'office-denies',
      { facet: 'casualty-claims' },
      'correct: Only a withdrawal names a facet. Leave --facet out.',
    ],
    [
      'where the day is none',
      'office-denies',
      { date: '2026-02-30' },
      'content/corrections.yaml:1:9 0.date: "2026-02-30" is not a calendar date. Write it as \'2026-02-28\'. [date]\nNothing was written.',
    ],
    [
      'where the words are too many',
      'office-denies',
      { why: 'x'.repeat(501) },
      'content/corrections.yaml:6:8 0.why: Why is longer than 500 characters. Shorten it. [length]\nNothing was written.',
    ],
    [
      'where the reason is still to be put in',
      'office-denies',
      { why: '…', date: 'YYYY-MM-DD' },
      "correct: --why is missing. Add to npm run correct -- office-denies: --why '…'",
    ],
  ])('%s', (_name, entry, more, message) => {
    expect(refusal(() => correct(entry, more))).toBe(message);
  });

  test('before the day of the last item', () => {
    correct('office-denies');
    expect(refusal(() => correct('office-denies', { date: '2026-11-21' }))).toContain(
      '1.date: 2026-11-21 comes before 2026-11-22, the day of the item before.',
    );
  });

  test('to a ledger whose chain is broken', () => {
    correct('office-denies');
    correct('office-denies');
    story.edit(file, details.why?.replaceAll("'", "''") ?? '', 'Another reason.');
    expect(refusal(() => correct('office-denies'))).toMatch(
      /1\.previous: The chain of hashes is broken here\..*\nThe ledger must be in order before an item is added\. Nothing was written\.$/,
    );
  });

  test('to a ledger that cannot be read', () => {
    story.write(file, '- date: [');
    expect(refusal(() => correct('office-denies'))).toMatch(/Nothing was written\.$/);
  });

  test('while other problems of the content are left to the check', () => {
    story.edit(denial, 'summary:', 'summry:');
    expect(correct('gazette-counts-pilots')).toHaveLength(1);
  });
});

test('what is asked for is what is missing', () => {
  expect(missingDetails({})).toEqual(['kind', 'date', 'was', 'now', 'why']);
  expect(missingDetails({ ...details, why: ' ' })).toEqual(['why']);
  expect(missingDetails(details)).toEqual([]);
});

describe('on the command line', () => {
  test('an item is written and the editor told where', () => {
    const args = Object.entries(details).flatMap(([name, text]) => [`--${name}`, text ?? '']);
    const { status, stdout, stderr } = run('office-denies', ...args);
    expect(stderr).toBe('');
    expect(stdout).toBe('Added item 1 to content/corrections.yaml.\n');
    expect(status).toBe(0);
    expect(ledger()[0]).toMatchObject(details);
  });

  test('without a terminal one line says what is missing', () => {
    expect(run('office-denies', '--kind', 'update', '--was', 'a', '--now', 'b')).toMatchObject({
      status: 1,
      stderr:
        "correct: --date and --why are missing. The date is the day on which the item is written; the clock is never asked. Add to npm run correct -- office-denies: --date 2026-11-22 --why '…'\n",
    });
  });

  test('wrong use is answered with the right one', () => {
    expect(run().stderr).toBe(
      "correct: Say which entry. Write npm run correct -- <entry> --kind correction|clarification|update|withdrawal --date 2026-11-22 --was '…' --now '…' --why '…'\n",
    );
    expect(run('office-denies', '--wass', 'x').stderr).toMatch(/^correct: There is no option --wass\. Did you mean /);
  });
});
