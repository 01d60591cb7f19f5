import type { Item } from '../../src/body/item.ts';
import { investigation } from '../../src/investigation/index.ts';

/** Beginnings of words that stand for this story, whatever their case; they may stand nowhere but in its own two rooms. */
export const handList = [
  ...['Kremlin', 'Russia', 'Ukrain', 'Peskov', 'Putin', 'Moscow', 'Wagner', 'Bakhmut', 'Meduza', 'Mediazona'],
  ...['General Staff', 'eliminated', 'resignation', 'casualt'],
];

/** A name or an id of several parts; of one part it may be an ordinary word. */
const isDistinctive = (text: string): boolean => text.length >= 8 && /[^\s-][\s-]+[^\s-]/.test(text);

/** Ids of actors and claims that no ordinary text holds. */
export function distinctiveIds(items: readonly Item[]): string[] {
  return items
    .filter(({ collection, id }) => ['actors', 'claims'].includes(collection) && isDistinctive(id))
    .map(({ id }) => id);
}

/** Names, outlets, places, facets, measures, series, plots, pages and days of this story, as its content has them. */
export function wordsOfStory(items: readonly Item[]): string[] {
  const { name, id, facets, measures, words, pages, plots, comparison } = investigation;
  const own = [
    ...[name, id, ...Object.keys(facets), ...Object.values(facets).map(({ label }) => label)],
    ...Object.entries(measures.own).flatMap(([measure, { label, noun }]) => [measure, label, noun]),
    ...Object.entries(pages).flatMap(([page, { label }]) => [page, label]),
    ...[words.opponent, ...Object.keys(plots), ...(comparison?.days ?? [])],
  ];
  const said = items.flatMap(({ collection, id: item, fields }) => {
    const { name: actor, aliases, publisher, places, since } = fields as Record<string, string | string[] | undefined>;
    const mine = ['actors', 'claims', 'series', 'sources'].includes(collection) ? [item] : [];
    return [...mine, actor, aliases, publisher, places, collection === 'plots' ? since : []].flat();
  });
  return [...new Set([...own, ...said])].filter((word) => word !== undefined).filter(isDistinctive);
}

/** Finds the words of a list that stand in a text as they are written. */
export function finderOf(words: readonly string[]): (text: string) => string[] {
  const escaped = words.toSorted((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  const whole = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  const begun = new RegExp(handList.map((word) => RegExp.escape(word)).join('|'), 'gi');
  return (text) => [...new Set([whole, begun].flatMap((pattern) => text.match(pattern) ?? []))];
}
