import { compareDated } from '../domain/dates.ts';
import type { Entry, Tie } from '../domain/story.ts';
import type { Lookup } from './lookup.ts';

/** Draws every relation of an entry at both of its ends. */
export function tie(entry: Entry, mentions: readonly string[], entries: Lookup<Entry>): void {
  const { relations, relays } = entry.fields;
  const join = (id: string, here: Tie['kind'], there: Tie['kind'], presumed?: boolean): void => {
    const other = entries.find(id, entry.id);
    if (!other) return;
    const mark = presumed === true ? { presumed } : {};
    entry.ties.push({ kind: here, entry: other, ...mark });
    other.ties.push({ kind: there, entry, ...mark });
  };
  for (const id of relations.follows) join(id, 'follows', 'followed-by');
  for (const id of relations.contradicts) join(id, 'contradicts', 'contradicts');
  for (const id of relations.narrows) join(id, 'narrows', 'narrowed-by');
  for (const id of relations.supersedes) join(id, 'supersedes', 'superseded-by');
  for (const { entry: id, sure } of relays) join(id, 'relays', 'relayed-by', sure === 'presumed');
  for (const id of mentions) if (id !== entry.id) join(id, 'mentions', 'mentioned-by');
}

/** One tie to each other entry, the strongest. */
export function orderTies(ties: readonly Tie[]): Tie[] {
  const order: Tie['kind'][] = [
    'contradicts',
    'relays',
    'relayed-by',
    'narrows',
    'narrowed-by',
    'supersedes',
    'superseded-by',
    'follows',
    'followed-by',
    'mentions',
    'mentioned-by',
  ];
  const seen = new Set<string>();
  return ties
    .toSorted(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        compareDated({ date: a.entry.fields.date, id: a.entry.id }, { date: b.entry.fields.date, id: b.entry.id }),
    )
    .filter(({ entry }) => !seen.has(entry.id) && seen.add(entry.id));
}
