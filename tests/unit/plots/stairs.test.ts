import { describe, expect, test } from 'vitest';
import type { Drift } from '../../../src/domain/story.ts';
import { textWidth } from '../../../src/domain/text-width.ts';
import { COLUMN, stairsOf } from '../../../src/plots/stairs.ts';

type Step = Partial<Omit<Drift['steps'][number], 'actor' | 'picture'>> & { kind?: string; picture?: object };

/** A way of one statement; what a station leaves out is the same at each. */
function drift(steps: Step[], picture: object): Drift {
  const all = steps.map(({ kind = 'outlet', picture: own, ...step }, index) => ({
    who: `station-${index}`,
    date: '2023-05-15',
    says: 'It says so.',
    rung: 'said',
    denial: 'not-due',
    entry: `entry-${index}`,
    entryItem: { url: `/facet/entry-${index}/` },
    actor: { url: `/actors/station-${index}/`, fields: { name: `Station ${index}`, kind } },
    picture: own && { struck: false, broken: false, aside: false, words: 'said', ...own },
    ...step,
  }));
  const fields = {
    facet: 'facet',
    picture: { head: 'Sailing', moral: 'it grew', end: 'They sailed', note: 'as a fact', ...picture },
    steps: all,
  };
  return { id: 'a-drift', fields, steps: all } as unknown as Drift;
}

describe('the stairs of a statement', () => {
  test('rise where a wording is surer, run to the right, and end in the column of the text', () => {
    const [strip] = stairsOf([
      drift(
        [
          { rung: 'hinted', picture: {} },
          { rung: 'likely', picture: {} },
          { rung: 'fact', picture: {} },
        ],
        {},
      ),
    ]);
    const [first, second] = strip?.stations ?? [];
    expect(second?.y).toBeLessThan(first?.y ?? 0);
    expect(second?.x).toBeGreaterThan(first?.x ?? 1000);
    expect(strip?.end.x).toBeGreaterThan(COLUMN);
    expect(strip?.rungs.map(({ label }) => label)).toEqual(['hinted', 'likely', 'stated as fact']);
    expect(strip?.list.map(({ rung, next }) => [rung, next])).toEqual([
      [0, 1],
      [1, 2],
      [2, undefined],
    ]);
  });

  test('leave each station the room that its words need', () => {
    const words = 'hinted at by several people of the harbour';
    const of = (second: string) =>
      stairsOf([
        drift([{ picture: {} }, { picture: { words: second } }, { picture: {} }, { picture: {} }], {}),
      ])[0]?.stations.map(({ x }) => x) as [number, number, number];
    const [, from, to] = of(words);
    expect(to - from).toBeGreaterThan(textWidth(words));
    const [, shortFrom, shortTo] = of('said');
    expect(shortTo - shortFrom).toBeLessThan(to - from);
  });

  test('have the two words as rungs where a word changed', () => {
    const [strip] = stairsOf([
      drift(
        [
          { wording: 'kept', picture: {} },
          { wording: 'replaced', picture: {} },
        ],
        { words: ['counted', 'drowned'] },
      ),
    ]);
    expect(strip?.rungs.map(({ label }) => label)).toEqual(['“counted”', '“drowned”']);
    expect(strip?.columns).toEqual(['counted', 'drowned']);
  });

  test('carry the denial in a lane of its own, as far as it was carried', () => {
    const steps: Step[] = [
      { picture: {} },
      { denial: 'is-denial', picture: { words: 'not so' } },
      { denial: 'carried', picture: {} },
      { denial: 'left-out', picture: {} },
    ];
    const lane = (last: Step) => stairsOf([drift([...steps.slice(0, 3), last], { lane: 'The denial' })])[0]?.lane;
    expect(lane(steps[3] as Step)).toMatchObject({
      label: 'The denial',
      lost: true,
      marks: [{ filled: true, note: 'prints it' }],
    });
    expect(lane({ denial: 'carried', picture: {} })?.lost).toBe(false);
    // Nobody who denies is taken for a step of the statement.
    expect(stairsOf([drift(steps, { lane: 'The denial' })])[0]?.stations.map(({ who }) => who)).toEqual([
      'Station 0',
      'Station 2',
    ]);
  });

  test('show the unnamed hollow, what we infer broken, and leave out what has no words for the picture', () => {
    const [strip] = stairsOf([
      drift([{ kind: 'group', picture: {} }, {}, { picture: { broken: true } }, { picture: {} }], {}),
    ]);
    expect(strip?.stations.map(({ hollow }) => hollow)).toEqual([true, false]);
    expect(strip?.ways.map(({ broken }) => broken)).toEqual([true, false]);
  });

  test('leave out a drift that has no picture, and never lie over one another', () => {
    const drawn = drift(
      [
        { rung: 'hinted', picture: {} },
        { rung: 'fact', picture: {} },
      ],
      {},
    );
    const plain = { ...drawn, fields: { ...drawn.fields, picture: undefined } } as Drift;
    const strips = stairsOf([drawn, plain, drawn]);
    expect(strips).toHaveLength(2);
    const [first, second] = strips;
    expect(second?.top).toBeGreaterThan(Math.max(...(first?.rungs ?? []).map(({ y }) => y)));
  });
});
