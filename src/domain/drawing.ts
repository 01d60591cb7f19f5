import type { PlotOptions } from '@observablehq/plot';
import type { Plot, Story } from './story.ts';

/** A finished plot: the drawing, its words, and its rows. There are as many rows as linked marks. */
export interface PlotDrawing {
  id: string;
  headline: string;
  /** What is seen and who counted, in one or two sentences. */
  sentence: string;
  /** Sources and measure. */
  credit: string;
  /** Address of the full table, where the drawing rests on a series. */
  csv?: string | undefined;
  shape: 'wide' | 'rows';
  svg: string;
  columns: string[];
  rows: { entry: string; url: string; cells: string[] }[];
}

/** What the code of a plot makes of the story and of its item in `content/plots`. */
export interface PlotSpec {
  options: PlotOptions;
  columns: string[];
  rows: PlotDrawing['rows'];
  /** What is filled in where the sentence has names in braces. */
  numbers?: Readonly<Record<string, number>>;
  csv?: string | undefined;
}

/** The code of a plot. */
export type Draw = (story: Story, plot: Plot) => PlotSpec;
