import { compareText } from '../domain/compare.ts';
import type { Actor } from '../domain/story.ts';

/** Things under one letter; the id names the heading. */
export interface LetterGroup<Item> {
  id: string;
  letter: string;
  items: Item[];
}

/** Things in the order of their keys, by the first letter; what begins with a digit or a sign comes first. */
export function byLetter<Item>(items: readonly Item[], keyOf: (item: Item) => string): LetterGroup<Item>[] {
  const keyed = items.map((item) => ({ item, key: plainKey(keyOf(item)) }));
  const sorted = keyed.toSorted((a, b) => compareText(placeOf(a.key), placeOf(b.key)));
  return [...Map.groupBy(sorted, ({ key }) => firstLetter(key))].map(([letter, group]) => ({
    id: `letter-${idOf(letter)}`,
    letter,
    items: group.map(({ item }) => item),
  }));
}

/** A name as an index has it: of a person the last name first. */
export function indexName({ kind }: Pick<Actor['fields'], 'kind'>, name: string): string {
  const parts = /^([\p{L}’'.\- ]+) ([\p{L}’'-]+)$/u.exec(name);
  return kind === 'person' && parts ? `${parts[2]}, ${parts[1]}` : name;
}

function plainKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/(?<=[a-z])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/^(?:the|an?) /, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Letters that only some languages of a script have stand behind the letter that they look or sound like. */
function placeOf(key: string): string {
  return key.replace(
    /[ґєії]/g,
    (letter) => ({ ґ: 'г\uffff', є: 'е\uffff', і: 'и\uffff', ї: 'и\uffff\uffff' })[letter] ?? letter,
  );
}

function firstLetter(key: string): string {
  const letter = key[0] ?? '';
  return /\p{L}/u.test(letter) ? letter.toUpperCase() : '0–9';
}

/** ASCII for an address: letters of another script by their number. */
function idOf(letter: string): string {
  if (letter === '0–9') return 'digits';
  return /[A-Z]/.test(letter) ? letter.toLowerCase() : `u${letter.codePointAt(0)?.toString(16)}`;
}
