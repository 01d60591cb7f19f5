import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/domain/dates.ts';
import { comparison } from '../../../src/investigation/comparison.ts';
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
