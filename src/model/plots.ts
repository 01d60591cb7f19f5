import { investigation } from '../investigation/index.ts';

/** Plots that every story has: all entries by date. */
export const commonPlots = ['timeline-overview'] as const;
/** Plots that there is code for; a text places one with `<Plot name="…" />`. */
export const plotNames: readonly string[] = [...commonPlots, ...Object.keys(investigation.plots)];

/** Where the rows of a plot are a file. */
export const plotCsvUrl = (id: string): string => `/data/plots/${id}.csv`;
