import type { Story } from '../story/model.ts';
import { correlation, median, relativeDifference } from './statistics.ts';

/** A month of two series that are set beside each other. */
export interface MonthPair {
  /** `YYYY-MM`. */
  month: string;
  /** The ministry's daily average times the days of the month. */
  uk: number;
  /** Increase of the General Staff's running total over the month. */
  generalStaff: number;
  /** Difference of the first from the second, as a share of the second. */
  difference: number;
}

/** How closely the UK's monthly figures follow the General Staff's increases. Computed at each build from the series. */
export interface Agreement {
  pairs: MonthPair[];
  /** Pearson's correlation. */
  correlation: number;
  /** Median of the absolute differences, as a share. */
  medianDifference: number;
  /** Months whose difference is at most one per cent. */
  withinOnePercent: number;
  /** The largest absolute difference, as a share. */
  largestDifference: number;
}

export const ukSeries = 'uk-mod-monthly';

export function agreement(story: Story): Agreement {
  const pairs = story.oneSeries(ukSeries).rows.flatMap((row): MonthPair[] => {
    const { uk_mod_month: uk, general_staff_month: generalStaff } = row;
    // A month of which one side is unknown cannot be compared; as a number it would be 0.
    if (typeof uk !== 'number' || typeof generalStaff !== 'number') return [];
    return [{ month: String(row['month']), uk, generalStaff, difference: relativeDifference(uk, generalStaff) }];
  });
  const sizes = pairs.map(({ difference }) => Math.abs(difference));
  return {
    pairs,
    correlation: correlation(pairs.map(({ uk, generalStaff }) => [uk, generalStaff] as const)),
    medianDifference: median(sizes),
    withinOnePercent: sizes.filter((size) => size <= 0.01).length,
    largestDifference: Math.max(...sizes),
  };
}
