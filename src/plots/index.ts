import type { Draw, PlotDrawing, PlotSpec } from '../domain/drawing.ts';
import { once, onceEach } from '../domain/once.ts';
import type { Entry, Plot, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { render } from './render.ts';

/** The code of every plot by its id; a text places one with `<Plot name="…" />`. */
const plots: Readonly<Record<string, Draw>> = investigation.plots;

/** Draws a plot with the words of its item in `content/plots`; throws where there is none of that name. */
export function drawPlot(name: string, story: Story): PlotDrawing {
  return drawn(story, name);
}

/** Several files of the site hold the same plot. */
const drawn = onceEach('drawings', (story: Story, name) => {
  const spec = specOf(name, story);
  const plot = story.plot(name);
  return render(plot, spec, creditOf(plot, story));
});

/** The table beside a plot, without the drawing. */
export function plotRows(name: string, story: Story): Pick<PlotSpec, 'columns' | 'rows'> {
  return specOf(name, story);
}

function specOf(name: string, story: Story): PlotSpec {
  const draw = Object.hasOwn(plots, name) ? plots[name] : undefined;
  if (!draw) throw new Error(`There is no plot "${name}". Plots: ${Object.keys(plots).join(', ')}.`);
  return draw(story, story.plot(name));
}

/** A series is cited whole, with its licence. */
function creditOf({ fields: { series, credit } }: Plot, story: Story): string {
  if (series === undefined) return credit;
  const { citation, licence } = story.oneSeries(series).fields;
  return `${citation} Licence: ${licence}. ${credit}`;
}

/** The pictures in which an entry is drawn, as the code of each chooses its entries. */
export function picturesOf(entry: Entry, story: Story): readonly Plot[] {
  return (
    drawnIn(story)
      .get(entry.id)
      ?.map(({ plot }) => plot) ?? []
  );
}

const drawnIn = once('pictures by entry', (story: Story) => {
  const uses = story.plots.flatMap((plot) => {
    const ids = new Set(plots[plot.id]?.(story, plot).rows.map((row) => row.entry));
    return [...ids].map((id) => ({ id, plot }));
  });
  return Map.groupBy(uses, ({ id }) => id);
});
