import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RelayCycleError, type RootedEntry, rootsOf } from '../../../src/domain/roots.ts';

const lookup = (entries: readonly RootedEntry[]) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id: string): RootedEntry => {
    const entry = byId.get(id);
    if (!entry) throw new Error(id);
    return entry;
  };
};
const entry = (id: string, firstActor: string, ...relays: RootedEntry['relays'][number][]): RootedEntry => ({
  id,
  firstActor,
  relays,
});

describe('the roots of an entry', () => {
  test('are its own first station where it repeats nobody', () => {
    expect(rootsOf('a', lookup([entry('a', 'x')]))).toEqual([{ actor: 'x', presumed: false }]);
  });

  test('are those of what it repeats, and not its own', () => {
    const entries = [entry('a', 'x'), entry('b', 'y', { entry: 'a', sure: 'stated' })];
    expect(rootsOf('b', lookup(entries))).toEqual([{ actor: 'x', presumed: false }]);
  });

  test('count once where two ways lead to the same', () => {
    const entries = [
      entry('a', 'x'),
      entry('b', 'y', { entry: 'a', sure: 'stated' }),
      entry('c', 'z', { entry: 'a', sure: 'stated' }, { entry: 'b', sure: 'stated' }),
    ];
    expect(rootsOf('c', lookup(entries))).toEqual([{ actor: 'x', presumed: false }]);
  });

  test('are presumed only if no way of stated relays leads to them', () => {
    const entries = [
      entry('a', 'x'),
      entry('b', 'y', { entry: 'a', sure: 'presumed' }),
      entry('c', 'z', { entry: 'b', sure: 'stated' }),
      entry('d', 'z', { entry: 'b', sure: 'stated' }, { entry: 'a', sure: 'stated' }),
    ];
    expect(rootsOf('c', lookup(entries))).toEqual([{ actor: 'x', presumed: true }]);
    expect(rootsOf('d', lookup(entries))).toEqual([{ actor: 'x', presumed: false }]);
  });

  test('are found at once where each of many entries repeats the one before it twice', () => {
    const ladder = Array.from({ length: 60 }, (_, index) =>
      index === 0
        ? entry('e0', 'x')
        : entry(
            `e${index}`,
            'y',
            { entry: `e${index - 1}`, sure: 'stated' },
            { entry: `e${index - 1}`, sure: 'presumed' },
          ),
    );
    expect(rootsOf('e59', lookup(ladder))).toEqual([{ actor: 'x', presumed: false }]);
  });

  test('cannot be found in a circle, and the circle is named', () => {
    const entries = [entry('a', 'x', { entry: 'b', sure: 'stated' }), entry('b', 'y', { entry: 'a', sure: 'stated' })];
    expect(() => rootsOf('a', lookup(entries))).toThrow(RelayCycleError);
    expect(() => rootsOf('a', lookup(entries))).toThrow('a → b → a');
  });
});

describe('on any graph of relays without circles', () => {
  // Entry i may repeat only entries before it, so that no circle can arise.
  const graph = fc
    .array(
      fc.record({
        actor: fc.integer({ min: 0, max: 5 }),
        relays: fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((nodes) =>
      nodes.map(({ actor, relays }, index) =>
        entry(
          `e${index}`,
          `actor${actor}`,
          ...(index === 0
            ? []
            : relays.map(([target, sure]) => ({
                entry: `e${target % index}`,
                sure: sure ? ('stated' as const) : ('presumed' as const),
              }))),
        ),
      ),
    );

  test('every entry has a root, each once, and each the first station of an entry that repeats nobody', () => {
    fc.assert(
      fc.property(graph, (entries) => {
        const beginnings = new Set(
          entries.filter(({ relays }) => relays.length === 0).map(({ firstActor }) => firstActor),
        );
        for (const { id } of entries) {
          const roots = rootsOf(id, lookup(entries)).map(({ actor }) => actor);
          expect(roots.length).toBeGreaterThan(0);
          expect(new Set(roots).size).toBe(roots.length);
          for (const root of roots) expect(beginnings).toContain(root);
        }
      }),
    );
  });

  test('one more outlet that repeats an entry adds no root', () => {
    fc.assert(
      fc.property(graph, (entries) => {
        const last = entries.at(-1);
        if (!last) return;
        const echo = entry('echo', 'somebody-new', { entry: last.id, sure: 'stated' });
        expect(rootsOf('echo', lookup([...entries, echo]))).toEqual(rootsOf(last.id, lookup(entries)));
      }),
    );
  });
});
