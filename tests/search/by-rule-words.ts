import { globSync, readFileSync } from 'node:fs';
import type { Actor, Story } from '../../src/domain/story.ts';
import { stemOf, wordsOf } from '../../src/search/text.ts';
import { nameWants, seeded, slip } from './by-rule.ts';
import type { Query } from './score.ts';

/** How each language writes a Cyrillic letter: pairs of letter and letters. */
const spellings: Record<string, string> = {
  German:
    'а a б b в w г g д d е e ё jo ж sch з s и i й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц z ч tsch ш sch щ schtsch ы y э e ю ju я ja ь _ ъ _ і i ї ji є je',
  French:
    'а a б b в v г g д d е e ё io ж j з z и i й i к k л l м m н n о o п p р r с s т t у ou ф f х kh ц ts ч tch ш ch щ chtch ы y э e ю iou я ia ь _ ъ _ і i ї i є e',
  Polish:
    'а a б b в w г g д d е e ё io ж ż з z и i й j к k л ł м m н n о o п p р r с s т t у u ф f х ch ц c ч cz ш sz щ szcz ы y э e ю iu я ia ь _ ъ _ і i ї ji є je',
  English:
    'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ь _ ъ _ і i ї yi є ye',
  Swedish:
    'а a б b в v г g д d е e ё jo ж zj з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц ts ч tj ш sj щ sjtj ы y э e ю ju я ja ь _ ъ _ і i ї ji є je',
};
const little = new Set(
  'which their there about would could these those being after before until while where other under from with that this were they than into only more most also have been said says'.split(
    ' ',
  ),
);

/** Surnames as other languages spell them, and words of titles and summaries: nobody chose them. */
export function wordQueries(story: Story, known: (word: string) => boolean): Query[] {
  const random = seeded(20_261_128);
  return [...spelt(story), ...titles(story, known, random), ...summaries(story, random), ...ordinary(known, random)];
}

function spelt(story: Story): Query[] {
  const people = story.actors.filter(({ fields }) => fields.kind === 'person');
  return people.flatMap((actor: Actor) => {
    const surname = actor.fields.original?.split(' ').at(-1)?.toLowerCase() ?? '';
    if (!/^\p{Script=Cyrillic}{5,}$/u.test(surname)) return [];
    return Object.entries(spellings).map(([language, pairs]) => {
      const letters = pairs.split(' ');
      const q = [...surname].map((letter) => letters[letters.indexOf(letter) + 1]?.replace('_', '') ?? letter).join('');
      return { q, kind: `spelling ${language}`, want: nameWants(actor, story) };
    });
  });
}

function titles({ timeline }: Story, known: (word: string) => boolean, random: () => number): Query[] {
  return timeline.flatMap(({ url, fields: { title } }) => {
    const telling = wordsOf(title).filter((word) => word.length > 3 && !little.has(word));
    const half = {
      q: telling
        .filter((_, at) => at % 2 === 0)
        .slice(0, 4)
        .join(' '),
      kind: 'half a title',
      want: [url],
    };
    const long = telling.filter((word) => word.length > 7 && !/\d/.test(word) && random() < 0.2);
    const misspelt = long
      .map((word) => ({ word, q: slip(word, random) }))
      .filter(({ q }) => !known(q))
      .map(({ word, q }) => ({
        q,
        kind: 'misspelt word',
        want: timeline
          .filter(({ fields }) => wordsOf(`${fields.title} ${fields.summary}`).map(stemOf).includes(stemOf(word)))
          .map((entry) => entry.url),
      }));
    return [half, ...misspelt];
  });
}

function summaries({ timeline }: Story, random: () => number): Query[] {
  return timeline.flatMap(({ url, fields: { summary } }) => {
    const words = [
      ...new Set(wordsOf(summary).filter((word) => word.length > 4 && !/\d/.test(word) && !little.has(word))),
    ];
    if (words.length < 3) return [];
    const chosen = new Set<string>();
    while (chosen.size < 3) chosen.add(words[Math.floor(random() * words.length)] ?? '');
    return [{ q: [...chosen].join(' '), kind: 'three words of a summary', want: [url] }];
  });
}

/** Ordinary English words from the manuals of packages, of which neither the word nor its stem is on a page. */
function ordinary(known: (word: string) => boolean, random: () => number): Query[] {
  const text = globSync(
    'node_modules/{ajv,astro,axe-core,csv-parse,edtf,fast-check,fflate,knip,pagefind,playwright-core,sirv,vitest,yaml}/{README,CHANGELOG}.md',
  )
    .toSorted()
    .map((file) => readFileSync(file, 'utf8'))
    .join(' ');
  const words = [...new Set(text.match(/(?<![\w-])[a-z]{5,12}(?![\w-])/g) ?? [])]
    .filter((word) => !known(word) && !known(stemOf(word)))
    .toSorted();
  return words.filter(() => random() < 250 / words.length).map((q) => ({ q, kind: 'ordinary word', want: [] }));
}
