import type { Figure } from '../../domain/figures.ts';
import { scopes } from '../../domain/figures.ts';
import type { Plot, Story } from '../../domain/story.ts';
import { investigation } from '../../investigation/index.ts';
import { at, isError, type Problem } from '../../report/problem.ts';
import { storyOf } from '../../story/built.ts';
import type { Edition } from '../../story/edition.ts';

/** A number with the entry that holds it. */
export interface Placed {
  entry: string;
  figure: Figure;
}

/** In what two numbers may differ that stand on one axis, and how each of them is told apart. */
const ways: readonly { plural: string; of: (figure: Figure) => string }[] = [
  {
    plural: 'measures',
    of: ({ measure, unit }) => {
      const { label, meaning } = investigation.measures.describe(measure);
      return `${label}${unit === undefined ? '' : `, in ${unit}`} (${meaning})`;
    },
  },
  { plural: 'scopes', of: ({ scope }) => (scope === undefined ? 'not said' : `${scope} (${scopes[scope]})`) },
  { plural: 'populations', of: ({ population }) => `“${population}”` },
];

/** A picture that sets unlike numbers side by side says so under it. Looks at what the code draws, so only at a story that holds. */
export function checkMixtures(edition: Edition, problems: Problem[]): void {
  if (problems.some(isError)) return;
  const silent = edition.items.filter(
    ({ collection, fields }) => collection === 'plots' && fields['mixes'] === undefined,
  );
  if (silent.length === 0) return;
  const story = storyOf(edition);
  for (const { id, content } of silent) {
    const unlike = firstUnlike(drawnIn(story, story.plot(id)));
    if (unlike === undefined) continue;
    const { line, column } = content.place([]);
    const message = `The picture sets ${unlike}. Write under mixes which unlike things it shows and how to read them together; the words are printed under it.`;
    problems.push(at(content.file, line, column, 'mixes', 'mixture', message));
  }
}

/** The numbers behind the marks, and those that its item names. */
function drawnIn(story: Story, plot: Plot): Placed[] {
  const draw = Object.hasOwn(investigation.plots, plot.id) ? investigation.plots[plot.id] : undefined;
  const named = [...plot.marks, ...plot.items].map(({ entry, figure }) => ({ entry: entry.id, figure }));
  const beside = plot.items.map((item) => ({ entry: item.entry.id, figure: item.beside }));
  const rows = draw?.(story, plot).rows.flatMap(({ entry, figures = [] }) =>
    figures.map((figure) => ({ entry, figure })),
  );
  return [...(rows ?? []), ...named, ...beside].flatMap(({ entry, figure }) => (figure ? [{ entry, figure }] : []));
}

/** The first two that are not the same thing, in words that follow “sets”; undefined where all are. */
export function firstUnlike([first, ...others]: readonly Placed[]): string | undefined {
  if (!first) return undefined;
  for (const { plural, of } of ways) {
    const other = others.find(({ figure }) => of(figure) !== of(first.figure));
    if (other)
      return `two ${plural} side by side: ${of(first.figure)} in "${first.entry}", and ${of(other.figure)} in "${other.entry}"`;
  }
  return undefined;
}
