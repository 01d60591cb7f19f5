import type { Item } from '../../body/item.ts';
import type { Actor } from '../../domain/actors.ts';
import { scales } from '../../domain/attribution.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import type { Source } from '../../domain/sources.ts';
import { isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { scaledWord } from './likelihood.ts';

type Scale = keyof typeof scales;

/**
 * A likelihood word of a government text names its scale. Held to it are bodies only, never outlets or persons: those that
 * use a scale elsewhere in the story (or speak for one that does), whoever uses a term that only a scale has, and those
 * that assess in a government text. A body that uses no scale, such as a research institute, is left alone.
 */
export function checkScales(items: readonly Item[], actors: ReadonlyMap<string, Actor>, problems: Problem[]): void {
  const governmental = new Set(
    items
      .filter(
        ({ collection, fields }) => collection === 'sources' && (fields as unknown as Source).kind === 'government',
      )
      .map(({ id }) => id),
  );
  const usual = usualScales(items, actors);
  for (const { collection, content, fields } of items) {
    if (!isFacet(collection)) continue;
    const entry = fields as unknown as EntryFrontmatter;
    for (const [index, { actor, verb, words, scale, source }] of entry.attribution.entries()) {
      if (words === undefined || scale !== undefined || actors.get(actor)?.kind !== 'body') continue;
      const word = scaledWord(words);
      if (!word) continue;
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
