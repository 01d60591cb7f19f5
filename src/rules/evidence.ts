import type { Item } from '../body/item.ts';
import type { Claim } from '../domain/claims.ts';
import type { EntryFrontmatter, Stance } from '../domain/entries.ts';
import { RelayCycleError } from '../domain/roots.ts';
import type { Verdict } from '../domain/standing.ts';
import { verdictsOf } from '../domain/verdicts.ts';
import { at, type Problem } from '../report/problem.ts';
import type { StoryFields } from './wording/story-fields.ts';

/** Words by which a statement speaks of a part. */
const part =
  /(?<!\p{L})(?:some|several|many|most|a few|few|certain|at times|sometimes|often|in part|parts? of|at least|about|around|almost|nearly|more than|up to)(?!\p{L})/iu;

/** Holds what a statement says against how much it is meant to say. */
export function checkExtents(items: readonly Item[], problems: Problem[]): void {
  for (const { collection, content, fields } of items) {
    const { statement, extent } = fields as unknown as Claim;
    if (collection !== 'claims' || extent === undefined) continue;
    const said = part.test(statement) ? 'some' : 'all';
    if (said === extent) continue;
    const { line, column } = content.place(['extent']);
    problems.push(
      at(
        content.file,
        line,
        column,
        'extent',
        'witness',
        said === 'all'
          ? 'The statement speaks of all, and extent says some. Write some, about or the group that the evidence is of, or extent: all.'
          : 'The statement speaks of a part or of about a number, and extent says all. Write extent: some, or mend the statement.',
      ),
    );
  }
}

/** Holds the second entry of a claim’s evidence against the stances of the entries and the roots that follow from them. */
export function checkEvidence(items: readonly Item[], story: StoryFields, problems: Problem[]): void {
  const claims = items.filter(({ collection, fields }) => collection === 'claims' && fields['evidence'] !== undefined);
  if (claims.length === 0) return;
  const published = new Map([...story.entries].filter(([, { draft }]) => !draft));
  const verdicts = verdictsUnlessCircular(published, story);
  const taken = stancesTaken(published);
  for (const { id, content, fields } of claims) {
    const { evidence } = fields as unknown as Claim;
    if (evidence === undefined) continue;
    const say = (path: (string | number)[], message: string): void => {
      const { line, column } = content.place(path);
      problems.push(at(content.file, line, column, path.join('.'), 'witness', message));
    };
    const { roots, ...listed } = evidence;
    const stances = taken.get(id) ?? [];
    const named = new Set(Object.values(listed).flat());
    for (const [stance, list] of Object.entries(listed)) {
      for (const [index, entry] of list.entries()) {
        const found = stances.filter((own) => own.entry === entry).map((own) => own.stance);
        if (found.includes(stance as Stance)) continue;
        say(
          ['evidence', stance, index],
          `"${entry}" stands here under ${stance}, and its own stance is ${found.join(' and ') || 'none'}. One of the two is a slip: hold both against the record.`,
        );
      }
    }
    for (const { entry, stance } of stances.filter((own) => own.stance !== 'context' && !named.has(own.entry)))
      say(
        ['evidence'],
        `"${entry}" ${stance} this claim and is not named here. Add it under ${stance}, or mend its stance.`,
      );
    const found = new Set(verdicts?.get(id)?.roots.map(({ actor }) => actor));
    if (!verdicts || roots === undefined) continue;
    const differs = [...new Set([...found].filter((root) => !roots.includes(root)))];
    const lacking = roots.filter((root) => !found.has(root));
    if (differs.length > 0 || lacking.length > 0)
      say(
        ['evidence', 'roots'],
        `The roots that follow from the entries are ${[...found].join(', ') || 'none'}; here stands ${roots.join(', ') || 'none'}. Look for a relay or a first station that is missing, or mend the list.`,
      );
  }
}

function verdictsUnlessCircular(
  entries: ReadonlyMap<string, EntryFrontmatter>,
  { claims, actors }: StoryFields,
): ReadonlyMap<string, Verdict> | undefined {
  try {
    return verdictsOf(entries, claims, actors);
  } catch (error) {
    // Reported where the relays stand.
    if (error instanceof RelayCycleError) return undefined;
    throw error;
  }
}

/** By claim: the stances that entries take to it. */
function stancesTaken(
  entries: ReadonlyMap<string, EntryFrontmatter>,
): ReadonlyMap<string, { entry: string; stance: Stance }[]> {
  const all = [...entries].flatMap(([entry, { bears }]) =>
    bears.map(({ claim, stance }) => ({ claim, entry, stance })),
  );
  return Map.groupBy(all, ({ claim }) => claim);
}
