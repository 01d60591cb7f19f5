import type { Item } from '../../body/item.ts';
import type { Actor } from '../../domain/actors.ts';
import type { Claim } from '../../domain/claims.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import type { CollectionName } from '../../domain/ids.ts';
import { isFacet } from '../../model/collections.ts';

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
  const of = <T>(isMeant: (collection: CollectionName) => boolean): Map<string, T> =>
    new Map(items.filter(({ collection }) => isMeant(collection)).map(({ id, fields }) => [id, fields as T]));
  const actors = of<Actor>((collection) => collection === 'actors');
  const spokenForBy = new Map<string, string[]>();
  for (const [id, { speaksFor }] of actors) {
    for (const other of speaksFor) {
      const speakers = spokenForBy.get(other);
      if (speakers) speakers.push(id);
      else spokenForBy.set(other, [id]);
    }
  }
  return {
    entries: of<EntryFrontmatter>(isFacet),
    claims: of<Claim>((collection) => collection === 'claims'),
    actors,
    spokenForBy,
  };
}
