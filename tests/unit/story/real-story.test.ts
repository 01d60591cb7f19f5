import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatFigure } from '../../../src/domain/figures.ts';
import type { Story } from '../../../src/story/model.ts';
import { copyContent, edit, storyOf } from '../../support/content.ts';

let story: Story;
beforeAll(() => {
  story = storyOf('.');
});

describe('on the real story', () => {
  test('the resignation ban is disputed, with Important Stories and the UK as presumably one root and Meduza’s own as another', () => {
    const { verdict, roots, bearing } = story.claim('senior-officials-barred');
    expect(`${verdict.standing} ${verdict.rule} ${verdict.decidedBy}`).toBe(
      'disputed denied-by-accused peskov-canard-denial',
    );
    expect(roots.map(({ actor }) => actor.id)).toEqual(['istories-four-sources', 'meduza-two-sources']);
    expect(
      bearing
        .find(({ entry }) => entry.id === 'uk-mod-update')
        ?.entry.roots.map(({ actor, presumed }) => `${actor.id} ${presumed}`),
    ).toEqual(['istories-four-sources true']);
  });

  test('stricter travel rules are documented by the Kremlin’s own confirmation', () => {
    const { verdict } = story.claim('stricter-travel-rules');
    expect(verdict).toMatchObject({ standing: 'documented', rule: 'confirmed-by-accused' });
    expect(verdict.decidedBy).toContain('peskov-confirms-tighter-rules-2023');
  });

  test('the contract clause is documented by the decree', () => {
    expect(story.claim('contracts-extended-by-decree').verdict).toMatchObject({
      standing: 'documented',
      rule: 'shown-by-record',
    });
  });

  test('no claim that rests on a belligerent alone is corroborated', () => {
    for (const { id, verdict, roots } of story.claims) {
      if (verdict.standing === 'corroborated')
        expect(`${id} ${roots.filter(({ actor }) => actor.fields.party === undefined).length >= 2}`).toBe(`${id} true`);
    }
    expect(story.claim('million-casualties-june-2025').verdict.standing).toBe('claimed');
  });

  test('every claim shows an answer, or says that none was found and where it was looked for', () => {
    const silent = story.claims.filter(
      ({ response, fields }) => response.length === 0 && fields.response === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('gs-200590 shows about 200,590 “eliminated” as of 17 May 2023 and 610 more than the day before, claimed by the General Staff', () => {
    const { fields } = story.entry('gs-200590');
    const [total, day] = fields.figures;
    expect(total && formatFigure(total)).toBe('about 200,590 “eliminated”');
    expect(total).toMatchObject({ asOf: '2023-05-17', claimant: 'gs-ukraine', cumulative: true });
    expect(day).toMatchObject({ value: 610, asOf: '2023-05-17' });
  });

  test('every entry is tied to another', () => {
    expect(story.timeline.filter(({ ties }) => ties.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('relations are seen from both ends', () => {
    const kinds = (id: string, other: string) =>
      story
        .entry(id)
        .ties.filter(({ entry }) => entry.id === other)
        .map(({ kind }) => kind);
    expect(kinds('uk-mod-update', 'istories-resignation-ban')).toEqual(['relays']);
    expect(kinds('istories-resignation-ban', 'uk-mod-update')).toEqual(['relayed-by']);
    expect(kinds('peskov-canard-denial', 'uk-mod-update')).toEqual(['contradicts']);
  });

  test('how the standing moved is told by replaying the timeline', () => {
    const steps = story
      .claim('senior-officials-barred')
      .history.map(({ date, verdict }) => `${date} ${verdict.standing}`);
    expect(steps.at(-1)).toBe('2023-05-16 disputed');
    expect(steps[0]).toMatch(/^2023-05-15 /);
  });
});

test('taking Peskov’s denial away changes the standing', () => {
  const root = copyContent();
  edit(root, 'resignation-bans/peskov-canard-denial.mdx', /^bears:\n(?: {2}.*\n)+/m, 'bears: []\n');
  for (const claim of ['senior-officials-barred', 'quitters-threatened']) {
    edit(
      root,
      `claims/${claim}.mdx`,
      /^wouldChange:/m,
      'response:\n  found: none-found\n  where: The sources read.\nwouldChange:',
    );
  }
  const { verdict } = storyOf(root).claim('senior-officials-barred');
  rmSync(root, { recursive: true });
  expect(verdict).toMatchObject({ standing: 'corroborated', rule: 'independent-roots' });
});
