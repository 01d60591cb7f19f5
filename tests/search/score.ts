import { createHash } from 'node:crypto';
import type { BuiltSearch } from '../../src/dist/search/built.ts';
import type { Front } from '../../src/search/front.ts';
import { groupsOf, shownOf } from '../../src/search/groups.ts';
import { answer, type Hit } from '../../src/search/rank.ts';
import { readState } from '../../src/search/state.ts';

/** A question and the pages of which one should come first; none where the site has nothing to say. */
export interface Query {
  q: string;
  kind: string;
  want: string[];
}

export interface Scored extends Query {
  half: 'tune' | 'test';
  /** Pages in the order in which a reader sees them, sections as their page. */
  pages: string[];
  /** Place of the first wanted page from 0, or -1. */
  rank: number;
}

export interface Figures {
  asked: number;
  mrr: number;
  recall: number;
  zero: number;
  absent: number;
  answered: number;
}

/** Questions for tuning and for the test, by the first byte of their hash: nobody chooses. */
export function halfOf(question: string): 'tune' | 'test' {
  return (createHash('sha256').update(question).digest()[0] ?? 0) % 2 === 1 ? 'test' : 'tune';
}

/** How many of a group stand in the page at once. */
const shownFirst = 3;

/** Asks every question of a search. In groups, the first of each stand before what a button brings; else all stand in one order. */
export async function scoreAll(
  queries: readonly Query[],
  { engine, front }: BuiltSearch,
  inGroups: boolean,
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const query of queries) {
    const { hits } = await answer(query.q, engine, front);
    const shown = shownOf(hits, front);
    const groups = inGroups ? groupsOf(shown, readState(''), false).map((group) => group.hits) : [shown];
    const first = groups.length === 1 ? groups : groups.map((group) => group.slice(0, shownFirst));
    const rest = groups.length === 1 ? [] : groups.map((group) => group.slice(shownFirst));
    scored.push(scoredOf(query, pagesOf([...first, ...rest].flat(), front)));
  }
  return scored;
}

/** Addresses of what was found; a source has none before its text comes. */
export function pagesOf(hits: readonly Pick<Hit, 'id'>[], { items }: Front): string[] {
  return [...new Set(hits.map(({ id }) => items.get(id)?.address.replace(/#.*$/, '') ?? `source ${id}`))];
}

export function scoredOf(query: Query, pages: string[]): Scored {
  return { ...query, half: halfOf(query.q), pages, rank: pages.findIndex((page) => query.want.includes(page)) };
}

/** Mean reciprocal rank within ten, share within five, share with nothing found; how many absent terms were answered. */
export function figuresOf(rows: readonly Scored[]): Figures {
  const asked = rows.filter(({ want }) => want.length > 0);
  const none = rows.filter(({ want }) => want.length === 0);
  const share = (count: number): number => count / (asked.length || 1);
  return {
    asked: asked.length,
    mrr: share(asked.reduce((sum, { rank }) => sum + (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0), 0)),
    recall: share(asked.filter(({ rank }) => rank >= 0 && rank < 5).length),
    zero: share(asked.filter(({ pages }) => pages.length === 0).length),
    absent: none.length,
    answered: none.filter(({ pages }) => pages.length > 0).length,
  };
}

/** One line for the eye. */
export function describe(name: string, rows: readonly Scored[]): string {
  const { asked, mrr, recall, zero, absent, answered } = figuresOf(rows);
  return `${name.padEnd(26)} ${asked} asked: MRR@10 ${mrr.toFixed(3)}, in the first five ${recall.toFixed(3)}, nothing found ${zero.toFixed(3)}; ${answered} of ${absent} absent answered`;
}
