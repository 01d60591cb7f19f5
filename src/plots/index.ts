import type { plotNames } from '../investigation/facets.ts';
import { deadOverTime } from '../investigation/plots/dead-over-time.ts';
import { generalStaffSeries } from '../investigation/plots/general-staff-series.ts';
import { mayTwentyThree } from '../investigation/plots/may-2023.ts';
import { ukMonthly } from '../investigation/plots/uk-monthly.ts';
import type { Story } from '../story/model.ts';
import { type PlotDrawing, type PlotSpec, render } from './render.ts';
import { timelineOverview } from './timeline-overview.ts';

/** Every plot of the site by name; a chapter places one with `<Plot name="…" />`. */
export const plots: Record<string, (story: Story) => PlotSpec> = {
  'timeline-overview': timelineOverview,
  'dead-over-time': deadOverTime,
  'general-staff-series': generalStaffSeries,
  'may-2023': mayTwentyThree,
  'uk-monthly': ukMonthly,
} satisfies Record<(typeof plotNames)[number], unknown>;

/** Draws a plot; throws where there is none of that name. */
export function drawPlot(name: string, story: Story): PlotDrawing {
  const plot = Object.hasOwn(plots, name) ? plots[name] : undefined;
  if (!plot) throw new Error(`There is no plot "${name}". Plots: ${Object.keys(plots).join(', ')}.`);
  return render(plot(story));
}
