import type { Answer, Hit } from './rank.ts';

const quoted = (words: string): string => `“${words}”`;
const listed = (words: readonly string[]): string => words.map(quoted).join(', ');

/** What is said of an answer before its results. */
export function sentencesOf({ absent, guessed, begun, hits, terms }: Answer, shown: readonly Hit[]): string {
  if (terms.length === 0) return 'Type a word, a name, a number or a day.';
  const never = absent.filter(({ kind }) => kind !== 'word').map(({ said }) => said);
  if (never.length > 0) return `On no page: ${listed(never)}. Nothing else was put in its place.`;
  const dropped = absent.map(({ said }) => said);
  if (hits.length === 0) {
    const [guess] = guessed;
    const all = [...dropped, ...guessed.map(({ said }) => said)];
    if (all.length === 0) return 'On no page together.';
    const meant = guess === undefined ? '' : ` Did you mean ${quoted(guess.shown)}?`;
    const longer = begun.length === 0 ? '' : ` Words of the pages that begin so: ${listed(begun)}.`;
    return `On no page: ${listed(all)}.${meant}${longer}`;
  }
  return [
    ...guessed.map(
      ({ said, shown: other }) => `${quoted(said)} is on no page. Did you mean ${quoted(other)}? Shown for it:`,
    ),
    ...(dropped.length > 0 ? [`On no page: ${listed(dropped)}. Shown without:`] : []),
    countSentence(
      shown.length,
      terms.length - absent.length > 1 ? shown.filter(({ isWhole }) => isWhole).length : undefined,
    ),
  ].join(' ');
}

function countSentence(shown: number, whole: number | undefined): string {
  return `${shown} ${shown === 1 ? 'result' : 'results'}${whole === undefined ? '' : `, ${whole} with every word`}.`;
}
