import { canonicalJson } from '../domain/releases.ts';
import { isGroup, listKeys, type Plain } from './published.ts';

/** One published fact that is not what it was. */
export interface Change {
  /** Path in the fields as they are now; of the nearest field around it where the fact was taken out. */
  path: (string | number)[];
  /** What happened, without a full stop. */
  what: string;
  /** What it was and is, in short, for an item of the ledger. */
  was: string;
  now: string;
}

const singular: Readonly<Record<string, string>> = {
  figures: 'figure',
  bears: 'bearing',
  relays: 'relay',
  attribution: 'attribution',
  statements: 'statement',
};
/** Names of fields that would read badly in a sentence. */
const labels: Readonly<Record<string, string>> = {
  published: 'day of publication',
  asOf: 'day of the number',
  inForce: 'time in force',
  low: 'lower bound',
  high: 'upper bound',
  cumulative: 'mark of a running total',
  about: 'list of whom it is about',
};
const longest = 120;
const nothing = 'nothing';

/** Every difference between two sets of published facts. */
export function changesBetween(before: Record<string, Plain>, after: Record<string, Plain>): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    compare([name], before[name], after[name]),
  );
}

function compare(path: (string | number)[], was: Plain, now: Plain): Change[] {
  if (same(was, now)) return [];
  const name = String(path.findLast((step) => typeof step === 'string'));
  const key = listKeys[name];
  if (key !== undefined && path.length === 1) return compareList(name, key, groups(was), groups(now));
  if (Array.isArray(was) && Array.isArray(now) && was.length === now.length && was.every(isGroup))
    return was.flatMap((item, index) => compare([...path, index], item, now[index]));
  if (isGroup(was) && isGroup(now))
    return Object.keys({ ...was, ...now }).flatMap((field) =>
      compare([...path, field], was[field] as Plain, now[field] as Plain),
    );
  return [
    {
      path,
      what: `The published ${labels[name] ?? name} changed from ${quote(was)} to ${quote(now)}`,
      ...told(was, now),
    },
  ];
}

/** Lists whose items have a name: what has the same name is compared, and the rest was added, taken out or named anew. */
function compareList(list: string, key: string, before: readonly Group[], after: readonly Group[]): Change[] {
  const left = new Map<string, Group[]>();
  for (const item of before) left.set(nameOf(item, key), [...(left.get(nameOf(item, key)) ?? []), item]);
  // The same first, then the same name: with two bearings on one claim, only the one that changed is told.
  const partners = new Map<number, Group>();
  for (const isPartner of [same, () => true])
    for (const [index, item] of after.entries()) {
      if (partners.has(index)) continue;
      const candidates = left.get(nameOf(item, key)) ?? [];
      const found = candidates.findIndex((other) => isPartner(other, item));
      if (found !== -1) partners.set(index, candidates.splice(found, 1)[0] ?? item);
    }
  const gone = [...left.values()].flat();
  const changes = after.flatMap((item, index): Change[] => {
    const partner = partners.get(index);
    if (partner) return compare([list, index], partner, item);
    const earlier = gone.findIndex((other) => same({ ...other, [key]: undefined }, { ...item, [key]: undefined }));
    if (earlier !== -1) return compare([list, index, key], gone.splice(earlier, 1)[0]?.[key], item[key]);
    const noun = singular[list] ?? list;
    return [
      {
        path: [list, index],
        what: `The ${noun} ${quote(item[key])} was added to what is published`,
        was: `no ${noun} ${shorten(item[key])}`,
        now: describe(item),
      },
    ];
  });
  return [
    ...changes,
    ...gone.map((item) => ({
      path: [list],
      what: `The published ${singular[list] ?? list} ${quote(item[key])} was taken out`,
      was: describe(item),
      now: `no ${singular[list] ?? list} ${shorten(item[key])}`,
    })),
  ];
}

type Group = Record<string, Plain>;

function groups(value: Plain): Group[] {
  return Array.isArray(value) ? value.filter((item): item is Group => isGroup(item)) : [];
}

function nameOf(item: Group, key: string): string {
  return JSON.stringify(item[key]) ?? '';
}

function same(a: Plain, b: Plain): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function told(was: Plain, now: Plain): { was: string; now: string } {
  return { was: shorten(was), now: shorten(now) };
}

/** A value within a sentence. */
function quote(value: Plain): string {
  return typeof value === 'string' || typeof value === 'object' ? `"${shorten(value)}"` : shorten(value);
}

/** A value in a few words; signs that a terminal would obey are left out. */
function shorten(value: Plain): string {
  if (value === undefined) return nothing;
  const text = typeof value === 'object' ? describe(value) : String(value);
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '');
  const signs = [...clean];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : clean;
}

/** The facts of a group or list, without their names. */
function describe(value: Plain): string {
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map(describe).join('; ');
  if (!isGroup(value)) return String(value);
  const facts = Object.values(value as Group).filter((item) => item !== undefined && typeof item !== 'boolean');
  return shorten(facts.map(describe).join(' '));
}
