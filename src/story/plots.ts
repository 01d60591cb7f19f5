import type { Plot as PlotFields } from '../domain/plots.ts';
import type { Entry, Plot } from '../domain/story.ts';
import type { Lookup } from './lookup.ts';

/** A picture with the figures that it names, and the entries of its rows. */
export function resolvePlot(id: string, fields: PlotFields, entries: Lookup<Entry>): Plot {
  const figureOf = (entry: Entry, wanted: string | undefined) =>
    entry.fields.figures.find((figure) => figure.id === wanted);
  return {
    id,
    fields,
    marks: fields.marks.flatMap(({ entry: entryId, figure: figureId, label }) => {
      const entry = entries.find(entryId, id);
      const figure = entry && figureOf(entry, figureId);
      return entry && figure ? [{ entry, figure, label }] : [];
    }),
    items: fields.items.flatMap((item) => {
      const entry = entries.find(item.entry, id);
      return entry
        ? [{ ...item, entry, figure: figureOf(entry, item.figure), beside: figureOf(entry, item.beside) }]
        : [];
    }),
  };
}
