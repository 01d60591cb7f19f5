import { describe, expect, test } from 'vitest';
import type { SeriesRow } from '../../../src/domain/series.ts';
import type { Story } from '../../../src/domain/story.ts';
import { agreement } from '../../../src/investigation/independence.ts';

const columns = { month: 'month', own: 'gazette', other: 'office' };
const agreementOf = (rows: SeriesRow[]) =>
  agreement({
    plot: () => ({ fields: { series: 'pilots', columns } }),
    oneSeries: () => ({ rows }),
  } as unknown as Story);

describe('how closely two monthly series agree', () => {
  test('is worked out from the columns that the plot names', () => {
    const rows = [
      { month: '2023-01', gazette: 100, office: 100 },
      { month: '2023-02', gazette: 198, office: 200 },
      { month: '2023-03', gazette: null, office: 250 },
    ];
    expect(agreementOf(rows)).toMatchObject({ withinOnePercent: 2, largestDifference: 0.01, correlation: 1 });
  });

  test('is left open for a table of one month, and for one without a month that both give', () => {
    expect(agreementOf([{ month: '2023-01', gazette: 101, office: 100 }])).toMatchObject({
      withinOnePercent: 1,
      correlation: undefined,
    });
    expect(agreementOf([{ month: '2023-01', gazette: null, office: 100 }])).toEqual({
      pairs: [],
      correlation: undefined,
      medianDifference: undefined,
      withinOnePercent: 0,
      largestDifference: undefined,
    });
  });
});
