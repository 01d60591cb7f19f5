import type { Figures } from './score.ts';

/** What the search must reach; a bar is only ever raised. `mrr` within ten, `recall` within five. */
export const bars: Record<'tune' | 'test', Pick<Figures, 'mrr' | 'recall' | 'zero'>> = {
  tune: { mrr: 0.95, recall: 0.98, zero: 0.01 },
  test: { mrr: 0.95, recall: 0.98, zero: 0.01 },
};

/** Kinds that are hard for a search by words, each half by itself. */
export const barsByKind: Record<string, number> = { question: 0.85, acronym: 0.85 };

/** The same for questions made by rule, within five. */
export const barsByRule: Record<string, number> = {
  number: 0.99,
  day: 0.99,
  'misspelt name': 0.99,
  'case form': 0.99,
  'spelling German': 0.98,
  'spelling French': 0.98,
  'spelling Polish': 0.98,
  'spelling English': 0.98,
  'spelling Swedish': 0.98,
  'misspelt word': 0.95,
  'three words of a summary': 0.98,
  'half a title': 0.99,
};

/** Share of ordinary words on no page that are taken for a slip of another and shown so. */
export const mostGuessed = 0.04;
