import type { Story } from '../domain/story.ts';
import type { Translation } from '../domain/translations.ts';
import { facetNames } from '../model/collections.ts';
import { dueTexts, say } from '../model/translations.ts';

/** Says a text of the record in a language: by collection (or facets), id and field. Throws for a text that no language has. */
export function translator(story: Story, translation: Translation) {
  const due = new Map(dueTexts(story).map((text) => [`${text.collection}/${text.id}/${text.field}`, text]));
  return (collection: string, id: string, field: string): { text: string; lang: string } => {
    const text = due.get(`${collection}/${id}/${field}`);
    if (!text) throw new Error(`The text ${collection}/${id}/${field} is not among those that are translated.`);
    return say(translation, text);
  };
}

/** Header and foot of a page in a language; they stay English where the story has no front page in it, to which they would lead. */
export function frameIn(story: Story, language: string): { language?: string; facetWords?: Record<string, string> } {
  const translation = story.translations.find(({ id }) => id === language);
  if (!translation) return {};
  const said = translator(story, translation);
  return {
    language,
    facetWords: Object.fromEntries(facetNames.map((facet) => [facet, said('facets', facet, 'short').text])),
  };
}
