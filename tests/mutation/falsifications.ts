import type { Item } from '../../src/body/item.ts';
import type { Claim } from '../../src/domain/claims.ts';
import type { EntryFrontmatter } from '../../src/domain/entries.ts';
import { isFacet } from '../../src/model/collections.ts';
import type { Random } from '../fuzz/random.ts';
import { otherDay } from './mutations.ts';
import type { Falsification } from './trial.ts';

const hedges =
  /(?<!\p{L})(?:(?:about|around|some|almost|nearly|more than|over|at least|up to|roughly|approximately)(?= \d)|likely |probably |perhaps |may (?=have|be)|estimated )/iu;
const limits = /(?<!\p{L})(?:some |in some \p{L}+ \p{L}+ |at times |about |almost |informally |senior )/iu;

/** What somebody who wants the site to say more than the record would do: one falsification of each kind that an item allows. */
export function falsifications(items: readonly Item[], random: Random): Falsification[] {
  const actors = items.filter(({ collection }) => collection === 'actors').map(({ id }) => id);
  return items.flatMap((item) => {
    if (isFacet(item.collection)) return ofEntry(item, actors, random);
    return item.collection === 'claims' ? ofClaim(item) : [];
  });
}

function ofEntry(item: Item, actors: readonly string[], random: Random): Falsification[] {
  const entry = item.fields as unknown as EntryFrontmatter;
  const found: Falsification[] = [];
  const add = (kind: string, what: string, apply: Falsification['apply']): void => {
    found.push({ kind, item, what, apply });
  };
  for (const field of ['title', 'summary'] as const) {
    const text = entry[field];
    const without = text.replace(hedges, '').replace(/ {2,}/g, ' ').trim();
    if (without !== text && entry.figures.length > 0)
      add('hedge dropped', `${field}: ${without}`, (fields) => fields.setIn([field], without));
  }
  const first = entry.attribution[0]?.actor ?? '';
  const other = random.pick(actors.filter((id) => id !== first));
  add('speaker swapped', `${first} → ${other}`, (fields) => fields.setIn(['attribution', 0, 'actor'], other));
  for (const [index, { claim, stance }] of entry.bears.entries()) {
    if (stance === 'context' || stance === 'asserts' || stance === 'confirms') continue;
    add('denial removed', `${stance} ${claim}`, (fields) => {
      fields.deleteIn(['bears', index]);
      if (entry.bears.length === 1) fields.setIn(['bearsOnNothing'], 'It is background.');
    });
  }
  for (const index of entry.relays.keys()) {
    if (entry.bears.length === 0) continue;
    add('root doubled', `relays.${index} removed`, (fields) => fields.deleteIn(['relays', index]));
  }
  const moved = otherDay(entry.date, random);
  add('date moved', `${entry.date} → ${moved}`, (fields) => fields.setIn(['date'], moved));
  return found;
}

function ofClaim(item: Item): Falsification[] {
  const { statement } = item.fields as unknown as Claim;
  const cut = statement.replace(limits, '').trim();
  const wider = `${cut[0]?.toUpperCase()}${cut.slice(1)}`;
  if (wider === statement) return [];
  return [{ kind: 'claim widened', item, what: wider, apply: (fields) => fields.setIn(['statement'], wider) }];
}
