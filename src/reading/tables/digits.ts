import { asciiDigits } from '../../domain/numbers.ts';

/** With the digits 0–9 in place of those of other scripts, a hyphen for other minus signs and dashes, and plain spaces. */
export function toAscii(text: string): string {
  return asciiDigits(text)
    .replace(/[\u2010-\u2014\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u066c\uff0c]/g, ',')
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/\uff0f/g, '/')
    .replace(/\s/g, ' ');
}

/** With 0 and 1 in place of the letters that are mistaken for them. */
export function withoutLetterDigits(text: string): string {
  return text.replace(/[OoОо]/g, '0').replace(/[lIІ]/g, '1');
}
