import { findRefusedCharacters } from '../domain/characters.ts';
import { placeAt } from '../domain/place.ts';
import { at, type Problem } from '../report/problem.ts';

/** After so many of one file the rest is counted and not listed. */
const mostListed = 5;
/** More marks on one letter than any spelling has: they draw over the lines around them. */
const stackedMarks = /\p{M}{4,}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const wordPattern = /[\p{L}\p{M}]+/gu;

/** Reports every character of `text` that may not stand in content; lines count from 1. */
export function checkCharacters(file: string, text: string, problems: Problem[]): void {
  listRefused(file, text, problems);
  if (/\p{M}/u.test(text) && stackedMarks.test(text)) {
    const { line, column } = placeAt(text, text.search(stackedMarks));
    problems.push(
      at(
        file,
        line,
        column,
        'file',
        'hidden-character',
        'Four or more accents stand on one letter here. They draw over the lines around them; delete those that are not part of the spelling.',
      ),
    );
  }
  if (cyrillic.test(text)) warnOfMixedWords(file, text, problems);
}

function listRefused(file: string, text: string, problems: Problem[]): void {
  const found = findRefusedCharacters(text);
  for (const { index, code, message } of found.slice(0, mostListed)) {
    const { line, column } = placeAt(text, index);
    problems.push(at(file, line, column, 'file', code, message));
  }
  const next = found[mostListed];
  if (next) {
    const { line, column } = placeAt(text, next.index);
    const rest = found.length - mostListed;
    problems.push(
      at(file, line, column, 'file', next.code, `${rest} more such characters stand from here on. Type the text anew.`),
    );
  }
}

/** A Latin or Greek letter in a Cyrillic word looks right and is found by no search. */
function warnOfMixedWords(file: string, text: string, problems: Problem[]): void {
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!cyrillic.test(word)) continue;
    const stranger = /[\p{Script=Latin}\p{Script=Greek}]/u.exec(word);
    if (!stranger) continue;
    const { line, column } = placeAt(text, index + stranger.index);
    const script = /\p{Script=Latin}/u.test(stranger[0]) ? 'Latin' : 'Greek';
    problems.push(
      at(
        file,
        line,
        column,
        'file',
        'odd-writing',
        `The word "${word}" mixes Cyrillic with the ${script} letter "${stranger[0]}". Type the word anew in one script.`,
      ),
    );
  }
}
