import type { Story } from '../domain/story.ts';
import { contentOf, storedItems } from './content.ts';
import type { Edition } from './edition.ts';
import { buildStory } from './graph.ts';
import { keptEdition } from './kept.ts';

const built = new WeakMap<Edition['items'], Story>();

/** What is published of an edition, built once for all that ask for it: the check, and whatever is written after the pages. */
export function storyOf(edition: Edition): Story {
  const story = built.get(edition.items) ?? buildStory(contentOf(storedItems(edition), edition));
  built.set(edition.items, story);
  return story;
}

/** The edition that this build works on, with its story. Throws where nothing was checked. */
export function keptStory(): { edition: Edition; story: Story } {
  const edition = keptEdition();
  if (!edition) throw new Error('The content was not checked. Start Astro by npm run build.');
  return { edition, story: storyOf(edition) };
}
