import { investigation } from '../investigation/index.ts';

/** Plots that there is code for; a text places one with `<Plot name="…" />`. */
export const plotNames: readonly string[] = Object.keys(investigation.plots);

/** Where the rows of a plot are a file. */
export const plotCsvUrl = (id: string): string => `/data/plots/${id}.csv`;

/** The page of a picture. */
export const pictureUrl = (id: string): string => `/pictures/${id}/`;

/** The same for a frame on another page: without script, and without the frame of this site. */
export const embedUrl = (id: string): string => `/embed/${id}/`;

/** The drawing as a file, with its headline, its credit and where it comes from in it. */
export const pictureFile = (id: string, type: 'svg' | 'png'): string => `/pictures/${id}.${type}`;
