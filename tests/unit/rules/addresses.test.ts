import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Correction, firstHash, hashCorrection } from '../../../src/domain/corrections.ts';
import { ledgerSchema } from '../../../src/model/ledger.ts';
import { denial, permit, SmallStory } from '../../support/small-story.ts';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
  return () => story.remove();
});

const base = { kind: 'correction', was: 'One thing.', now: 'Another.', why: 'A slip.' };
/** A ledger whose chain is right; `previous` of an item may be given. */
function ledger(...items: Partial<Correction>[]): string {
  let previous = firstHash;
  const chained = items.map((item) => {
    const whole = { date: '2026-11-22', entry: 'office-denies', ...base, previous, ...item } as Correction;
    previous = hashCorrection(whole);
    return whole;
  });
  return JSON.stringify(chained, null, 2);
}
const withdrawal = { kind: 'withdrawal', entry: 'permit-for-pilots', facet: 'travel-restrictions' } as const;

describe('the redirects', () => {
  const at = (place: string, from: string, message: string): string =>
    `content/redirects.yaml:${place} ${from}: ${message}`;

  test.each<[string, string]>([
    ['an item', '/claims/old/: /claims/pilots-held/\n'],
    ['an entry in another facet', '/casualty-claims/permit-for-pilots/: /travel-restrictions/permit-for-pilots/\n'],
    ['a page of the site', '/claims/old/: /claims/\n/words/: /glossary/\n'],
    ['a facet', '/old/: /casualty-claims/\n'],
    ['the comparison of a day', '/old/: /casualty-claims/compare/2023-05-17/\n'],
    ['one page from many', '/claims/a/: /claims/pilots-held/\n/claims/b/: /claims/pilots-held/\n'],
    ['nothing at all', '{}\n'],
  ])('to %s are accepted', (_name, text) => {
    story.write('redirects.yaml', text);
    expect(story.lines()).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'to a page that does not exist',
      '/claims/old/: /claims/pilots-hold/\n',
      [at('1:15', '/claims/old/', 'There is no page at /claims/pilots-hold/. Did you mean "/claims/pilots-held/"?')],
    ],
    [
      'to an item in the wrong facet',
      '/old/: /resignation-bans/permit-for-pilots/\n',
      [
        at(
          '1:8',
          '/old/',
          'There is no page at /resignation-bans/permit-for-pilots/. Did you mean "/travel-restrictions/permit-for-pilots/"?',
        ),
      ],
    ],
    [
      'to nothing like a page',
      '/old/: /nowhere-at-all-in-this-world/\n',
      [
        at(
          '1:8',
          '/old/',
          'There is no page at /nowhere-at-all-in-this-world/. Write the address of the page that took its place, from the root with a slash at both ends.',
        ),
      ],
    ],
    [
      'to a redirect',
      '/claims/a/: /claims/b/\n/claims/b/: /claims/c/\n/claims/c/: /claims/pilots-held/\n',
      [
        at(
          '1:13',
          '/claims/a/',
          'The redirect leads to /claims/b/, which leads on. Write the last address, /claims/pilots-held/.',
        ),
        at(
          '2:13',
          '/claims/b/',
          'The redirect leads to /claims/c/, which leads on. Write the last address, /claims/pilots-held/.',
        ),
      ],
    ],
    [
      'to themselves',
      '/claims/a/: /claims/a/\n',
      [at('1:13', '/claims/a/', 'The redirect leads to itself. Write the address of the page, or remove the line.')],
    ],
    [
      'in a circle, told once, with one that leads into it',
      '/in/: /claims/b/\n/claims/a/: /claims/b/\n/claims/b/: /claims/a/\n',
      [
        at(
          '2:13',
          '/claims/a/',
          'The redirects lead in a circle: /claims/a/ → /claims/b/ → /claims/a/. Write the address of the page in each.',
        ),
      ],
    ],
    [
      'from an item',
      '/claims/pilots-held/: /claims/pilots-lost/\n',
      [
        at(
          '1:1',
          '/claims/pilots-held/',
          'The address /claims/pilots-held/ was given up, and content/claims/pilots-held.mdx uses it again. Give that file another id; remove this line only if the item got its old id back.',
        ),
      ],
    ],
    [
      'from a page of the site',
      '/timeline/: /claims/\n/casualty-claims/: /claims/\n',
      [
        at('1:1', '/timeline/', 'A page of the site stands at /timeline/, so nobody is led on. Remove this line.'),
        at(
          '2:1',
          '/casualty-claims/',
          'A page of the site stands at /casualty-claims/, so nobody is led on. Remove this line.',
        ),
      ],
    ],
    [
      'through an item',
      '/old/: /claims/pilots-held/\n/claims/pilots-held/: /claims/pilots-lost/\n',
      [
        at(
          '2:1',
          '/claims/pilots-held/',
          'The address /claims/pilots-held/ was given up, and content/claims/pilots-held.mdx uses it again. Give that file another id; remove this line only if the item got its old id back.',
        ),
      ],
    ],
  ])('%s are refused', (_name, text, lines) => {
    story.write('redirects.yaml', text);
    expect(story.lines()).toEqual(lines);
  });

  test('to a draft are refused', () => {
    story.write(
      'resignation-bans/a-draft.mdx',
      story.read(denial).replace('reviewed:', 'draft: true\nreviewed:').replace('The spokesman', 'He'),
    );
    story.write('redirects.yaml', '/old/: /resignation-bans/a-draft/\n');
    expect(story.lines()).toEqual([
      at('1:8', '/old/', 'The page at /resignation-bans/a-draft/ is a draft. Publish it, or lead to another page.'),
    ]);
  });

  test('from a draft are refused, because its address would be used again', () => {
    story.write(
      'resignation-bans/a-draft.mdx',
      story.read(denial).replace('reviewed:', 'draft: true\nreviewed:').replace('The spokesman', 'He'),
    );
    story.write('redirects.yaml', '/resignation-bans/a-draft/: /claims/\n');
    expect(story.lines()).toHaveLength(1);
  });

  test('without end are told apart in no time', () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `/a-${index}/: /a-${index + 1}/\n`);
    story.write('redirects.yaml', `${lines.join('')}/a-2000/: /claims/\n`);
    expect(story.lines()).toHaveLength(2000);
  });

  test('are not held against one another where they cannot be read', () => {
    story.write('redirects.yaml', '/claims/old/: claims/nowhere\n/claims/pilots-held/: /claims/pilots-lost/\n');
    expect(story.lines()).toHaveLength(1);
  });
});

