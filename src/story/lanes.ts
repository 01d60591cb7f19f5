import { facetNames } from '../model/collections.ts';
import type { OverviewColumn } from './years.ts';

/** Marks that stand side by side in the column of the years before the story. */
const besideEachOther = 3;
/** A lane has room for its name even where it has few marks. */
const lowestLane = 3;
/** More marks above each other than this would fill a screen: they become slices of bars. */
const mostMarks = 60;
/** Height of all lanes together, in pixels, where marks are slices. */
const heightOfBars = 260;
const thinnest = 0.5;

/** The lanes of the overview, one a facet, each as high as its tallest column in marks. */
export function lanesOf(columns: readonly OverviewColumn[]): {
  heights: number[];
  /** Height of a mark in pixels, where there are too many to be drawn one by one. */
  slice: number | undefined;
} {
  const heights = facetNames.map((facet) =>
    Math.max(
      lowestLane,
      ...columns.map(({ id, entries }) => {
        const marks = entries.filter((entry) => entry.facet === facet).length;
        return id === 'before' ? Math.ceil(marks / besideEachOther) : marks;
      }),
    ),
  );
  const marks = heights.reduce((sum, height) => sum + height, 0);
  const slice = Math.max(thinnest, Math.floor((heightOfBars / marks) * 4) / 4);
  return { heights, slice: marks > mostMarks ? slice : undefined };
}
