import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisNames, stanceNames } from '../../../src/domain/entries.ts';
import {
  decideStanding,
  type Evidence,
  mayConfirm,
  type RuleName,
  reasonOf,
  rules,
  standings,
  type Weigh,
} from '../../../src/domain/standing.ts';

const parties = new Set(['kyiv', 'moscow']);
const weigh: Weigh = (actor) => (actor === 'nobody' ? 'unknown' : parties.has(actor) ? 'party' : 'outsider');
const evidence = (change: Partial<Evidence> & { root?: string; presumed?: boolean }): Evidence => ({
  entry: change.entry ?? change.root ?? 'e',
  stance: change.stance ?? 'asserts',
  basis: change.basis ?? 'unnamed-sources',
  roots: change.roots ?? [{ actor: change.root ?? 'paper', presumed: change.presumed ?? false }],
  fromAccused: change.fromAccused ?? false,
  accuses: change.accuses ?? true,
});
const decide = (...items: Evidence[]) => {
  const { standing, rule } = decideStanding(items, weigh);
  return `${standing}: ${rule}`;
};

describe('a claim', () => {
  test.each<[string, Evidence[], string]>([
    ['that one outlet’s sources make is reported', [evidence({})], 'reported: one-root'],
    [
      'that five texts repeat from one root is still reported',
      [1, 2, 3, 4, 5].map((n) => evidence({ entry: `e${n}` })),
      'reported: one-root',
    ],
    [
      'with two independent roots is corroborated',
      [evidence({ root: 'a' }), evidence({ root: 'b' })],
      'corroborated: independent-roots',
    ],
    ['that only a party makes is claimed', [evidence({ root: 'kyiv', basis: 'on-record' })], 'claimed: parties-only'],
    [
      'that two parties make is claimed',
      [evidence({ root: 'kyiv' }), evidence({ root: 'moscow' })],
      'claimed: parties-only',
    ],
    [
      'that a party and one outsider make is reported',
      [evidence({ root: 'kyiv' }), evidence({ root: 'a' })],
      'reported: one-root',
    ],
    ['whose origin was not found is of unknown origin', [evidence({ root: 'nobody' })], 'origin-unknown: no-origin'],
    [
      'that the accused denies is disputed',
      [
        evidence({ root: 'a' }),
        evidence({ root: 'b' }),
        evidence({ stance: 'denies', root: 'moscow', fromAccused: true }),
      ],
      'disputed: denied-by-accused',
    ],
    [
      'that somebody else contradicts is disputed',
      [evidence({}), evidence({ stance: 'denies', root: 'b' })],
      'disputed: contradicted',
    ],
    [
      'that the accused confirms is documented, an earlier denial notwithstanding',
      [evidence({ stance: 'denies', fromAccused: true }), evidence({ stance: 'confirms', fromAccused: true })],
      'documented: confirmed-by-accused',
    ],
    [
      'that a record shows is documented',
      [evidence({ basis: 'record' }), evidence({ stance: 'denies', fromAccused: true })],
      'documented: shown-by-record',
    ],
    [
      'that a count refutes is refuted, a record notwithstanding',
      [evidence({ basis: 'record' }), evidence({ stance: 'refutes', basis: 'count' })],
      'refuted: refuted-by-evidence',
    ],
    [
      'that is refuted without evidence to check is disputed',
      [evidence({}), evidence({ stance: 'refutes', basis: 'on-record', root: 'b' })],
      'disputed: contradicted',
    ],
    [
      'is not changed by context',
      [evidence({}), evidence({ stance: 'context', basis: 'record', root: 'b' })],
      'reported: one-root',
    ],
    [
      'is not changed by what qualifies it',
      [evidence({}), evidence({ stance: 'qualifies', basis: 'record', root: 'b', fromAccused: true })],
      'reported: one-root',
    ],
    [
      'that does not accuse is not documented by the word of those whom it is about',
      [evidence({ stance: 'confirms', root: 'kyiv', fromAccused: true, accuses: false })],
      'claimed: parties-only',
    ],
    [
      'that somebody other than the accused confirms is not documented',
      [evidence({ stance: 'confirms' })],
      'reported: one-root',
    ],
  ])('%s', (_case, items, expected) => {
    expect(decide(...items)).toBe(expected);
  });

  test('counts a root that is only presumed to be shared as that root', () => {
    expect(decide(evidence({ entry: 'a', root: 'x' }), evidence({ entry: 'b', root: 'x', presumed: true }))).toBe(
      'reported: one-root',
    );
  });

  test('that nobody makes or opposes cannot be decided', () => {
    expect(() => decide(evidence({ stance: 'context' }))).toThrow('no entry asserts');
  });
});

