import type { PlotDrawing } from '../domain/drawing.ts';
import type { Story } from '../domain/story.ts';
import { facetUrl } from '../model/addresses.ts';
import { facetNames, facetOf } from '../model/collections.ts';
import { drawPlot } from './index.ts';

/** All pictures in the order of the chapters; at the end, without a facet, those that belong to no chapter. */
export function picturesByChapter(story: Story): { facet: string | undefined; drawings: PlotDrawing[] }[] {
  const drawings = Map.groupBy(
    story.plots.map(({ id }) => drawPlot(id, story)),
    (drawing) => chapterOf(drawing, story),
  );
  return [...facetNames, undefined]
    .map((facet) => ({ facet, drawings: drawings.get(facet) ?? [] }))
    .filter((group) => group.drawings.length > 0);
}

/** The chapter whose claims it draws, or else the one to whose entries most of its marks lead. */
function chapterOf({ id, rows }: PlotDrawing, story: Story): string | undefined {
  const byClaims = facetNames.find((facet) => facetOf(facet).claimPlots?.includes(id));
  if (byClaims !== undefined) return byClaims;
  const ofClaims = new Map(story.claims.map(({ url, facet }) => [url, facet]));
  const marks = (facet: string): number =>
    rows.filter(({ url }) => url.startsWith(facetUrl(facet)) || ofClaims.get(url) === facet).length;
  const [most] = facetNames.toSorted((a, b) => marks(b) - marks(a));
  return most !== undefined && marks(most) > 0 ? most : undefined;
}
