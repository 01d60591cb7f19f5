import { asciiDigits, factors } from '../domain/numbers.ts';
import { investigation } from '../investigation/index.ts';
import { object } from './runs.ts';

/** A number over 999 in a text that is not a year, in whatever disguise. */
export interface BareNumber {
  /** As it is written. */
  text: string;
  index: number;
  value: number;
}

const space = '[ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\n]';
/** What may stand between the groups of one number; a space only before exactly three digits. */
const joiner = `(?:\\p{Cf}{0,3}(?:[.,·˙٫٬'’‘\`´ʼ_]|${space}(?=\\d{3}(?!\\d)))\\p{Cf}{0,3}|\\p{Cf}{1,3})`;
const factorNames = [...factors.keys()];
const words = factorNames.filter(({ length }) => length > 2).join('|');
const letters = factorNames.filter(({ length }) => length <= 2).join('|');
const pattern = new RegExp(
  `(\\d+(?:${joiner}\\d+)*)(?:(?:${space}|[-‑]){0,3}(${words})|(${letters})(?![\\p{L}\\p{N}]))?`,
  'giu',
);
/** “Some 2000 pilots”: what looks like a year is a count. */
const countBefore =
  /\b(?:some|about|around|nearly|almost|over|least|than|up to|roughly|approximately|only|exactly|another)\s+$/i;
const dateBefore = /\b(?:since|until|till|by)\s+(?:\w+\s+){1,2}$/i;
const counted = [
  ...['people', 'persons', 'men', 'women', 'officials', 'names', 'cases', 'vehicles', 'dollars', 'euros'],
  ...['kilometres', 'km', 'miles', 'days', 'hours'],
  ...investigation.words.counted,
];
const countAfter = new RegExp(`^\\s+(?:${counted.join('|')})\\b`, 'i');

/** “1953 pilots left”: a noun in the plural after it and no word of time before it. */
const timeBefore = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${[
    ...['in', 'since', 'until', 'till', 'by', 'of', 'from', 'to', 'during', 'before', 'after', 'early', 'late', 'mid'],
    ...['the', 'this', 'that', 'its', 'their', 'his', 'her', 'our', 'for', 'on', 'at', 'between', 'through', 'a', 'an'],
    ...['spring', 'summer', 'autumn', 'winter', 'year', 'years', 'quarter', 'half', 'with', 'as', 'about', 'around'],
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
    ...['november', 'december'],
  ].join('|')})|’s|'s|\\d{4}\\s*(?:,|and|or|to)|[-‑–—/(])[\\s,]*(?:\\d{1,2},\\s*)?$`,
  'iu',
);
const pluralAfter =
  /^ (?!(?:its|his|as|is|was|has|does|this|thus|plus|across|sometimes|perhaps|besides|always|towards|afterwards)\b)[a-z]{2,}[^s\W]s\b/;

/** Every number over 999 of a text that is not a year. Looks through digits of other scripts, separators and words such as “thousand”. */
export function bareNumbers(text: string): BareNumber[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const { plain, at } = asciiDigits(text);
  const found: BareNumber[] = [];
  for (const { 0: whole, 1: digits = '', 2: word, 3: letter, index } of plain.matchAll(pattern)) {
    // The T-72M is a tank, 72M is a number.
    const isName = letter !== undefined && /\p{L}[-‑]?$/u.test(plain.slice(Math.max(0, index - 3), index));
    const factor = isName ? undefined : factors.get((word ?? letter ?? '').toLowerCase());
    const parts =
      factor === undefined
        ? valuesOf(digits)
        : [{ from: 0, length: whole.length, value: decimalOf(digits, factor) * factor }];
    for (const { from, length, value } of parts) {
      const start = index + from;
      if (value <= 999 || isYear(plain, start, length)) continue;
      found.push({ text: text.slice(at(start), at(start + length)), index: at(start), value });
    }
  }
  return found;
}

/** Where markup stands within a number, so that each part looks small: `<Plain>200</Plain>,590`. */
export function cutNumbers(text: string): number[] {
  const cut = new RegExp(`\\p{Nd}${object}|${object}(?:[.,’']\\p{Nd}{3}|\\p{Nd})`, 'gu');
  return [...text.matchAll(cut)].map(({ index }) => index);
}

/** True for inline code that is a number, with or without a word after it, rather than code. */
export function isNumberAsCode(code: string): boolean {
  return /^[^\p{L}/=\\]*\p{Nd}[^\p{L}/=\\]*[\p{L}\s]*$/u.test(code) && bareNumbers(code).length > 0;
}

/** The numbers of a run of digits and separators: one number in groups of three, or each by itself. */
function valuesOf(digits: string): { from: number; length: number; value: number }[] {
  const groups = [...digits.matchAll(/\d+/g)];
  const [first = '', ...rest] = groups.map(([group]) => group);
  const decimals = rest.length > 1 && rest.at(-1)?.length !== 3 ? 1 : 0;
  const thousands = decimals === 0 ? rest : rest.slice(0, -1);
  const isGrouped =
    thousands.length > 0 &&
    first !== '0' &&
    (thousands.every((group) => group.length === 3) ||
      // 2,00,590 as in India.
      (thousands.length > 1 &&
        thousands.at(-1)?.length === 3 &&
        thousands.slice(0, -1).every(({ length }) => length === 2)));
  if (isGrouped && first.length <= 4) {
    const value = Number(first + thousands.join(''));
    // “2023 200” and “in 2014.100” are no groups: four digits begin none, unless a comma says so.
    if (first.length < 4 || /^\d{4}[,'’_]/.test(digits)) return [{ from: 0, length: digits.length, value }];
  }
  const whole = rest.length === 1 && /^\d+[.,]\d+$/.test(digits);
  return groups.slice(0, whole ? 1 : undefined).map(({ 0: group, index }) => ({
    from: index,
    length: whole ? digits.length : group.length,
    value: Number(group),
  }));
}

/** “1.2”, “1,2” and “1.225” before “million”; “1,200” before “thousand”. */
function decimalOf(digits: string, factor: number): number {
  const groups = digits.match(/\d+/g) ?? [];
  const isFraction = groups[1]?.length !== 3 || (factor >= 1_000_000 && digits.includes('.'));
  if (groups.length === 2 && /^\d+[.,]\d+$/.test(digits) && isFraction) return Number(groups.join('.'));
  return Number(groups.join(''));
}

function isYear(text: string, start: number, length: number): boolean {
  const year = /^(\d{4})(?:[.,]\d{1,2})?$/.exec(text.slice(start, start + length))?.[1];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2099) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(start + length, start + length + 20);
  if (!timeBefore.test(before) && (pluralAfter.test(after) || countAfter.test(after))) return false;
  return !(countBefore.test(before) && !dateBefore.test(before) && countAfter.test(after));
}
