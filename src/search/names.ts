import { fold, foldCyrillic, isCyrillic } from './text.ts';

/** Endings that languages of Cyrillic script put behind a name or a noun. */
const endings = new Set(
  'а я о е у ю и ь ам ям ах ях ами ями ом ем ой ей ою ею ого его ому ему им ими их ии иию иия ая яя ое ее ую юю ие ия ию ием иям иях ов ев ова еви ові еі ина ин ости ость'
    .split(' ')
    .concat('')
    .map(foldCyrillic),
);
const leastShared = 4;
const mostEnding = 4;

/** Whether two Cyrillic words are forms of one: a long common beginning, and only endings behind it. */
export function isSameCyrillic(one: string, other: string): boolean {
  const [a, b] = [foldCyrillic(one), foldCyrillic(other)];
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return (
    shared >= leastShared &&
    shared >= Math.max(a.length, b.length) - mostEnding &&
    endings.has(a.slice(shared)) &&
    endings.has(b.slice(shared))
  );
}

const latin: Record<string, string> = Object.fromEntries(
  'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ю yu я ya'
    .split(' ')
    .reduce<string[][]>((pairs, part, index, all) => {
      if (index % 2 === 0) pairs.push([part, all[index + 1] ?? '']);
      return pairs;
    }, []),
);

/** All letters and pairs that some language hisses with. */
const hisses =
  /(?:shch|schtsch|szcz|stsch|tsch|tch|dzh|dsch|dj|sch|zsch|sh|ch|zh|cz|sz|rz|zj|sj|tj|ts|tz|zz?|ss?|c(?=[eiyv])|j(?=[aeiou](?:n|v|k)))/g;

/** What is left of a name when the habits of English, German, French, Polish and Swedish spelling are taken out. */
export function skeleton(word: string): string {
  const written = isCyrillic(word) ? [...foldCyrillic(word)].map((letter) => latin[letter] ?? '').join('') : fold(word);
  return written
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/ff$/, 'v')
    .replace(/ou/g, 'u')
    .replace(/ck/g, 'k')
    .replace(hisses, 'S')
    .replace(/[yj][eo]/g, 'e')
    .replace(/ie|je|ye|jo|yo|io/g, 'e')
    .replace(/[yji][au]/g, (pair) => pair[1] ?? '')
    .replace(/[yij]+/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/S+/g, 'S')
    .replace(/(?<=in)e$/, '')
    .replace(/h(?![aeiou])/g, '');
}
