import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisNames, type Stance, stanceNames } from '../../../src/domain/entries.ts';
import { type Fragile, fragilityOf, type Hanging, type Support } from '../../../src/domain/fragility.ts';
import { type RootedEntry, rootsOf } from '../../../src/domain/roots.ts';
import { decideStanding, type Evidence, supports, type Weigh } from '../../../src/domain/standing.ts';

const weigh: Weigh = (actor) => (actor === 'nobody' ? 'unknown' : actor.startsWith('party') ? 'party' : 'outsider');

/** An entry of an invented record: who says it, and whom it repeats; `?` before an id marks what is presumed. */
interface Said {
  by?: string;
  repeats?: readonly string[];
  stance?: Stance;
  basis?: Evidence['basis'];
  fromAccused?: boolean;
  /** Takes the stance by a speaker of its own. */
  own?: boolean;
}
type Story = Record<string, Said>;

const rootedOf =
  (story: Story) =>
  (id: string): RootedEntry => ({
    id,
    firstActor: story[id]?.by ?? id,
    relays: (story[id]?.repeats ?? []).map((entry) =>
      entry.startsWith('?') ? { entry: entry.slice(1), sure: 'presumed' } : { entry, sure: 'stated' },
    ),
  });
const hangingOf = (story: Story): Hanging[] =>
  Object.entries(story).flatMap(([entry, { stance, basis, fromAccused, own }]) =>
    stance === undefined
      ? []
      : [
          {
            own: own === true,
            evidence: {
              entry,
              stance,
              basis: basis ?? 'unnamed-sources',
              roots: own ? [{ actor: `${entry}-speaker`, presumed: false }] : rootsOf(entry, rootedOf(story)),
              fromAccused: fromAccused === true,
              accuses: true,
            },
          },
        ],
  );
const shown = ({ without, falls, standing }: Fragile): string =>
  `${without.map(nameOf).join(' + ')}${falls.length > 0 ? ` (and ${falls.join(', ')})` : ''}: ${standing}`;
const nameOf = ({ entry, repeats }: Support): string => (repeats === undefined ? entry : `${entry} repeats ${repeats}`);
const linesOf = (story: Story): string[] => fragilityOf(hangingOf(story), rootedOf(story), weigh).map(shown);

describe('a claim hangs', () => {
  const asserts = { stance: 'asserts' } as const;
  const denies = { stance: 'denies', fromAccused: true } as const;
  test.each<[string, Story, string[]]>([
    ['on the only entry that makes it', { a: asserts }, ['a: unasserted']],
    ['on each of two roots', { a: asserts, b: asserts }, ['a: reported', 'b: reported']],
    [
      'on no single one of three roots',
      { a: asserts, b: asserts, c: asserts },
      ['a + b: reported', 'a + c: reported', 'b + c: reported'],
    ],
    ['on nothing where four roots say it', { a: asserts, b: asserts, c: asserts, d: asserts }, []],
    ['on the only denial', { a: asserts, b: asserts, c: asserts, d: denies }, ['d: corroborated']],
    [
      'on both of two denials, and on both that make it',
      { a: asserts, b: asserts, d: denies, e: denies },
      ['a + b: unasserted', 'd + e: corroborated'],
    ],
    ['on the record that documents it', { a: { ...asserts, basis: 'record' }, b: asserts, d: denies }, ['a: disputed']],
    [
      'on the count that refutes it',
      { a: asserts, b: asserts, c: asserts, d: { stance: 'refutes', basis: 'count' } },
      ['d: corroborated'],
    ],
    [
      'on the entry that the others repeat',
      { a: asserts, b: { ...asserts, repeats: ['a'] } },
      ['a (and b): unasserted'],
    ],
    [
      'on a presumption that makes two roots one',
      { a: asserts, b: { ...asserts, repeats: ['?a'] } },
      ['a (and b): unasserted', 'b repeats a: corroborated'],
    ],
    [
      'on a presumption at which another begins',
      { a: asserts, b: { repeats: ['?a'] }, c: { ...asserts, repeats: ['b'] } },
      ['a (and c): unasserted', 'b repeats a: corroborated'],
    ],
    [
      'on each of two roots, and not on an entry that repeats both',
      { a: asserts, b: asserts, c: { ...asserts, repeats: ['a', 'b'] } },
      ['a: reported', 'b: reported'],
    ],
    [
      'not with a speaker named there on what the entry repeats',
      { a: asserts, b: { ...asserts, repeats: ['a'], own: true } },
      ['a: reported', 'b: reported'],
    ],
    ['on the one outsider beside two parties', { 'party-1': asserts, 'party-2': asserts, a: asserts }, ['a: claimed']],
    [
      'never on context or on what qualifies it',
      { a: asserts, b: asserts, c: { stance: 'context', basis: 'record' }, d: { stance: 'qualifies' } },
      ['a: reported', 'b: reported'],
    ],
    [
      'on what is repeated and another, though three say the same',
      {
        x: { stance: 'context' },
        a: { ...asserts, repeats: ['x'] },
        b: { ...asserts, repeats: ['x'] },
        c: { ...asserts, by: 'x' },
      },
      ['x + c (and a, b): unasserted'],
    ],
  ])('%s', (_case, story, expected) => {
    expect(linesOf(story)).toEqual(expected);
  });
});

