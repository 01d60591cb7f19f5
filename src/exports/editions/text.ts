import { type BodyPart, compileBody } from '../../body/compile.ts';
import type { Item } from '../../body/item.ts';
import type { Story } from '../../domain/story.ts';
import { isFacet } from '../../model/collections.ts';
import { facetFinder } from '../../story/content.ts';
import type { Edition } from '../../story/edition.ts';

/** What an edition for other ways of reading is made from: the story, and its texts. */
export interface Whole {
  story: Story;
  /** Address of the site. */
  site: URL;
  /** The text of an entry, a claim or a chapter. */
  bodyOf(collection: string, id: string): readonly BodyPart[];
}

/** Gathers the texts of an edition; each is compiled once, when it is first asked for. */
export function wholeOf(story: Story, site: URL, edition: Edition): Whole {
  const facets = facetFinder(edition);
  const keyOf = (collection: string, id: string): string =>
    isFacet(collection) ? `entry ${id}` : `${collection} ${id}`;
  const items = new Map<string, Item>(edition.items.map((item) => [keyOf(item.collection, item.id), item]));
  const known = new Map<string, readonly BodyPart[]>();
  return {
    story,
    site,
    bodyOf(collection, id) {
      const key = keyOf(collection, id);
      const parts = known.get(key) ?? compileBody(items.get(key)?.content.body.text ?? '', facets).parts;
      known.set(key, parts);
      return parts;
    },
  };
}
