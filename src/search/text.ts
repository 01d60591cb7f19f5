import { stemmer as stemEnglish } from '@orama/stemmers/english';

/** A number whose groups are joined, or a run of digits, or a word. */
const tokens = /\d{1,3}(?:[,.\u00a0\u202f\u2009 '’]\d{3})+(?!\d)|\d+|[\p{L}\p{M}]+/gu;
const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd' };
/** Letters that languages of Cyrillic script write differently in the same name, or that keyboards lack. */
const cyrillicTwins: Record<string, string> = {
  ё: 'е',
  э: 'е',
  є: 'е',
  ы: 'и',
  і: 'и',
  ї: 'и',
  й: 'и',
  ґ: 'г',
  ь: '',
  ъ: '',
  '’': '',
  "'": '',
};

/** Lower case, Latin letters without their marks. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[ßøłæœđ]/g, (letter) => letters[letter] ?? letter);
}

/** Folded, and Cyrillic letters that stand for each other made one. */
export function foldCyrillic(text: string): string {
  return fold(text).replace(/[ёэєыіїйґьъ’']/g, (letter) => cyrillicTwins[letter] ?? '');
}

export function isCyrillic(text: string): boolean {
  return /[\u0400-\u04ff]/.test(text);
}

/** Words of a text, folded; groups of digits are joined, so that 200,590 and 200 590 are 200590. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(tokens) ?? []).map((word) => (/^\d/.test(word) ? word.replace(/\D/g, '') : word));
}

/** What a word shares with its other forms: the stem of an English word, anything else as it is. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /^[a-z]+$/.test(word) ? stemEnglish(word) : word;
    stems.set(word, stem);
  }
  return stem;
}

/** A story says the same words again and again. */
const stems = new Map<string, string>();
