import type { Item } from '../body/item.ts';
import type { Actor } from '../domain/actors.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import { investigation } from '../investigation/index.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';

/** The speaker of an entry gives one of its numbers or is a station of it. Where actors are named who speaks first is among them, or is the speaker of the entry: a name that was swapped would stand alone. */
export function checkFirstSpeakers(items: readonly Item[], problems: Problem[]): void {
  const unknown = new Set(
    items
      .filter(({ collection, fields }) => collection === 'actors' && (fields as unknown as Actor).unknownOrigin)
      .map(({ id }) => id),
  );
  for (const { collection, content, fields } of items) {
    if (!isFacet(collection)) continue;
    const { attribution, actors, figures } = fields as unknown as EntryFrontmatter;
    const first = attribution[0]?.actor ?? '';
    const speaker = investigation.facets[collection]?.speaker;
    const isSpeaker = speaker !== undefined && fields[speaker] === first;
    const speaks = (actor: unknown): boolean =>
      figures.some(({ claimant }) => claimant === actor) || attribution.some((hop) => hop.actor === actor);
    if (speaker !== undefined && !speaks(fields[speaker])) {
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
    if (actors.length === 0 || isSpeaker || unknown.has(first) || actors.includes(first)) continue;
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
