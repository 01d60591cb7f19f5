import { bareNumbers } from '../body/bare-numbers.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import type { Figure } from '../domain/figures.ts';

/** Where else a figure stands, so that a slip of one digit would be noticed; `none` where nothing would tell. */
export const witnesses = ['written', 'cell', 'text', 'none'] as const;
export type Witness = (typeof witnesses)[number];

/** The strongest witness of a figure: its second entry, the cell of a series, or a plain field of its entry that has the number. */
export function witnessOf(
  { title, summary, caveats, dateNote }: Pick<EntryFrontmatter, 'title' | 'summary' | 'caveats' | 'dateNote'>,
  { written, cell, value, low, high }: Figure,
): Witness {
  if (written !== undefined) return 'written';
  if (cell !== undefined) return 'cell';
  const said = new Set(
    [title, summary, dateNote ?? '', ...caveats].flatMap((text) => bareNumbers(text).map((number) => number.value)),
  );
  const numbers = [value, low, high].filter((number) => number !== undefined);
  return numbers.length > 0 && numbers.every((number) => said.has(number)) ? 'text' : 'none';
}
