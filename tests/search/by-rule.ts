import { formatNumber } from '../../src/domain/amounts.ts';
import type { Actor, Entry, Story } from '../../src/domain/story.ts';
import { wordsOf } from '../../src/search/text.ts';
import type { Query } from './score.ts';

/** Questions made from the story by rule: nobody chose them. The same each time for the same story. */
export function queriesByRule(story: Story, known: (word: string) => boolean): Query[] {
  const random = seeded(20_261_127);
  const chance = (share: number): boolean => random() < share;
  return [
    ...numbers(story, known, chance),
    ...days(story, chance),
    ...people(story, known, random),
    ...nonsense(known, random),
  ];
}

function numbers({ timeline }: Story, known: (word: string) => boolean, chance: (share: number) => boolean): Query[] {
  const owners = new Map<number, Entry[]>();
  for (const entry of timeline)
    for (const { value, low, high, scope } of entry.fields.figures)
      for (const one of [value, low, high])
        if (
          one !== undefined &&
          one >= 1000 &&
          (one < 1990 || one > 2030) &&
          Number.isInteger(one) &&
          scope !== 'misquoted'
        )
          owners.set(one, [...(owners.get(one) ?? []), entry]);
  return [...owners].flatMap(([value, entries]) => {
    const want = entries.map(({ url }) => url);
    const forms = ['', ',', ' ', '.', '\u202f', '’'].map((sign) => formatNumber(value).replaceAll(',', sign));
    const near = [value + 1, value - 1, value + 10].filter((one) => !known(String(one)));
    return [
      ...forms.filter(() => chance(0.3)).map((q) => ({ q, kind: 'number', want })),
      ...near.filter(() => chance(0.5)).map((one) => ({ q: formatNumber(one), kind: 'near number', want: [] })),
    ];
  });
}

const russianMonths = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

function days({ timeline }: Story, chance: (share: number) => boolean): Query[] {
  const byDay = Map.groupBy(
    timeline.filter(({ fields }) => /^\d{4}-\d\d-\d\d$/.test(fields.date)),
    ({ fields }) => fields.date,
  );
  return [...byDay].flatMap(([date, entries]) => {
    const [year, month = '', day] = date.split('-');
    const at = Number(month) - 1;
    const forms = [
      date,
      `${day}.${month}.${year}`,
      `${Number(day)} ${englishMonths[at]} ${year}`,
      `${englishMonths[at]} ${Number(day)}, ${year}`,
      `${Number(day)} ${russianMonths[at]} ${year}`,
    ];
    return forms.filter(() => chance(0.3)).map((q) => ({ q, kind: 'day', want: entries.map(({ url }) => url) }));
  });
}

function people(story: Story, known: (word: string) => boolean, random: () => number): Query[] {
  return story.actors
    .filter(({ fields }) => fields.kind === 'person')
    .flatMap((actor) => {
      const { name, original } = actor.fields;
      const surname = wordsOf(name).at(-1) ?? '';
      const want = nameWants(actor, story);
      const misspelt =
        surname.length < 6 ? [] : [slip(surname, random), slip(surname, random)].filter((word) => !known(word));
      return [
        ...misspelt.map((q) => ({ q, kind: 'misspelt name', want })),
        ...caseForms(original?.split(' ').at(-1)?.toLowerCase() ?? '').map((q) => ({ q, kind: 'case form', want })),
      ];
    });
}

/** Pages that a surname may lead to: whom it names, what they said, what names them, and others of that name. */
export function nameWants({ url, fields: { name }, said, named }: Actor, story: Story): string[] {
  const surname = wordsOf(name).at(-1) ?? '';
  const titled = story.timeline.filter(({ fields }) => wordsOf(fields.title).includes(surname));
  const same = story.actors.filter((other) => other.url !== url && wordsOf(other.fields.name).includes(surname));
  return [url, ...[...said, ...named, ...titled, ...same].map((item) => item.url)];
}

/** Other cases of a Cyrillic surname. */
function caseForms(surname: string): string[] {
  if (surname.length < 5) return [];
  if (/(?:ов|ев|ёв|ин|ын)$/.test(surname)) return ['а', 'у', 'ым', 'е'].map((ending) => surname + ending);
  if (/(?:ий|ый|ой)$/.test(surname)) return ['ого', 'ому', 'им'].map((ending) => surname.slice(0, -2) + ending);
  if (/а$/.test(surname)) return ['ы', 'е', 'у', 'ой'].map((ending) => surname.slice(0, -1) + ending);
  return [];
}

/** One letter left out, put in, changed, or changed with its neighbour; never the first. */
export function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = 'abcdefghijklmnoprstuvyz'[Math.floor(random() * 23)] ?? 'a';
  const [before, one, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  return (
    [
      before + next + after,
      before + letter + one + next + after,
      before + next + one + after,
      before + letter + next + after,
    ][Math.floor(random() * 4)] ?? word
  );
}

function nonsense(known: (word: string) => boolean, random: () => number): Query[] {
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
  const made = Array.from({ length: 200 }, () =>
    Array.from({ length: 5 + Math.floor(random() * 6) }, (_, at) =>
      pick(at % 2 === 1 ? 'aeiou' : 'bcdfghjklmnprstvz'),
    ).join(''),
  );
  return made.filter((word) => !known(word)).map((q) => ({ q, kind: 'nonsense', want: [] }));
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