describe('the truth table of a single piece of evidence', () => {
  const expected = (stance: string, basis: string, fromAccused: boolean, accuses: boolean, root: string): string => {
    const supports = stance === 'asserts' || stance === 'confirms';
    if (stance === 'refutes' && ['record', 'count', 'observation'].includes(basis)) return 'refuted';
    if (supports && basis === 'record') return 'documented';
    if (stance === 'confirms' && fromAccused && accuses) return 'documented';
    if (stance === 'denies' || stance === 'refutes') return 'disputed';
    if (supports) return root === 'kyiv' ? 'claimed' : root === 'nobody' ? 'origin-unknown' : 'reported';
    return 'undecided';
  };
  const rows = stanceNames.flatMap((stance) =>
    basisNames.flatMap((basis) =>
      [true, false].flatMap((fromAccused) =>
        [true, false].flatMap((accuses) =>
          ['kyiv', 'paper', 'nobody'].map((root) => ({ stance, basis, fromAccused, accuses, root })),
        ),
      ),
    ),
  );
  test.each(rows)(
    '$stance, $basis, from those whom it is about: $fromAccused, accuses: $accuses, root: $root',
    ({ stance, basis, fromAccused, accuses, root }) => {
      const item = evidence({ stance, basis, fromAccused, accuses, root });
      let standing = 'undecided';
      try {
        standing = decideStanding([item], weigh).standing;
      } catch {
        // Nothing decides: the table says so too.
      }
      expect(standing).toBe(expected(stance, basis, fromAccused, accuses, root));
    },
  );
});

test('no standing changes where an editor writes asserts for a confirms that the rule does not allow', () => {
  const item = fc.record({
    entry: fc.constantFrom('a', 'b', 'c'),
    stance: fc.constantFrom(...stanceNames),
    basis: fc.constantFrom(...basisNames),
    roots: fc.array(
      fc.record({ actor: fc.constantFrom('kyiv', 'moscow', 'paper', 'nobody'), presumed: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    fromAccused: fc.boolean(),
    accuses: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
      fc.pre(items.some(({ stance }) => stance !== 'context' && stance !== 'qualifies'));
      const swapped = items.map((one) =>
        one.stance === 'confirms' && !mayConfirm(one) ? { ...one, stance: 'asserts' as const } : one,
      );
      expect(decideStanding(swapped, weigh)).toEqual(decideStanding(items, weigh));
    }),
  );
});

test('the rules are tried in the published order', () => {
  expect(Object.values(rules).map(({ standing }) => standing)).toEqual([
    'refuted',
    'documented',
    'documented',
    'disputed',
    'disputed',
    'corroborated',
    'reported',
    'claimed',
    'origin-unknown',
  ]);
});

test('no reason and no meaning speaks of a stake: that somebody has none is not ours to say', () => {
  const reasons = (Object.keys(rules) as RuleName[]).flatMap((rule) =>
    [true, false].map((presuming) => reasonOf(rule, 'the two parties', presuming)),
  );
  const meanings = Object.values(standings).map(({ meaning }) => meaning);
  for (const said of [...reasons, ...meanings]) expect(said).not.toMatch(/\bstakes?\b/i);
  expect(reasonOf('one-root', 'the two parties')).toContain('outside the two parties');
});
