import type { Figures } from './score.ts';

/** What the search must reach; a bar is only ever raised. `mrr` within ten, `recall` within five. */
export const bars: Record<'tune' | 'test', Pick<Figures, 'mrr' | 'recall' | 'zero'>> = {
  tune: { mrr: 0.94, recall: 0.98, zero: 0.01 },
  test: { mrr: 0.94, recall: 0.98, zero: 0.01 },
};

/** The same for questions made by rule, within five. */
export const barsByRule: Record<string, number> = { number: 0.99, day: 0.99, 'misspelt name': 0.99, 'case form': 0.99 };
