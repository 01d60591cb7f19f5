import type { Item } from '../body/item.ts';
import type { Plot } from '../domain/plots.ts';
import type { Series } from '../domain/series.ts';
import { investigation } from '../investigation/index.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';

/** Holds the items of `content/plots` against what the code of each plot leans on, so that no build ends in a plot. */
export function checkNeeds(items: readonly Item[], problems: Problem[]): void {
  const columnsOf = new Map(
    items
      .filter(({ collection }) => collection === 'series')
      .map(({ id, fields }) => [id, (fields as unknown as Series).columns.map(({ name }) => name)]),
  );
  // An entry and a source may have one id.
  const figuresOf = new Map(
    items
      .filter(({ collection }) => isFacet(collection))
      .map(({ id, fields }) => [id, (fields['figures'] ?? []) as { id: string }[]]),
  );
  for (const { collection, id, content, fields } of items) {
    if (collection !== 'plots') continue;
    const plot = fields as unknown as Plot;
    const { fields: wanted = [], columns = [], labels = [], numbers = [] } = investigation.needs[id] ?? {};
    const add = (path: (string | number)[], message: string): void => {
      const { line, column } = content.place(path);
      problems.push(at(content.file, line, column, path.join('.'), 'needs', message));
    };
    for (const name of wanted) {
      const value = plot[name];
      if (value === undefined || (Array.isArray(value) && value.length === 0))
        add([name], `The plot cannot be drawn without ${name}. Add the field, as its description says.`);
    }
    for (const part of columns) {
      const name = plot.columns[part];
      const known = columnsOf.get(plot.series ?? '');
      if (name === undefined)
        add(['columns'], `The plot draws a column as "${part}". Say which one of the series it is.`);
      else if (known && !known.includes(name))
        add(['columns', part], `The series "${plot.series}" has no column "${name}". It has: ${known.join(', ')}.`);
    }
    for (const part of labels) {
      if (plot.labels[part] === undefined) add(['labels'], `The plot has words for "${part}". Add them to labels.`);
    }
    const named = plot.marks.flatMap(({ entry, figure, beside }, index) => [
      { path: ['marks', index, 'figure'], entry, figure },
      ...(beside ? [{ path: ['marks', index, 'beside', 'figure'], ...beside }] : []),
    ]);
    for (const { path, entry, figure } of named) {
      const known = figuresOf.get(entry);
      if (known && !known.some((item) => item.id === figure))
        add(
          path,
          `The entry "${entry}" has no figure "${figure}". It has: ${known.map((item) => item.id).join(', ') || 'none'}.`,
        );
    }
    for (const [, name = ''] of plot.sentence.matchAll(/\{(\w+)\}/g)) {
      if (!numbers.includes(name))
        add(
          ['sentence'],
          `The plot works out no number "${name}".${numbers.length === 0 ? ' Remove it.' : ` It works out: ${numbers.join(', ')}.`}`,
        );
    }
  }
}
