/** With the digits 0–9 in place of those of other scripts, a hyphen for other minus signs and dashes, and plain spaces. */
export function toAscii(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => (digit >= '0' && digit <= '9' ? digit : String(digitValue(digit))))
    .replace(/[\u2010-\u2014\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u066c\uff0c]/g, ',')
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/\uff0f/g, '/')
    .replace(/\s/g, ' ');
}

/** Digits of a script stand in a row of ten from zero on, the same in all of Unicode. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}

/** With 0 and 1 in place of the letters that are mistaken for them. */
export function withoutLetterDigits(text: string): string {
  return text.replace(/[OoОо]/g, '0').replace(/[lIІ]/g, '1');
}
