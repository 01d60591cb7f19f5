import type { Item } from '../../body/item.ts';
import type { Actor } from '../../domain/actors.ts';
import { scales } from '../../domain/attribution.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import type { Source } from '../../domain/sources.ts';
import { isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { keptOf, keptOfSome } from '../one-item.ts';
import { scaledWord } from './likelihood.ts';

type Scale = keyof typeof scales;

/**
 * A likelihood word of a government text names its scale. Held to it are bodies only, never outlets or persons: those that
 * use a scale elsewhere in the story (or speak for one that does), whoever uses a term that only a scale has, and those
 * that assess in a government text. A body that uses no scale, such as a research institute, is left alone.
 */
export function checkScales(items: readonly Item[], actors: ReadonlyMap<string, Actor>, problems: Problem[]): void {
  const governmental = governmentalIn(items);
  const usual = usualScales(items, actors);
  for (const item of items) {
    const { content, fields } = item;
    for (const { index, actor, verb, source, word } of scaledIn(item)) {
      if (actors.get(actor)?.kind !== 'body') continue;
      const entry = fields as unknown as EntryFrontmatter;
      const texts = source === undefined ? entry.sources.map((one) => one.source) : [source];
      const known = usual.get(actor);
      const assesses = verb === 'assessed' && texts.some((text) => governmental.has(text));
      if (known === undefined && !word.termOfArt && !assesses) continue;
      const { line, column } = content.place(['attribution', index, 'words']);
      problems.push(
        at(content.file, line, column, `attribution.${index}.words`, 'scale-missing', message(word.text, known)),
      );
    }
  }
}

const governmentalIn = keptOfSome(
  ({ collection, fields }) => collection === 'sources' && (fields as unknown as Source).kind === 'government',
  (sources) => new Set(sources.map(({ id }) => id)),
);

/** The stations of an entry whose words have a place on a scale that is not named. */
const scaledIn = keptOf(({ collection, fields }) =>
  (isFacet(collection) ? (fields as unknown as EntryFrontmatter).attribution : []).flatMap(
    ({ actor, verb, words, scale, source }, index) => {
      const word = words === undefined || scale !== undefined ? undefined : scaledWord(words);
      return word ? [{ index, actor, verb, source, word }] : [];
    },
  ),
);

function message(word: string, known: Scale | undefined): string {
  const what = `"${word}" is a word of likelihood, and its scale is not named.`;
  if (known !== undefined) return `${what} Write "scale: ${known}" below it, as elsewhere for this body.`;
  const choices = Object.entries(scales).map(([name, label]) => `"scale: ${name}" for the ${label}`);
  return `${what} Write ${choices.join(', or ')}; where the text belongs to neither, write "verb: stated".`;
}

/** The scale that each body uses somewhere in the story, its own or that of a body which it speaks for or which speaks for it. */
function usualScales(items: readonly Item[], actors: ReadonlyMap<string, Actor>): Map<string, Scale> {
  const usual = new Map<string, Scale>();
  for (const { collection, fields } of items) {
    if (!isFacet(collection)) continue;
    for (const { actor, scale } of (fields as unknown as EntryFrontmatter).attribution)
      if (scale !== undefined && !usual.has(actor)) usual.set(actor, scale);
  }
  const direct = new Map(usual);
  for (const [id, { speaksFor }] of actors) {
    for (const other of speaksFor) {
      const mine = direct.get(id);
      const theirs = direct.get(other);
      if (theirs !== undefined && !usual.has(id)) usual.set(id, theirs);
      if (mine !== undefined && !usual.has(other)) usual.set(other, mine);
    }
  }
  return usual;
}
