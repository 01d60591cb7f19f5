import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/domain/dates.ts';
import { comparison } from '../../../src/investigation/comparison.ts';
import { panelsOf } from '../../../src/model/panels.ts';
import { storyOf } from '../../support/content.ts';

const story = storyOf('.');
const { series = '', columns } = story.plot('general-staff-series').fields;
const { rows, producer, fields } = story.oneSeries(series);

describe('the comparison as of a day', () => {
  test.each(story.compareDays)('%s: the running total is that of the series on the day', (day) => {
    const last = rows.filter((row) => String(row[columns['day'] ?? '']) <= day).at(-1);
    const shown = comparison
      .asOf(story, day)
      .find(({ measure }) => measure === fields.measure)
      ?.rows.find(({ claimant }) => claimant.id === producer.id);
    expect(shown && readDate(shown.figure.asOf).end >= String(last?.[columns['day'] ?? ''])).toBe(true);
    if (shown?.figure.asOf === last?.[columns['day'] ?? ''])
      expect(shown?.figure.value).toBe(last?.[columns['total'] ?? '']);
  });

  test.each(story.compareDays)('%s: no number is later than the day, and none stands apart from the whole', (day) => {
    const figures = comparison.asOf(story, day).flatMap((group) => group.rows.map(({ figure }) => figure));
    expect(figures.filter(({ asOf }) => readDate(asOf).end > day)).toEqual([]);
    expect(figures.filter(({ scope }) => scope !== 'whole')).toEqual([]);
  });
});

test('misquoted, withdrawn and doubtful numbers stand apart from all others', () => {
  const scopes = (list: readonly { figure: { scope?: string | undefined } }[]) =>
    new Set(list.map(({ figure }) => figure.scope));
  expect(scopes(comparison.all(story).flatMap((group) => group.rows))).toEqual(new Set(['whole', 'part']));
  const apart = comparison.apart(story);
  expect(apart.map(({ entry }) => entry?.id)).toContain('article-writes-killed');
  expect([...scopes(apart)].every((scope) => scope === 'doubtful' || scope === 'misquoted')).toBe(true);
});

describe('the days of the comparison', () => {
  test('are the chosen ones, those of the series and that of the newest figure, in order', () => {
    expect(story.compareDays).toEqual(expect.arrayContaining([...comparison.days, ...rows.map((row) => row['date'])]));
    expect(story.compareDays).toEqual([...new Set(story.compareDays)].toSorted());
  });
});

describe('the panels of a day', () => {
  const of = (day: string) => panelsOf(comparison.panels, comparison.asOf(story, day), day);

  test('the total of 31 December 2024 is that of the series, among those that do not separate the wounded', () => {
    const found = of('2024-12-31').flatMap(({ id, groups }) =>
      groups.flatMap((group) => group.rows.filter(({ figure }) => figure.value === 789_550).map(() => id)),
    );
    expect(found).toEqual(['casualties']);
  });

  test.each(story.compareDays)('%s: who keeps the running total stands with no older total of its kind', (day) => {
    const kept = of(day)
      .flatMap(({ groups }) => groups)
      .flatMap(({ rows: shown }) => shown.filter(({ claimant }) => claimant.id === producer.id));
    expect(new Set(kept.map(({ figure }) => figure.asOf)).size).toBe(1);
    expect(kept.map(({ figure }) => figure.measure)).toContain(fields.measure);
  });

  test('a measure stands in one panel alone', () => {
    const all = comparison.panels.flatMap(({ measures }) => Object.keys(measures));
    expect(all).toEqual([...new Set(all)]);
    expect(all).not.toContain('irrecoverable');
  });

  test.each(story.compareDays)(
    '%s: each claimant stands once a measure, and what may not be used not at all',
    (day) => {
      const unusable = new Set(comparison.apart(story).map(({ figure }) => figure));
      for (const { groups } of of(day))
        for (const group of groups) {
          const claimants = group.rows.map(({ claimant }) => claimant.id);
          expect(claimants).toEqual([...new Set(claimants)]);
          expect(group.rows.filter(({ figure }) => unusable.has(figure) || figure.measure !== group.measure)).toEqual(
            [],
          );
        }
    },
  );
});