describe('the ledger', () => {
  const at = (place: string, field: string, message: string): string =>
    `content/corrections.yaml:${place} ${field}: ${message}`;

  test('of several items on one day and on later ones is accepted', () => {
    story.write(
      'corrections.yaml',
      ledger({}, {}, { date: '2026-11-23', kind: 'update' }, { date: '2026-11-23', kind: 'clarification' }),
    );
    expect(story.lines()).toEqual([]);
  });

  test('names entries that exist', () => {
    story.write(
      'corrections.yaml',
      ledger({ entry: 'office-deny' }, { entry: 'pilots-held' }, { entry: 'something-quite-else' }),
    );
    expect(story.lines()).toEqual([
      at('4:14', '0.entry', 'There is no entry "office-deny". Did you mean "office-denies"?'),
      at(
        '13:14',
        '1.entry',
        'There is no entry "pilots-held". Check the spelling, or bring the entry back: what the ledger tells of is kept, or withdrawn.',
      ),
      at(
        '22:14',
        '2.entry',
        'There is no entry "something-quite-else". Check the spelling, or bring the entry back: what the ledger tells of is kept, or withdrawn.',
      ),
    ]);
  });

  test('tells of what is published, not of drafts', () => {
    story.edit(permit, 'reviewed:', 'draft: true\nreviewed:');
    story.write('corrections.yaml', ledger({ entry: 'permit-for-pilots' }));
    expect(story.lines()).toEqual([
      at(
        '4:14',
        '0.entry',
        'The entry "permit-for-pilots" is a draft, and the ledger tells of what was published. Publish it.',
      ),
    ]);
  });

  test('may take back an entry whose file is gone, and keep what it said of it before', () => {
    rmSync(story.path(permit));
    story.write(
      'corrections.yaml',
      ledger({ entry: 'permit-for-pilots' }, withdrawal, { entry: 'permit-for-pilots', kind: 'clarification' }),
    );
    story.write('redirects.yaml', '/travel-restrictions/permit/: /travel-restrictions/permit-for-pilots/\n');
    expect(story.lines()).toEqual([]);
  });

  test('takes an entry back for good: its id is not used again in any facet, nor is its address', () => {
    rmSync(story.path(permit));
    story.write(
      'casualty-claims/permit-for-pilots.mdx',
      story
        .read('casualty-claims/gazette-counts-pilots.mdx')
        .replace(/bears:\n.*\n.*\n/, 'bearsOnNothing: It is another one.\n'),
    );
    story.write('corrections.yaml', ledger(withdrawal));
    story.write('redirects.yaml', '/travel-restrictions/permit-for-pilots/: /claims/\n');
    expect(story.lines()).toEqual([
      'content/casualty-claims/permit-for-pilots.mdx:1:1 file: The ledger withdrew the entry "permit-for-pilots" on 2026-11-22. Remove this file: the page at its address says why. If it is a new entry, give it another id.',
      'content/redirects.yaml:1:1 /travel-restrictions/permit-for-pilots/: The ledger withdrew the entry at /travel-restrictions/permit-for-pilots/, and the page there says why. Remove this line.',
    ]);
  });

  test.each<[string, Partial<Correction>[], string[]]>([
    [
      'a withdrawal that does not say where the entry stood',
      [{ kind: 'withdrawal', entry: 'permit-for-pilots' }],
      [
        at(
          '2:3',
          '0.facet',
          'The withdrawal does not say where the entry stood. Add facet, so that its address keeps a page that says why.',
        ),
      ],
    ],
    [
      'a facet beside a correction',
      [{ facet: 'casualty-claims' }],
      [at('10:14', '0.facet', 'Only a withdrawal names a facet. Remove the field facet.')],
    ],
    [
      'two withdrawals of one entry',
      [withdrawal, withdrawal],
      [at('14:14', '1.entry', 'The entry "permit-for-pilots" was withdrawn by item 1 already. Remove this item.')],
    ],
    [
      'a day before that of the item before',
      [{ date: '2026-11-22' }, { date: '2026-11-21' }],
      [
        at(
          '12:13',
          '1.date',
          '2026-11-21 comes before 2026-11-22, the day of the item before. Put new items at the end, with the day on which they were written.',
        ),
      ],
    ],
    [
      'a first item that carries a hash',
      [{ previous: 'a'.repeat(64) }],
      [
        at(
          '9:17',
          '0.previous',
          `The chain of hashes is broken here. This item must carry ${firstHash}; if earlier items were changed, restore them.`,
        ),
      ],
    ],
    [
      'what is no hash',
      [{ previous: 'A'.repeat(64) }],
      [at('9:17', '0.previous', 'This is not a hash. Write the 64 hexadecimal digits of the item before.')],
    ],
    [
      'a day that is none',
      [{ date: '2026-02-30' }, { date: '2026-02-20' }],
      [at('3:13', '0.date', '"2026-02-30" is not a calendar date. Write it as \'2026-02-28\'.')],
    ],
  ])('with %s is refused', (_name, items, lines) => {
    if (_name.includes('withdrawal')) rmSync(story.path(permit));
    story.write('corrections.yaml', ledger(...items));
    expect(story.lines()).toEqual(lines);
  });

  const three = (): string[] =>
    ledger({ was: 'a' }, { was: 'b' }, { was: 'c' })
      .slice(2, -2)
      .split(/,\n(?= {2}\{)/);
  const broken = (lines: readonly string[]): string[] =>
    lines.map(
      (line) =>
        /^content\/corrections\.yaml:\d+:\d+ (\S+): The chain of hashes is broken here\./.exec(line)?.[1] ?? line,
    );

  test.each<[string, (items: string[]) => string[], string[]]>([
    [
      'with changed words breaks at the item after',
      ([a = '', b = '', c = '']) => [a.replace('"a"', '"A"'), b, c],
      ['1.previous'],
    ],
    ['with another day', ([a = '', b = '', c = '']) => [a.replace('11-22', '11-20'), b, c], ['1.previous']],
    [
      'with another entry',
      ([a = '', b = '', c = '']) => [a, b.replace('office-denies', 'permit-for-pilots'), c],
      ['2.previous'],
    ],
    ['without its first item', ([, b = '', c = '']) => [b, c], ['0.previous']],
    ['without its middle item', ([a = '', , c = '']) => [a, c], ['1.previous']],
    ['with two items swapped', ([a = '', b = '', c = '']) => [b, a, c], ['0.previous', '1.previous', '2.previous']],
    ['with an item doubled', ([a = '', b = '', c = '']) => [a, b, b, c], ['2.previous']],
  ])('%s', (_name, change, places) => {
    story.write('corrections.yaml', `[\n${change(three()).join(',\n')}\n]`);
    expect(broken(story.lines())).toEqual(places);
  });

  test('carries the same hashes as before an item could name a facet', () => {
    const item = { date: '2026-11-22', entry: 'office-denies', ...base, previous: firstHash } as Correction;
    expect(hashCorrection(item)).toBe('34351170f3a44d68d0c0cef3a1b5cd56cf2ea45e0b3524766b3bb8a44dab58cb');
    expect(hashCorrection({ ...item, facet: 'casualty-claims' })).not.toBe(hashCorrection(item));
    expect(ledgerSchema.safeParse([item]).success).toBe(true);
  });
});
