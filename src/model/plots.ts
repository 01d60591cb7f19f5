import { investigation } from '../investigation/index.ts';

/** Plots that there is code for; a text places one with `<Plot name="…" />`. */
export const plotNames: readonly string[] = Object.keys(investigation.plots);

/** Where the rows of a plot are a file. */
export const plotCsvUrl = (id: string): string => `/data/plots/${id}.csv`;
