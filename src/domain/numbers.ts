const grouped = /^\d{1,3}(?:[,.'’_ \u00a0\u2007\u2009\u202f]\d{3})+$/;
const plain = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** True for digits as they stand in data: no separators, signs, exponents or leading zeros. */
export function isPlainNumber(text: string): boolean {
  return plain.test(text) && !isAmbiguous(text) && !/\.\d*0$/.test(text);
}

/** `200.590` is 200.59 to a machine and two hundred thousand to half of Europe. */
function isAmbiguous(text: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text);
}

/** For a number that is not there. */
export const emptyNumber =
  'The number is empty. Leave the field out where it is unknown and say so in note; never write 0.';

/** Why a text is not a plain number and what to write, as two sentences; for text that `isPlainNumber` refuses. */
export function explainNumber(text: string): string {
  const shown = `"${text}"`;
  const digits = asciiDigits(text);
  if (/^\s*(?:|~|null|unknown|n\/?a|none|-|\?)\s*$/i.test(text)) return emptyNumber;
  if (isAmbiguous(text))
    return `${shown} could be ${Number(text)} or ${text.replace('.', '')}. Write ${text.replace('.', '')} if the point parts thousands, or ${Number(text)}.`;
  if (grouped.test(text)) return `${shown} has separators. Write ${text.replace(/\D/g, '')}.`;
  if (digits !== text && plain.test(digits)) return `${shown} is not written in the digits 0 to 9. Write ${digits}.`;
  if (/^[\u2212\u2013\u2014-]/.test(text)) return `${shown} is below 0. A count cannot be; write what was counted.`;
  if (isPlainNumber(text)) return `The number stands in quotes. Write ${text} without them.`;
  const range = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(text);
  if (range)
    return `${shown} is a range. Write low: ${range[1]} and high: ${range[2]}, and what they mean in interval.`;
  const hedged = /^(?:[~≈≃<>≤≥±]|ca?\.?\s|about\s)\s*([\d,.\s]*\d)\+?$|^([\d,.\s]*\d)\s*\+$/i.exec(text);
  if (hedged) {
    const number = (hedged[1] ?? hedged[2] ?? '').replace(/\D/g, '');
    return `${shown} carries a sign beside the number. Write ${number} and say the rest in qualifier, or in low and high.`;
  }
  if (/^[+-]?\.?(?:inf|infinity|nan)$/i.test(text))
    return `${shown} is not a number of anything. Write the number that was claimed.`;
  const value = Number(text.replaceAll('_', '').replace(/^\+/, ''));
  if (/\d/.test(text) && Number.isFinite(value))
    return `${shown} is not written in plain digits. Write ${plainDigits(value)}.`;
  return `${shown} is not a number. Write digits only, such as 200590.`;
}

function plainDigits(value: number): string {
  return Number.isSafeInteger(value) ? BigInt(value).toString() : String(value);
}

/** The same text with every decimal digit of Unicode as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    // Digits of a script stand in a row of ten from zero on, so the distance to the start of the row is the value.
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
    return String(value);
  });
}
