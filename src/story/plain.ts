import type { BodyPart } from '../body/compile.ts';
import type { Story } from '../domain/story.ts';
import { formatFigure } from '../model/figures.ts';
import { phraseOf } from '../model/phrases.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** A compiled body as plain text: figures and quotes written out, pictures left out. */
export function plainText(parts: readonly BodyPart[], story: Story): string {
  const text = parts.map((part) => {
    if (typeof part === 'string')
      return part.replace(/<\/(?:p|li|h\d|td|th|blockquote)>/g, ' ').replace(/<[^>]*>/g, '');
    const { entry, figure, source, phrase } = part.attributes;
    if (source !== undefined && phrase !== undefined) return phraseOf(story.source(source).fields, phrase).phrase.text;
    const found = entry === undefined ? undefined : story.entry(entry).fields.figures.find(({ id }) => id === figure);
    return found ? formatFigure(found) : plainText(part.parts, story);
  });
  return text
    .join('')
    .replace(/&(#?\w+);/g, (all, name: string) => entities[name.toLowerCase()] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}
