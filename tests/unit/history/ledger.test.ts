import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renameItem } from '../../../src/editor/parts/rename-item.ts';
import { GitStory } from '../../support/git-story.ts';
import { denial, entry, table } from '../../support/small-story.ts';

vi.setConfig({ testTimeout: 30_000 });

let story: GitStory;
beforeEach(() => {
  story = new GitStory();
  return () => story.remove();
});

describe('the ledger of an earlier revision stays as it was', () => {
  beforeEach(() => {
    story.correct('office-denies');
    story.correct('permit-for-pilots', { kind: 'update' });
    story.correct('gazette-counts-pilots', { date: '2026-11-23' });
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
      story.correct(
        field('entry'),
        Object.fromEntries(['kind', 'date', 'was', 'now', 'why'].map((name) => [name, field(name)])),
      );
    }
  };

  test('and may be added to', () => {
    expect(story.ledgerLines()).toEqual([]);
    story.correct('office-denies', { date: '2026-11-23' });
    expect(story.ledgerLines()).toEqual([]);
  });

  test('and may be written in another way with the same words', () => {
    story.write('corrections.yaml', `# The ledger\n${story.read('corrections.yaml').replaceAll("'", '"')}`);
    expect(story.ledgerLines()).toEqual([]);
  });

  test('an item that was changed is refused', () => {
    story.edit('corrections.yaml', "why: 'A slip of the copy.'", "why: 'No reason.'");
    expect(story.ledgerLines()).toEqual([
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
    expect(story.ledgerLines()).toEqual([
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
    expect(story.ledgerLines()).toEqual([
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
    expect(
      story.ledgerLines().every((line) => line.includes('of the published ledger') || line.includes('broken')),
    ).toBe(true);
    expect(story.ledgerLines().length).toBeGreaterThan(0);
  });

  test('two items that changed places are refused, also where the chain was written anew', () => {
    const [a = '', b = '', c = ''] = story.read('corrections.yaml').split(/(?=^- )/m);
    story.write('corrections.yaml', b + a + c);
    expect(story.ledgerLines()[0]).toBe(
      `content/corrections.yaml:1:3 0: The published items of the ledger stand in another order from item 1 on. ${restore}`,
    );
    rechain();
    expect(story.ledgerLines().filter((line) => line.includes('of the published ledger'))).not.toEqual([]);
  });

  test('an item that is put before others is refused', () => {
    const text = story.read('corrections.yaml');
    story.correct('office-denies', { date: '2026-11-23' });
    const added = story.read('corrections.yaml').slice(text.length);
    story.write('corrections.yaml', added + text);
    expect(story.ledgerLines().filter((line) => line.includes('another order from item 1 on'))).toHaveLength(1);
  });

  test.each([['[]\n'], ['']])('a ledger that is emptied to %j is refused in one line', (text) => {
    story.write('corrections.yaml', text);
    expect(story.linesSince('v1').filter((line) => line.includes('had 3 items in "v1"'))).toEqual([
      `content/corrections.yaml:1:1 ledger: The ledger had 3 items in "v1" and is empty. ${restore}`,
    ]);
  });

  test('a ledger that is removed is refused', () => {
    rmSync(story.path('corrections.yaml'));
    expect(story.ledgerLines()).toContain(
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
    story.correct('pilots-may-not-leave');
    story.correct('office-denies');
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
    story.correct('permit-for-pilots');
    expect(story.linesSince('v1')).toHaveLength(1);
    story.correct('office-denies');
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
