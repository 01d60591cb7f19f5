import {
  ambiguous,
  boundsIn,
  digitsOf,
  factors,
  grouped,
  hedgedIn,
  longestNumber,
  plain,
  toAscii,
} from '../../domain/numbers.ts';
import type { SeriesColumn } from '../../domain/series.ts';
import { quoted } from '../../domain/shorten.ts';

/** Most digits that a number keeps exactly (IEEE 754, double precision). */
const exactDigits = 15;
const withUnit = /^(?:[$€£₽]\s*)?(\d[\d\s,.]*?)\s*(?:%|per cent|[$€£₽]|\p{L}[\p{L}\s.]*)?$/u;

/** The number of a cell, or what is wrong with it and how to write it. */
export function readNumber(cell: string, column: SeriesColumn): { value: number } | { message: string } {
  if (!plain.test(cell)) return { message: `${quoted(cell)} is not a plain number. ${advise(cell, column)}` };
  const value = Number(cell);
  if (cell.startsWith('-')) {
    if (value === 0) return { message: '"-0" is not a plain number. Write 0.' };
    if (column.changeOf === undefined)
      return { message: `${cell} is negative. A count cannot be below 0; check it against the source.` };
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { message: `${cell} is larger than a number that is kept exactly. Check it for a slip.` };
  const fraction = cell.split('.')[1];
  if (fraction === undefined) return { value };
  const canBeThousands = ambiguous.test(cell);
  const whole = cell.replace('.', '');
  if (!column.decimals && canBeThousands) {
    return {
      message: `${quoted(cell)} can be read as ${value} or as ${whole}. Write ${whole}, or the whole number meant.`,
    };
  }
  if (!column.decimals) {
    return {
      message: `${quoted(cell)} is not a whole number. ${/^0+$/.test(fraction) ? `Write ${value}.` : 'People and things are counted whole; for a rate add decimals: true to the column in the declaration.'}`,
    };
  }
  if (canBeThousands && fraction.endsWith('0'))
    return { message: `${quoted(cell)} can be read as ${value} or as ${whole}. Write the one that is meant.` };
  if (whole.replace(/^-?0*/, '').length > exactDigits)
    return { message: `${quoted(cell)} has more digits than are kept exactly. Write at most ${exactDigits}.` };
  return { value };
}

/** True for text that stands for “not known” in other people’s tables. */
export function meansUnknown(cell: string): boolean {
  return /^(?:unknown|n\/?a\.?|#n\/a|null|none|nil|nan|undefined|-+|–|—|\?+|\.+|…|no data|not known|not available|tb[acd]|unk\.?)$/i.test(
    cell,
  );
}

/** Sentences that say what to write instead of `cell`, with the number where it can be told. */
function advise(cell: string, column: SeriesColumn): string {
  if (cell.length > longestNumber) return 'Write digits only, such as 5937.';
  if (meansUnknown(cell) || /^[+-]?(?:inf|infinity|∞)$/i.test(cell))
    return 'Write the number, or the word unknown where it is not known.';
  const seen = cell.replace(/\p{Cf}/gu, '');
  if (seen !== cell && plain.test(seen)) return `It has a character that cannot be seen. Write ${seen}.`;
  const text = toAscii(cell);
  if (text !== cell && plain.test(text)) {
    if (!text.startsWith('-')) return `It has digits of another script. Write ${text}.`;
    return column.changeOf === undefined
      ? 'A count cannot be below 0; check it against the source.'
      : `Its minus sign is not the hyphen. Write ${text}.`;
  }
  if (/\d/.test(text) && plain.test(withoutLetterDigits(text)))
    return `It has letters that look like digits. Write ${withoutLetterDigits(text)}.`;
  const unquoted = /^['"‘’“”](.*?)['"‘’“”]?$/.exec(text)?.[1];
  if (unquoted !== undefined && plain.test(unquoted)) return `Write ${unquoted} without quotation marks.`;
  if (/\s/.test(text) && plain.test(text.replace(/\s/g, '')) && !grouped.test(text))
    return `It has a space in it. Write ${text.replace(/\s/g, '')}.`;
  if (grouped.test(text)) return `Nothing stands between the digits of a number. Write ${digitsOf(text)}.`;
  const whole = /^-?\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d{1,2})?$/.test(text)
    ? digitsOf(text.replace(/[.,]\d{1,2}$/, ''))
    : '';
  if (whole !== '') return `Nothing stands between the digits of a number. Write ${whole}, or the whole number meant.`;
  if (/^\d+,\d+$/.test(text))
    return column.decimals
      ? `Decimals follow a point. Write ${text.replace(',', '.')}.`
      : 'Write a whole number without a comma.';
  if (boundsIn(text)) return 'It is a range. Write its bounds in two columns, such as low and high.';
  const hedged = hedgedIn(text);
  if (hedged !== undefined)
    return `A number in a table carries no doubt. Write ${hedged}, and say in processingNote how exact it is.`;
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text) || /^0[xob][0-9a-f]+$/i.test(text)) {
    const value = Number(text);
    return `It is written as for a computer. ${Number.isSafeInteger(value) ? `Write ${value}.` : 'Write the whole number.'}`;
  }
  if (/^-?0+\d/.test(text) && plain.test(text.replace(/^(-?)0+(?=\d)/, '$1')))
    return `A number has no zeros before it. Write ${text.replace(/^(-?)0+(?=\d)/, '$1')}.`;
  if (/^\d+\.$/.test(text)) return `Write ${text.slice(0, -1)}.`;
  if (column.decimals && /^\.\d+$/.test(text)) return `Write 0${text}.`;
  return withUnit.test(text) ? adviseUnit(text) : 'Write digits only, such as 5937.';
}

function adviseUnit(text: string): string {
  const number = withUnit.exec(text)?.[1] ?? '';
  const word = text.replace(number, '').trim().toLowerCase();
  const factor = factors.get(word);
  if (factor !== undefined) {
    const value = Math.round(Number(number.replace(',', '.')) * factor);
    return Number.isSafeInteger(value) ? `Write ${value}.` : 'Write all of its digits.';
  }
  return `The unit stands in the declaration. Write ${digitsOf(number)}.`;
}

/** With 0 and 1 in place of the letters that are mistaken for them. */
function withoutLetterDigits(text: string): string {
  return text.replace(/[OoОо]/g, '0').replace(/[lIІ]/g, '1');
}