/** How an invented record stands without some of it, worked out by making the record anew without it. */
function standingAnew(story: Story, without: readonly Support[]): string {
  const parted = without.filter(({ repeats }) => repeats !== undefined);
  const left: Story = Object.fromEntries(
    Object.entries(story).map(([id, said]) => [
      id,
      {
        ...said,
        repeats: (said.repeats ?? []).filter(
          (other) => !parted.some(({ entry, repeats }) => entry === id && `?${repeats}` === other),
        ),
      },
    ]),
  );
  const gone = new Set(without.filter(({ repeats }) => repeats === undefined).map(({ entry }) => entry));
  const rooted = rootedOf(left);
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const id of Object.keys(left)) {
      const { relays } = rooted(id);
      if (relays.length > 0 && relays.every(({ entry }) => gone.has(entry))) gone.add(id);
    }
  }
  const asked = new Set(without.filter(({ repeats }) => repeats === undefined).map(({ entry }) => entry));
  const items = hangingOf(left)
    .filter(({ evidence: { entry }, own }) => !(own ? asked : gone).has(entry))
    .map(({ evidence, own }) => ({
      ...evidence,
      roots: own
        ? evidence.roots
        : rootsOf(evidence.entry, (id) => ({
            ...rooted(id),
            relays: rooted(id).relays.filter((r) => !gone.has(r.entry)),
          })),
    }));
  return items.some(supports) ? decideStanding(items, weigh).standing : 'unasserted';
}

/** Records of up to seven entries, each of which may repeat earlier ones: of many kinds, or of few, so that several are alike. */
const storiesOf = (speakers: string[], stances: Stance[], bases: Evidence['basis'][]) =>
  fc
    .array(
      fc.record({
        by: fc.constantFrom(...speakers),
        repeats: fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
        presumed: fc.boolean(),
        stance: fc.option(fc.constantFrom(...stances), { nil: undefined, freq: 6 }),
        basis: fc.constantFrom(...bases),
        fromAccused: fc.boolean(),
        own: fc.integer({ max: 5, min: 0 }).map((n) => n === 0),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map((list) =>
      Object.fromEntries(
        list.map(({ repeats, presumed, stance, ...said }, index): [string, Said] => [
          `e${index}`,
          {
            ...said,
            ...(stance === undefined ? {} : { stance }),
            repeats: repeats.filter((other) => other < index).map((other) => `${presumed ? '?' : ''}e${other}`),
          },
        ]),
      ),
    )
    .filter((story) => Object.values(story).some(({ stance }) => stance === 'asserts' || stance === 'confirms'));

const stories = fc.oneof(
  storiesOf(['party-a', 'party-b', 'paper', 'radio', 'nobody'], [...stanceNames], [...basisNames]),
  storiesOf(['paper', 'radio'], ['asserts', 'denies'], ['on-record']),
);

/** Everything that may be taken away: entries that bear on the claim, and every presumption on the way to its roots. */
function everything(story: Story): Support[] {
  const reached = new Set<string>();
  const follow = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const { entry } of rootedOf(story)(id).relays) follow(entry);
  };
  const hanging = hangingOf(story);
  for (const { evidence, own } of hanging) if (!own) follow(evidence.entry);
  return [
    ...hanging.map(({ evidence: { entry } }) => ({ entry })),
    ...[...reached].flatMap((id) =>
      rootedOf(story)(id)
        .relays.filter(({ sure }) => sure === 'presumed')
        .map(({ entry }) => ({ entry: id, repeats: entry })),
    ),
  ];
}

test('each set that is listed changes the standing, and every set that does holds one that is listed', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const listed = fragilityOf(hangingOf(story), rootedOf(story), weigh);
      const now = standingAnew(story, []);
      for (const { without, standing } of listed) {
        expect(standing).not.toBe(now);
        expect(standing).toBe(standingAnew(story, without));
        for (const one of without) if (without.length === 2) expect(standingAnew(story, [one])).toBe(now);
      }
      const known = listed.map(({ without }) => without.map(nameOf));
      const all = everything(story);
      for (const [index, one] of all.entries()) {
        for (const set of [[one], ...all.slice(index + 1).map((other) => [one, other])]) {
          if (standingAnew(story, set) === now) continue;
          const names = set.map(nameOf);
          expect(
            known.some((part) => part.every((name) => names.includes(name))),
            names.join(' + '),
          ).toBe(true);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
