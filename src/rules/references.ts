import type { Item } from '../body/item.ts';
import { type CollectionName, idPattern, type ReferenceTarget } from '../domain/ids.ts';
import { didYouMean } from '../domain/nearest.ts';
import type { Place } from '../domain/place.ts';
import { findReferences } from '../domain/references.ts';
import { standIns } from '../domain/stand-ins.ts';
import { collectionNames, collectionOf, facetNames, isFacet, nounOf } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import { keptOf } from './one-item.ts';

/** Every id in a field or a body must exist, and what is published may not lean on a draft. Of a broken item only its ids are looked up. */
export function checkReferences(
  items: readonly Item[],
  broken: readonly Item[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  problems: Problem[],
): void {
  const idsOf = (to: ReferenceTarget): ReadonlySet<string> =>
    to === 'entries' ? new Set(facetNames.flatMap((facet) => [...(ids.get(facet) ?? [])])) : (ids.get(to) ?? new Set());
  const known = new Map(['entries', ...collectionNames].map((to) => [to, idsOf(to)]));
  const drafts = new Set(
    items
      .filter(({ fields }) => fields['draft'] === true)
      .map(({ collection, id }) => `${isFacet(collection) ? 'entries' : collection}/${id}`),
  );
  const figures = new Map(
    items.filter(({ collection }) => isFacet(collection)).map((item) => [item.id, figuresIn(item)]),
  );
  // What is wrong with a value was said already.
  const refused = new Set(problems.map(({ file, field }) => `${file} ${field}`));
  for (const item of [...items, ...broken]) {
    const { content, fields, body } = item;
    // Nearly every item: only its figures are to be looked for.
    const isWhole = drafts.size === 0 && namesKnown(item, ids, known);
    const isDraft = fields['draft'] === true;
    const isRefused = (field: string): boolean => field !== 'body' && refused.has(`${content.file} ${field}`);
    const verify = (to: ReferenceTarget, id: string, placeOf: () => Place, field: string): boolean => {
      // A draft may leave open what it will name; of what is published another rule says it.
      if (!isId(id) || isRefused(field)) return false;
      const targets = known.get(to) ?? new Set<string>();
      if (!targets.has(id)) {
        const { line, column } = placeOf();
        problems.push(
          at(
            content.file,
            line,
            column,
            field,
            'dangling',
            `There is no ${nounOf(to)} "${id}".${didYouMean(id, targets) || ' Check the spelling, or add the item.'}`,
          ),
        );
        return false;
      }
      if (!isDraft && drafts.has(`${isFacet(to) ? 'entries' : to}/${id}`)) {
        const { line, column } = placeOf();
        problems.push(
          at(
            content.file,
            line,
            column,
            field,
            'draft-reference',
            `The ${nounOf(to)} "${id}" is a draft. Publish it first, or make this one a draft too.`,
          ),
        );
      }
      return true;
    };
    for (const { path, to, id } of isWhole ? [] : referencesIn(item)) {
      verify(to, id, () => content.place(path), path.join('.'));
    }
    for (const { line, column, to, id, figure, field = 'body' } of isWhole ? figuresNamedIn(item) : body.references) {
      const exists = isWhole ? !isRefused(field) : verify(to, id, () => ({ line, column }), field);
      const known = figures.get(id);
      if (exists && figure !== undefined && known && !known.includes(figure)) {
        problems.push(
          at(
            content.file,
            line,
            column,
            field,
            'unknown-figure',
            `The entry "${id}" has no figure "${figure}".${didYouMean(figure, known) || ` It has: ${known.join(', ') || 'none'}.`}`,
          ),
        );
      }
    }
  }
}

const isId = (id: string): boolean => id !== standIns.id && idPattern.test(id);

/** True where every id that an item names is there, which holds as long as the ids are the same. */
function namesKnown(
  item: Item,
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const before = wholeFor.get(item);
  if (before?.ids === ids) return before.isWhole;
  const isWhole = [...referencesIn(item), ...item.body.references].every(
    ({ to, id }) => isId(id) && known.get(to)?.has(id),
  );
  wholeFor.set(item, { ids, isWhole });
  return isWhole;
}

const wholeFor = new WeakMap<Item, { ids: ReadonlyMap<CollectionName, ReadonlySet<string>>; isWhole: boolean }>();

const figuresNamedIn = keptOf(({ body }) => body.references.filter(({ figure }) => figure !== undefined));

const referencesIn = keptOf(({ collection, fields }) => findReferences(collectionOf(collection).schema, fields));

const figuresIn = keptOf(({ fields }) => ((fields['figures'] ?? []) as { id: string }[]).map(({ id }) => id));
