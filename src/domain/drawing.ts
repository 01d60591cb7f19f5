import type { PlotOptions } from '@observablehq/plot';
import type { Figure } from './figures.ts';
import type { Plot, Story } from './story.ts';

/** A picture is laid out twice: for a column of text and for a phone. */
export type Size = 'wide' | 'narrow';
/** Units across; the styles count on them, so that no text falls under 11 px on a screen of 320. */
export const widths: Readonly<Record<Size, number>> = { wide: 720, narrow: 340 };

/** A finished plot: the drawing, its words, and its rows. There are as many rows as linked marks in each layout. */
export interface PlotDrawing {
  id: string;
  headline: string;
  /** What it answers, where it was asked. */
  question: string | undefined;
  /** What is seen and who counted, in one or two sentences. */
  sentence: string;
  /** Sources and measure. */
  credit: string;
  /** What different things it sets side by side. */
  mixes: string | undefined;
  /** Address of the rows as a file. */
  csv: string;
  /** Address of the full table, where the drawing rests on a series. */
  seriesCsv: string | undefined;
  shape: 'wide' | 'rows';
  svg: string;
  /** The layout for narrow screens, where there is one of its own. */
  narrow: string | undefined;
  columns: string[];
  rows: {
    entry: string;
    url: string;
    cells: string[];
    /** What is drawn of the entry, where that is a number. */
    figures?: readonly Figure[];
  }[];
}

/** What the code of a plot makes of the story and of its item in `content/plots`. */
export interface PlotSpec {
  /** For each size, or one for both. */
  options: PlotOptions | ((size: Size) => PlotOptions);
  columns: string[];
  rows: PlotDrawing['rows'];
  /** What is filled in where the sentence has names in braces. */
  numbers?: Readonly<Record<string, number>>;
  csv?: string | undefined;
}

/** The code of a plot. */
export type Draw = (story: Story, plot: Plot) => PlotSpec;
