import { type Phrase, phraseKinds } from '../domain/phrases.ts';
import type { Source } from '../domain/sources.ts';

/** A phrase with what must be said of it wherever it is printed. */
interface Told {
  phrase: Phrase;
  /** Whether it may stand in quotation marks as somebody's own words. */
  isOwn: boolean;
  /** Whose words these are, in a few words. */
  label: string;
}

/** The phrase of a source that has this id; ends the build where there is none. */
export function phraseOf(source: Source, id: string): Told {
  const phrase = (source.phrases ?? []).find((one) => one.id === id);
  if (!phrase) throw new Error(`The source "${source.title}" has no phrase "${id}".`);
  return tell(phrase, source);
}

export function tell(phrase: Phrase, { publisher }: Pick<Source, 'publisher'>): Told {
  const { kind, translatedBy } = phrase;
  const by = { original: '', document: '', paraphrase: ` by ${publisher}`, translation: ` by ${translatedBy}` }[kind];
  return { phrase, isOwn: kind === 'original' || kind === 'document', label: `${phraseKinds[kind]}${by}` };
}
