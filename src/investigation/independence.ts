import type { Story } from '../domain/story.ts';
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
  /** Pearson's correlation; undefined where there are too few months, or one side does not vary. */
  correlation: number | undefined;
  /** Median of the absolute differences, as a share; undefined where no month can be compared. */
  medianDifference: number | undefined;
  /** Months whose difference is at most one per cent. */
  withinOnePercent: number;
  /** The largest absolute difference, as a share; undefined where no month can be compared. */
  largestDifference: number | undefined;
}

/** Worked out from the series and the columns that the item `uk-monthly` of `content/plots` names. */
export function agreement(story: Story): Agreement {
  const { series = '', columns } = story.plot('uk-monthly').fields;
  const { month: monthColumn = '', own = '', other = '' } = columns;
  const pairs = story.oneSeries(series).rows.flatMap((row): MonthPair[] => {
    const { [own]: uk, [other]: generalStaff } = row;
    // A month of which one side is unknown cannot be compared; as a number it would be 0.
    if (typeof uk !== 'number' || typeof generalStaff !== 'number') return [];
    return [{ month: String(row[monthColumn]), uk, generalStaff, difference: relativeDifference(uk, generalStaff) }];
  });
  const sizes = pairs.map(({ difference }) => Math.abs(difference));
  return {
    pairs,
    correlation: correlation(pairs.map(({ uk, generalStaff }) => [uk, generalStaff] as const)),
    medianDifference: sizes.length === 0 ? undefined : median(sizes),
    withinOnePercent: sizes.filter((size) => size <= 0.01).length,
    largestDifference: sizes.length === 0 ? undefined : Math.max(...sizes),
  };
}
