export const qualifiers = ['exactly', 'stated', 'about', 'at-least', 'more-than', 'almost', 'up-to'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number as its claimant gave it: one value, a range, or both. */
export interface Amount {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  qualifier: Qualifier;
}

/** The word before a number: “at least”; none for one that is exact or plainly stated. */
export function qualifierWord(qualifier: Qualifier): string {
  return qualifier === 'exactly' || qualifier === 'stated' ? '' : qualifier.replaceAll('-', ' ');
}

/** “40,000 to 60,000”; undefined where there are no bounds. */
export function formatBounds(low: number | undefined, high: number | undefined): string | undefined {
  return low === undefined || high === undefined ? undefined : `${formatNumber(low)} to ${formatNumber(high)}`;
}

/** `5937` as `5,937`; keeps decimals. The same on every machine. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A small number as a word: “three”; others in digits. */
export function numberWord(value: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return words[value] ?? formatNumber(value);
}

/** The number with its qualifier: “about 5,937”, “40,000 to 60,000”, “about 47,000 (40,000 to 55,000)”. */
export function formatAmount(figure: Amount): string {
  const { value, low, high } = figure;
  const range = formatBounds(low, high);
  const word = qualifierWord(figure.qualifier);
  const words = word === '' ? '' : `${word} `;
  if (value === undefined) return `${words}${range ?? ''}`;
  const main = `${words}${formatNumber(value)}`;
  return range === undefined ? main : `${main} (${range})`;
}
