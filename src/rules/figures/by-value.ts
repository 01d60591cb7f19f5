import type { Item } from '../../body/item.ts';
import type { Problem } from '../../report/problem.ts';

type FigurePlace = { entry: string; figure: string };

/**
 * Names the figure that is most likely meant beside each bare number: the one of the same entry that has the value, or the only
 * one of the story. Where two would fit, the editor chooses.
 */
export function suggestFigures(items: readonly Item[], problems: Problem[]): void {
  const bare = new Map(
    problems.flatMap((problem, index) =>
      problem.code === 'bare-number' ? [[`${problem.file}:${problem.line}:${problem.column}`, index] as const] : [],
    ),
  );
  if (bare.size === 0) return;
  const figures = Map.groupBy(items.flatMap(figuresOf), ({ value }) => value);
  for (const { id, content, body } of items) {
    for (const { line, column, code, value } of body.findings) {
      const index = bare.get(`${content.file}:${line}:${column}`);
      const problem = index === undefined ? undefined : problems[index];
      if (code !== 'bare-number' || value === undefined || index === undefined || !problem) continue;
      const known = distinct(figures.get(value) ?? []);
      const own = known.filter(({ entry }) => entry === id);
      const [meant, ...others] = own.length > 0 ? own : known;
      if (!meant || others.length > 0) continue;
      const message = problem.message.replace(
        'entry="…" figure="…"',
        `entry="${meant.entry}" figure="${meant.figure}"`,
      );
      problems[index] = { ...problem, message };
    }
  }
}

function figuresOf({ id: entry, fields }: Item): (FigurePlace & { value: number })[] {
  const figures = (fields['figures'] ?? []) as { id: string; value?: number; low?: number; high?: number }[];
  return figures.flatMap(({ id: figure, value, low, high }) =>
    [value, low, high].flatMap((number) => (number === undefined ? [] : [{ entry, figure, value: number }])),
  );
}

function distinct(places: readonly FigurePlace[]): FigurePlace[] {
  return [...new Map(places.map((place) => [`${place.entry} ${place.figure}`, place])).values()];
}
