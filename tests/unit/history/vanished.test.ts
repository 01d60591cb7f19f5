import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renameItem } from '../../../src/editor/parts/rename-item.ts';
import { GitStory, withdraw } from '../../support/git-story.ts';
import { denial, permit } from '../../support/small-story.ts';

vi.setConfig({ testTimeout: 30_000 });
const unused = 'sources/ministry-2023-05-18.yaml';

let story: GitStory;
beforeEach(() => {
  story = new GitStory();
  return () => story.remove();
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
    expect(story.correct('permit-for-pilots', details)).toEqual([
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
    story.correct('permit-for-pilots', { ...details, facet: 'travel-restrictions' });
    expect(story.linesSince('v1')).toEqual([]);
  });

  test('keeps its own address, not that of another facet', () => {
    rmSync(story.path(permit));
    story.correct('permit-for-pilots', { ...details, facet: 'casualty-claims' });
    expect(story.linesSince('v1')).toEqual([
      'content/corrections.yaml:3:10 0.facet: The entry "permit-for-pilots" stood in travel-restrictions, so that /travel-restrictions/permit-for-pilots/ leads nowhere. Write facet: travel-restrictions',
    ]);
  });

  test('cannot come back, not even as a draft', () => {
    const text = story.read(permit);
    story.correct('permit-for-pilots', details);
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
