import { describe, expect, test } from 'vitest';
import { lossesOf } from '../../../src/domain/drifts.ts';
import { storyOf } from '../../support/content.ts';

const drift = (id: string) => {
  const found = storyOf('.').drifts.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...lossesOf(found.fields), who: found.fields.steps.map(({ who }) => who) };
};

describe('the ladder of certainty marks', () => {
  test('where a hint of prosecution first became more than a hint, and where the denial was lost', () => {
    const { hardened, denialLost, who } = drift('resignation-threat');
    expect(who[hardened ?? -1]).toBe('cnn');
    expect(who[denialLost ?? -1]).toBe('american-chronicles');
  });

  test('where “eliminated” became a fact about the killed', () => {
    const { hardened, denialLost, who } = drift('eliminated-to-killed');
    expect(who[hardened ?? -1]).toBe('american-chronicles');
    expect(denialLost).toBeUndefined();
  });

  test('nothing where the wording only became weaker', () => {
    const step = { who: 'a', date: '2024', says: 'x', denial: 'not-due' as const };
    const steps = [
      { ...step, rung: 'fact' as const },
      { ...step, rung: 'likely' as const },
    ];
    expect(lossesOf({ title: 'x', facet: 'resignation-bans', summary: 'x', reviewed: '2024-01-01', steps })).toEqual({
      hardened: undefined,
      denialLost: undefined,
    });
  });
});
