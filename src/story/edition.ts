import type { Item } from '../body/item.ts';
import type { Correction } from '../domain/corrections.ts';
import type { CollectionName } from '../domain/ids.ts';
import type { Publication } from '../domain/publication.ts';
import type { Redirects } from '../domain/redirects.ts';
import type { Release } from '../domain/releases.ts';
import type { SeriesRow } from '../domain/series.ts';
import type { Words } from '../domain/words.ts';

/** What was read of a tree of content and accepted: the site, its gates, the editors' commands and the tests are made from it alone. */
export interface Edition {
  /** The folder that holds `content/`. */
  root: string;
  items: readonly Item[];
  /** Ids by collection of every file that there is, accepted or not. */
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  /** Rows of each series by its id, in the order of the declared columns. */
  rows: ReadonlyMap<string, SeriesRow[]>;
  /** The ledger, who answers for it all, and the old addresses with the new; undefined where the file could not be read. */
  corrections: readonly Correction[] | undefined;
  publication: Publication | undefined;
  redirects: Redirects | undefined;
  /** What was released, oldest first. */
  releases: readonly Release[];
  /** What readers say and the pages do not. */
  words: Words;
}

/** For the live preview: an edition in which each item that is broken now stands as it was when it was last in order. */
export function withLastGood(last: Edition, next: Edition, broken: ReadonlySet<string>): Edition {
  const isBroken = ({ content }: Item): boolean => broken.has(content.file);
  const good = next.items.filter((item) => !isBroken(item));
  const there = new Set(good.map(({ collection, id }) => `${collection}/${id}`));
  const kept = last.items.filter(
    ({ collection, id }) => !there.has(`${collection}/${id}`) && next.ids.get(collection)?.has(id),
  );
  const known = new Set(kept.map(({ collection, id }) => `${collection}/${id}`));
  const never = next.items.filter((item) => isBroken(item) && !known.has(`${item.collection}/${item.id}`));
  return {
    ...next,
    items: [...good, ...kept, ...never],
    rows: new Map([...last.rows, ...next.rows]),
    corrections: next.corrections ?? last.corrections,
    publication: next.publication ?? last.publication,
    redirects: next.redirects ?? last.redirects,
  };
}
