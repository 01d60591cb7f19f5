import type { Draw } from '../../domain/drawing.ts';
import { allTolls } from './all-tolls.ts';
import { eliminatedMeaning, exits } from './cases.ts';
import { claimOrigins } from './claim-origins.ts';
import { dailyRate } from './daily-rate.ts';
import { deadOverTime } from './dead-over-time.ts';
import { fourWays } from './four-ways.ts';
import { generalStaffSeries } from './general-staff-series.ts';
import { itemFigures } from './item-figures.ts';
import { mayTwentyThree } from './may-2023.ts';
import { sourcesRead } from './sources-read.ts';
import { standingOverTime } from './standing-over-time.ts';
import { travelRules } from './travel-rules.ts';
import { ukMonthly } from './uk-monthly.ts';
import { westernTotals } from './western-totals.ts';

/** The plots of this investigation; their words stand in `content/plots`. */
export const plots: Readonly<Record<string, Draw>> = {
  'all-tolls': allTolls,
  'article-list': itemFigures,
  'daily-rate': dailyRate,
  'dead-over-time': deadOverTime,
  'eliminated-meaning': eliminatedMeaning,
  exits,
  'four-ways': fourWays,
  'general-staff-series': generalStaffSeries,
  'may-2023': mayTwentyThree,
  'origins-losses': claimOrigins('casualty-claims'),
  'origins-resignations': claimOrigins('resignation-bans'),
  'origins-travel': claimOrigins('travel-restrictions'),
  'sources-read': sourcesRead,
  'standing-losses': standingOverTime('casualty-claims'),
  'standing-resignations': standingOverTime('resignation-bans'),
  'standing-travel': standingOverTime('travel-restrictions'),
  'travel-rules': travelRules,
  'uk-monthly': ukMonthly,
  'ukrainian-dead': itemFigures,
  'western-totals': westernTotals,
};
