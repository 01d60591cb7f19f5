import { expect, test } from 'vitest';
import { type Drift, lossesOf } from '../../../src/domain/drifts.ts';

type Step = Drift['steps'][number];
const losses = (...steps: [Step['rung'], Step['denial']][]) =>
  lossesOf({
    title: 'x',
    facet: 'x',
    summary: 'x',
    reviewed: '2024-01-01',
    steps: steps.map(([rung, denial]) => ({ who: 'a', date: '2024', says: 'x', rung, denial })),
  });

test('the ladder shows where a hint first became more than a hint, and where the denial was lost', () => {
  expect(
    losses(
      ['hinted', 'not-yet'],
      ['fact', 'is-denial'],
      ['hinted', 'carried'],
      ['said', 'carried'],
      ['fact', 'left-out'],
    ),
  ).toEqual({ hardened: 3, denialLost: 4 });
});

test('the ladder shows no lost denial where none was due', () => {
  expect(losses(['said', 'not-due'], ['fact', 'not-due'])).toEqual({ hardened: 1, denialLost: undefined });
});

test('the ladder shows where the word was replaced while the certainty stayed', () => {
  const step = { who: 'a', date: '2024', says: 'x', rung: 'said', denial: 'not-due' } as const;
  expect(
    lossesOf({
      title: 'x',
      facet: 'x',
      summary: 'x',
      reviewed: '2024-01-01',
      steps: [
        { ...step, wording: 'kept' },
        { ...step, wording: 'beside' },
        { ...step, wording: 'replaced' },
        { ...step, wording: 'replaced' },
      ],
    }),
  ).toEqual({ hardened: undefined, replaced: 2, denialLost: undefined });
});

test('the ladder shows no lost denial where none was found', () => {
  expect(losses(['said', 'none-found'], ['likely', 'none-found'], ['said', 'left-out'])).toEqual({
    hardened: undefined,
    denialLost: 2,
  });
  expect(losses(['said', 'none-found'], ['said', 'none-found']).denialLost).toBeUndefined();
});

test('the ladder shows nothing where the wording only became weaker', () => {
  expect(losses(['fact', 'not-due'], ['likely', 'not-due'])).toEqual({ hardened: undefined, denialLost: undefined });
});
