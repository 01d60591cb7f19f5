import type { Draw, PlotDrawing, PlotSpec } from '../domain/drawing.ts';
import type { Entry, Plot, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { render } from './render.ts';

/** The code of every plot by its id; a text places one with `<Plot name="…" />`. */
const plots: Readonly<Record<string, Draw>> = investigation.plots;

/** What is drawn already, of each story: several files of the site hold the same plot. */
const drawn = new WeakMap<Story, Map<string, PlotDrawing>>();

/** Draws a plot with the words of its item in `content/plots`; throws where there is none of that name. */
export function drawPlot(name: string, story: Story): PlotDrawing {
  const known = drawn.get(story) ?? new Map<string, PlotDrawing>();
  drawn.set(story, known);
  const drawing = known.get(name) ?? drawAnew(name, story);
  known.set(name, drawing);
  return drawing;
}

function drawAnew(name: string, story: Story): PlotDrawing {
  const spec = specOf(name, story);
  const plot = story.plot(name);
  return render(plot, spec, creditOf(plot, story));
}

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

const drawnIn = new WeakMap<Story, ReadonlyMap<string, Plot[]>>();

/** The pictures in which an entry is drawn, as the code of each chooses its entries. */
export function picturesOf(entry: Entry, story: Story): readonly Plot[] {
  let known = drawnIn.get(story);
  if (!known) {
    const uses = story.plots.flatMap((plot) => {
      const ids = new Set(plots[plot.id]?.(story, plot).rows.map((row) => row.entry));
      return [...ids].map((id) => ({ id, plot }));
    });
    known = new Map(
      [...Map.groupBy(uses, ({ id }) => id)].map(([id, list]) => [id, list.map(({ plot }) => plot)] as const),
    );
    drawnIn.set(story, known);
  }
  return known.get(entry.id) ?? [];
}
