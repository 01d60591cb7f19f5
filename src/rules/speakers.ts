import type { Item } from '../body/item.ts';
import type { Actor } from '../domain/actors.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import { investigation } from '../investigation/index.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import { keptOf, keptOfSome } from './one-item.ts';

/** The speaker of an entry gives one of its numbers or is a station of it or of what it repeats. Where actors are named who speaks first is among them, or is the speaker of the entry: a name that was swapped would stand alone. */
export function checkFirstSpeakers(items: readonly Item[], problems: Problem[]): void {
  const unknown = unknownIn(items);
  const entries = new Map(items.filter(({ collection }) => isFacet(collection)).map((item) => [item.id, item]));
  for (const item of items) {
    if (!isFacet(item.collection)) continue;
    const { content, fields } = item;
    const { speaker, speaks, first, isNamed } = speakersIn(item);
    const repeats = (actor: unknown): boolean =>
      (fields as unknown as EntryFrontmatter).relays.some(({ entry }) => {
        const other = entries.get(entry)?.fields as unknown as EntryFrontmatter | undefined;
        return other?.attribution.some((hop) => hop.actor === String(actor));
      });
    if (speaker !== undefined && !speaks && !repeats(fields[speaker])) {
      const { line, column } = content.place([speaker]);
      problems.push(
        at(
          content.file,
          line,
          column,
          speaker,
          'witness',
          `"${String(fields[speaker])}" gives no number of this entry and is no station of it. Name who speaks, or mend the figures.`,
        ),
      );
    }
    if (isNamed || unknown.has(first)) continue;
    const { line, column } = content.place(['attribution', 0, 'actor']);
    problems.push(
      at(
        content.file,
        line,
        column,
        'attribution.0.actor',
        'witness',
        `"${first}" speaks first here and is not among the actors. Add the name there, or mend the one that is wrong.`,
      ),
    );
  }
}

const unknownIn = keptOfSome(
  ({ collection, fields }) => collection === 'actors' && (fields as unknown as Actor).unknownOrigin,
  (actors) => new Set(actors.map(({ id }) => id)),
);

/** Who speaks in an entry, by the entry alone. */
const speakersIn = keptOf(({ collection, fields }) => {
  const { attribution, actors, figures } = fields as unknown as EntryFrontmatter;
  const first = attribution[0]?.actor ?? '';
  const speaker = investigation.facets[collection]?.speaker;
  const said = speaker === undefined ? undefined : fields[speaker];
  return {
    speaker,
    speaks: figures.some(({ claimant }) => claimant === said) || attribution.some(({ actor }) => actor === said),
    first,
    isNamed: actors.length === 0 || said === first || actors.includes(first),
  };
});
