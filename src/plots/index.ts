import type { Draw, PlotDrawing } from '../domain/drawing.ts';
import type { Plot, Story } from '../domain/story.ts';
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
  const draw = Object.hasOwn(plots, name) ? plots[name] : undefined;
  if (!draw) throw new Error(`There is no plot "${name}". Plots: ${Object.keys(plots).join(', ')}.`);
  const plot = story.plot(name);
  return render(plot, draw(story, plot), creditOf(plot, story));
}

/** A series is cited whole, with its licence. */
function creditOf({ fields: { series, credit } }: Plot, story: Story): string {
  if (series === undefined) return credit;
  const { citation, licence } = story.oneSeries(series).fields;
  return `${citation} Licence: ${licence}. ${credit}`;
}
