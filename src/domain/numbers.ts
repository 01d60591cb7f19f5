/** What a word or letter after a number multiplies it by. */
export const factors = new Map(
  Object.entries({
    12: 'dozen',
    100: 'hundred',
    1000: 'thousand тыс тис k',
    1000000: 'million млн m mn',
    1000000000: 'billion млрд bn',
    1000000000000: 'trillion tn',
  }).flatMap(([factor, names]) => names.split(' ').map((name) => [name, Number(factor)] as const)),
);

/** Longer text is no slip of a number; the slower patterns below are not tried on it. */
export const longestNumber = 60;
/** Digits, also with a minus sign or a point: no separators, exponents or leading zeros. */
export const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** `5.937` is 5.937 to a machine and five thousand to half of Europe. */
export const ambiguous = /^-?[1-9]\d{0,2}\.\d{3}$/;
/** Groups of three with something other than a point between them. */
export const grouped = /^-?\d{1,3}(?:[,\s'’_·]\d{3})+$/;
const range = /^(\d[\d\s,.]*?)\s*(?:-|\.{2,3}|…|to)\s*(\d[\d\s,.]*)$/;
const hedged =
  /^(?:[~≈≃±><≥≤]+|(?:about|around|circa|ca?\.?|approx\.?|over|more than|at least|almost|nearly|up to|some)(?=[\s\d]))\s*(\d[\d\s,.]*)\+?$|^(\d[\d\s,.]*?)\s*(?:[+?*~]+|or more|or so)$/i;

/** The bounds of a text such as “100 to 200”. */
export const boundsIn = (text: string): string[] | undefined => numbersIn(text, range);

/** The number of a text such as “about 200” or “200+”. */
export const hedgedIn = (text: string): string | undefined => numbersIn(text, hedged)?.[0];

function numbersIn(text: string, pattern: RegExp): string[] | undefined {
  if (text.length > longestNumber) return undefined;
  const numbers = pattern.exec(text.trim())?.slice(1);
  return numbers?.filter((number) => number !== undefined).map(digitsOf);
}

/** The digits of a number with groups. */
export function digitsOf(text: string): string {
  return text
    .replace(/[^\d.-]|(?<!^-?0)\.(?=\d{3}(?:\D|$))/g, '')
    .replace(/\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
}

/** True for a count as it stands in data: no separators, signs, exponents or leading zeros. */
export function isPlainNumber(text: string): boolean {
  return plain.test(text) && !ambiguous.test(text) && !/^-|\.\d*0$/.test(text);
}

/** For a number that is not there. */
export const emptyNumber =
  'The number is empty. Leave the field out where it is unknown and say so in note; never write 0.';

/** Why a text is not a plain number and what to write, as two sentences; for text that `isPlainNumber` refuses. */
export function explainNumber(written: string): string {
  const shown = `"${written}"`;
  const text = toAscii(written);
  if (/^\s*(?:|~|null|unknown|n\/?a|none|-|\?)\s*$/i.test(written)) return emptyNumber;
  if (text.startsWith('-')) return `${shown} is below 0. A count cannot be; write what was counted.`;
  if (text !== written && plain.test(text)) return `${shown} is not written in the digits 0 to 9. Write ${text}.`;
  if (ambiguous.test(text))
    return `${shown} could be ${Number(text)} or ${text.replace('.', '')}. Write ${text.replace('.', '')} if the point parts thousands, or ${Number(text)}.`;
  if (grouped.test(text.replaceAll('.', ','))) return `${shown} has separators. Write ${text.replace(/\D/g, '')}.`;
  if (isPlainNumber(text)) return `The number stands in quotes. Write ${text} without them.`;
  const bounds = boundsIn(text);
  if (bounds)
    return `${shown} is a range. Write low: ${bounds[0]} and high: ${bounds[1]}, and what they mean in interval.`;
  const number = hedgedIn(text);
  if (number !== undefined)
    return `${shown} carries a sign beside the number. Write ${number} and say the rest in qualifier, or in low and high.`;
  if (/^[+-]?\.?(?:inf|infinity|nan)$/i.test(text))
    return `${shown} is not a number of anything. Write the number that was claimed.`;
  const value = Number(text.replaceAll('_', '').replace(/^\+/, ''));
  if (/\d/.test(text) && Number.isFinite(value)) return `${shown} is not written in plain digits. Write ${value}.`;
  return `${shown} is not a number. Write digits only, such as 5937.`;
}

/** With the digits 0–9 in place of those of other scripts, a hyphen for other minus signs and dashes, and plain spaces. */
export function toAscii(text: string): string {
  return asciiDigits(text)
    .plain.replace(/[\u2010-\u2014\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u066c\uff0c]/g, ',')
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/\uff0f/g, '/')
    .replace(/\s/g, ' ');
}

/** The same text with every decimal digit of Unicode as 0 to 9, and the way back to the place of each unit. */
export function asciiDigits(text: string): { plain: string; at: (index: number) => number } {
  if (!/(?![0-9])\p{Nd}/u.test(text)) return { plain: text, at: (index) => index };
  const places: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const digit = /(?![0-9])\p{Nd}/u.test(character) ? digitOf(character) : character;
    for (let unit = 0; unit < digit.length; unit += 1) places.push(index + unit);
    folded += digit;
  }
  places.push(text.length);
  return { plain: folded, at: (index) => places[index] ?? text.length };
}

/** Scripts keep their digits in rows of ten from zero on; where rows adjoin, as in mathematics, each begins anew. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let start = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((point - start) % 10);
}
