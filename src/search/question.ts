import { dayWords, monthOf } from './days.ts';
import type { AskedIdea } from './front.ts';
import type { Way } from './other-words.ts';
import { fold, foldCyrillic } from './text.ts';

/** A part of a question: a word, or a number, day or phrase, which are never guessed and never dropped. */
export interface Term {
  said: string;
  kind: 'word' | 'number' | 'day' | 'phrase';
  ways: Way[];
}

const longest = 300;
const mostTerms = 12;
/** Words that say nothing alone. */
const little = new Set(
  'a an the not according of to in on at for by with from into is are was were be been being do does did has have had who whom whose what which when where why how many much can could may might will would should if they their them his her its it he she that this these those there and or as about any under и в во на с со о об от под из за по для что кто как ли не у к это его і й та на у в з із до від під про чи не що хто як це'.split(
    ' ',
  ),
);
const millions = /^(?:m|мл)/i;

const itself = (words: string, weight = 1): Way => ({ words, weight, by: 'itself' });

/** Reads a question. Nothing that is typed makes it throw. */
export function parseQuestion(text: string, ideas: readonly AskedIdea[]): Term[] {
  const terms: Term[] = [];
  let rest = ` ${text.normalize('NFC').slice(0, longest)} `;
  const take = (pattern: RegExp, make: (match: string[]) => Term | undefined): void => {
    rest = rest.replace(pattern, (...match) => {
      const groups = match.slice(0, -2).filter((part): part is string => typeof part === 'string');
      const term = make(groups);
      if (!term) return groups[0] ?? '';
      terms.push(term);
      return ' ';
    });
  };
  take(/["“”«„]([^"“”«»„]*[\p{L}\p{N}][^"“”«»„]*)["“”»]/gu, ([, words = '']) => ({
    said: words.trim(),
    kind: 'phrase',
    ways: [itself(words.trim())],
  }));
  rest = rest
    .replace(/(?<=\p{L})['’]s\b/gu, '')
    .replace(/(?<!\p{L})(?:no|nr|№)\.?\s*(?=\d)/giu, ' ')
    .replace(/№/g, ' ');
  takeIdeas();
  takeDays(take);
  takeNumbers(take);
  for (const [word] of rest.matchAll(/\d+|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
    const isNumber = /^\d/.test(word);
    terms.push({ said: word, kind: isNumber ? 'number' : 'word', ways: [itself(isNumber ? word : fold(word))] });
  }
  const telling = terms.filter(({ kind, said }) => kind !== 'word' || !little.has(fold(said)));
  return (telling.length > 0 ? telling : terms).slice(0, mostTerms);

  /** Several words that stand for an idea together are one term. */
  function takeIdeas(): void {
    for (const { page, words } of ideas)
      for (const parts of words.filter((word) => word.includes(' ')).map((word) => word.split(' '))) {
        const typed = [...rest.matchAll(/[\p{L}\p{M}\p{N}’']+/gu)];
        const folded = typed.map(([word]) => foldCyrillic(word));
        const at = folded.findIndex((_, start) => parts.every((part, index) => folded[start + index] === part));
        const [first, last] = [typed[at], typed[at + parts.length - 1]];
        if (!first || !last) continue;
        const [start, end] = [first.index, last.index + last[0].length];
        const said = rest.slice(start, end);
        const ways = page.map((shown): Way => ({ words: shown, weight: 0.9, by: 'idea' }));
        terms.push({ said, kind: 'word', ways: [itself(fold(said)), ...ways] });
        rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
      }
  }
}

type Take = (pattern: RegExp, make: (match: string[]) => Term | undefined) => void;

function takeDays(take: Take): void {
  const day = (said: string, year: string, month: number | undefined, date: number): Term | undefined => {
    const words = month === undefined ? undefined : dayWords(Number(year), month, date);
    // A day that no calendar has is still a day to the one who asks: it is on no page.
    if (!words) return month === undefined ? undefined : { said: said.trim(), kind: 'day', ways: [] };
    return {
      said: words.written,
      kind: 'day',
      ways: [itself(words.token), itself(words.written, date === 0 ? 0.4 : 0.5)],
    };
  };
  take(/(?<![\d.,-])(\d{4})-(\d\d)(?:-(\d\d))?(?![\d-])/g, ([all = '', year = '', month, date = '0']) =>
    day(all, year, Number(month), Number(date)),
  );
  take(/(?<![\d.,])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/g, ([all = '', first, second, year = '']) =>
    Number(second) > 12 ? day(all, year, Number(first), Number(second)) : day(all, year, Number(second), Number(first)),
  );
  take(
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|-?го)?\s+(?:of\s+)?(\p{L}{3,10})\.?,?\s+(\d{4})(?!\d)/gu,
    ([all = '', date, month = '', year = '']) => day(all, year, monthOf(month), Number(date)),
  );
  take(
    /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu,
    ([all = '', month = '', date, year = '']) => day(all, year, monthOf(month), Number(date)),
  );
  take(/(?<!\p{L})(\p{L}{3,10})\.?,?\s+(\d{4})(?!\d)/gu, ([all = '', month = '', year = '']) =>
    day(all, year, monthOf(month), 0),
  );
}

function takeNumbers(take: Take): void {
  take(
    /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*(million|mln|mio|m|млн|thousand|k|тыс|тис)\.?(?!\p{L})/giu,
    ([all = '', amount = '', unit = '']) => {
      const isMillions = millions.test(unit);
      const value = Math.round(Number.parseFloat(amount.replace(',', '.')) * (isMillions ? 1e6 : 1e3));
      const written = `${amount.replace(',', '.')} ${isMillions ? 'million' : 'thousand'}`;
      return { said: all.trim(), kind: 'number', ways: [itself(String(value)), itself(written, 0.9)] };
    },
  );
  take(/(?<![\d.,])\d{1,3}(?:[,.\u00a0\u202f\u2009 '’]\d{3})+(?!\d|[.,]\d)/g, ([all = '']) => ({
    said: all,
    kind: 'number',
    ways: [itself(all.replace(/\D/g, ''))],
  }));
}
