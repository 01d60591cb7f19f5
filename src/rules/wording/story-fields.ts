import type { Item } from '../../body/item.ts';
import type { Actor } from '../../domain/actors.ts';
import type { Claim } from '../../domain/claims.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import type { CollectionName } from '../../domain/ids.ts';
import { isFacet } from '../../model/collections.ts';
import { keptOfSome } from '../one-item.ts';

/** What the rules of wording must know of the whole story. */
export interface StoryFields {
  entries: ReadonlyMap<string, EntryFrontmatter>;
  claims: ReadonlyMap<string, Claim>;
  actors: ReadonlyMap<string, Actor>;
  /** Those who speak for an actor, by its id. */
  spokenForBy: ReadonlyMap<string, readonly string[]>;
}

/** The fields by id of the items that hold against their schemas. */
export function readStory(items: readonly Item[]): StoryFields {
  return { entries: entriesIn(items), claims: claimsIn(items), ...actorsIn(items) };
}

const entriesIn = fieldsIn<EntryFrontmatter>(isFacet);
const claimsIn = fieldsIn<Claim>((collection) => collection === 'claims');
const actorsIn = keptOfSome(
  ({ collection }) => collection === 'actors',
  (items) => {
    const actors = new Map(items.map(({ id, fields }) => [id, fields as unknown as Actor]));
    const spokenForBy = new Map<string, string[]>();
    for (const [id, { speaksFor }] of actors) {
      for (const other of speaksFor) {
        const speakers = spokenForBy.get(other);
        if (speakers) speakers.push(id);
        else spokenForBy.set(other, [id]);
      }
    }
    return { actors, spokenForBy };
  },
);

function fieldsIn<T>(isMeant: (collection: CollectionName) => boolean) {
  return keptOfSome(
    ({ collection }) => isMeant(collection),
    (items): ReadonlyMap<string, T> => new Map(items.map(({ id, fields }) => [id, fields as T])),
  );
}
