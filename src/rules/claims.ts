import type { Item } from '../body/item.ts';
import { answers, speaksForAny } from '../domain/accused.ts';
import type { Actor } from '../domain/actors.ts';
import type { Claim } from '../domain/claims.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import type { CollectionName } from '../domain/ids.ts';
import { RelayCycleError, rootsOf } from '../domain/roots.ts';
import type { Source } from '../domain/sources.ts';
import { mayConfirm, supports } from '../domain/standing.ts';
import { evidenceOf } from '../domain/verdicts.ts';
import { requiredChapters } from '../model/chapters.ts';
import { facetNames, isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import { keptOfSome, ofOneItem } from './one-item.ts';

/** Rules that hold between items: roots without circles, claims with support and a response. */
export function checkRules(
  items: readonly Item[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  problems: Problem[],
): void {
  const entries = new Map(items.filter(({ collection }) => isFacet(collection)).map((item) => [item.id, item]));
  const actors = new Map(
    items.filter(({ collection }) => collection === 'actors').map(({ id, fields }) => [id, fields as unknown as Actor]),
  );
  const readable = [...entries.values()];
  checkFigureIds(readable, problems);
  checkSourcesOf(readable, problems, unreadIn(items));
  for (const item of readable) checkRelays(item, entries, problems);
  for (const id of requiredChapters) {
    if (!ids.get('chapters')?.has(id)) {
      problems.push(
        at(
          `content/chapters/${id}.mdx`,
          1,
          1,
          'file',
          'chapter-missing',
          'This chapter is missing. The site cannot do without it; add it.',
        ),
      );
    }
  }
  // An entry that could not be read, or whose id another one took, would make claims look as if nobody spoke to them.
  const isWhole = facetNames.reduce((sum, facet) => sum + (ids.get(facet)?.size ?? 0), 0) === entries.size;
  // The same of an id that leads nowhere: the claim or the speaker that was meant would seem to be missing.
  if (!isWhole || problems.some(({ code }) => code === 'dangling')) return;
  const bearing = Map.groupBy(
    readable.flatMap((item) =>
      (item.fields as unknown as EntryFrontmatter).bears.map((bears, index) => ({ item, bears, index })),
    ),
    ({ bears }) => bears.claim,
  );
  for (const item of items) {
    if (item.collection === 'claims') checkClaim(item, bearing.get(item.id) ?? [], actors, problems);
  }
}

/** A stance that an entry takes to a claim, the nth of those it takes. */
interface Placed {
  item: Item;
  bears: EntryFrontmatter['bears'][number];
  index: number;
}

const checkFigureIds = ofOneItem(({ content, fields }, problems) => {
  const seen = new Set<string>();
  for (const [index, { id }] of ((fields['figures'] ?? []) as { id: string }[]).entries()) {
    if (seen.has(id)) {
      const { line, column } = content.place(['figures', index, 'id']);
      problems.push(
        at(
          content.file,
          line,
          column,
          `figures.${index}.id`,
          'twin',
          `The figure id "${id}" is used twice in this entry. Give each figure its own.`,
        ),
      );
    }
    seen.add(id);
  }
});

const unreadIn = keptOfSome(
  ({ collection, fields }) => collection === 'sources' && (fields as unknown as Source).read === 'cited-only',
  (sources) => new Set(sources.map(({ id }) => id)),
);

const checkSourcesOf = ofOneItem(({ content, fields }, problems, unread: ReadonlySet<string>) => {
  const { sources } = fields as unknown as EntryFrontmatter;
  if (sources.every(({ source }) => unread.has(source))) {
    const { line, column } = content.keyPlace(['sources']);
    problems.push(
      at(
        content.file,
        line,
        column,
        'sources',
        'source',
        'Every source here is cited-only. Add the source through which it is known.',
      ),
    );
  }
});

function checkRelays({ id, content }: Item, entries: ReadonlyMap<string, Item>, problems: Problem[]): void {
  try {
    rootsOf(id, (other) => {
      const fields = entries.get(other)?.fields as unknown as EntryFrontmatter | undefined;
      return {
        id: other,
        firstActor: fields?.attribution[0]?.actor ?? '',
        relays: (fields?.relays ?? []).filter(({ entry }) => entries.has(entry)),
      };
    });
  } catch (error) {
    if (!(error instanceof RelayCycleError)) throw error;
    if (error.path[0] !== id) return;
    const { line, column } = content.keyPlace(['relays']);
    problems.push(at(content.file, line, column, 'relays', 'relay-cycle', error.message));
  }
}

/** A claim needs an entry that asserts it, and an answer of those whom it is about or a note that none was found. */
function checkClaim(
  { id, content, fields }: Item,
  placed: readonly Placed[],
  actors: ReadonlyMap<string, Actor>,
  problems: Problem[],
): void {
  const claim = fields as unknown as Claim;
  const bearing = placed.flatMap(({ item, bears: { stance, by } }) => {
    const { attribution, draft } = item.fields as unknown as EntryFrontmatter;
    return draft ? [] : [{ stance, actor: by ?? attribution[0]?.actor ?? '' }];
  });
  if (!claim.draft && !bearing.some(supports)) {
    problems.push(
      at(
        content.file,
        1,
        1,
        'statement',
        'claim-unasserted',
        `No entry asserts this claim: what nobody says is no claim. Turn it round, or add "bears: [{ claim: ${id}, stance: asserts }]" to the entry that makes it.`,
      ),
    );
  }
  for (const one of placed) checkConfirms(id, claim, one, actors, problems);
  const answered = bearing.some(
    ({ stance, actor }) =>
      answers(stance) && speaksForAny({ id: actor, speaksFor: actors.get(actor)?.speaksFor ?? [] }, claim.about),
  );
  if (!answered && claim.response === undefined) {
    problems.push(
      at(
        content.file,
        1,
        1,
        'response',
        'response',
        'No entry carries an answer of those whom the claim is about. Add the entry, or write response with where it was looked for.',
      ),
    );
  }
  if (answered && claim.response !== undefined) {
    const { line, column } = content.keyPlace(['response']);
    problems.push(
      at(
        content.file,
        line,
        column,
        'response',
        'response',
        'An entry carries an answer of those whom the claim is about. Remove the field response.',
      ),
    );
  }
}

/** `confirms` is the word of the accused against itself, or a record; whoever else says it asserts it. */
function checkConfirms(
  id: string,
  claim: Claim,
  { item: { content, fields }, bears, index }: Placed,
  actors: ReadonlyMap<string, Actor>,
  problems: Problem[],
): void {
  if (bears.stance !== 'confirms') return;
  const evidence = evidenceOf(
    { id: content.file, fields: fields as unknown as EntryFrontmatter, roots: [] },
    bears,
    claim,
    (actor) => actors.get(actor)?.speaksFor ?? [],
  );
  if (mayConfirm(evidence)) return;
  const { line, column } = content.place(['bears', index, 'stance']);
  problems.push(
    at(
      content.file,
      line,
      column,
      `bears.${index}.stance`,
      'inconsistent',
      `Only a record, or the accused of a claim with accuses: true, can confirm "${id}". Write stance: asserts.`,
    ),
  );
}
