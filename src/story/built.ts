import type { Story } from '../domain/story.ts';
import { contentOf, storedItems } from './content.ts';
import type { Edition } from './edition.ts';
import { buildStory } from './graph.ts';
import { keptEdition } from './kept.ts';

// As with the edition: the check, the pages and what is written after them are instances of their own, and one story is theirs.
const key = Symbol.for('stories');
const all = globalThis as { [key]?: WeakMap<Edition['items'], Story> };

/** What is published of an edition, built once for all that ask for it: the check, the pages, and whatever is written after them. */
export function storyOf(edition: Edition): Story {
  all[key] ??= new WeakMap();
  const story = all[key].get(edition.items) ?? buildStory(contentOf(storedItems(edition), edition));
  all[key].set(edition.items, story);
  return story;
}

/** The edition that this process works on, with its story, for the live preview drafts and all. Throws where nothing was checked. */
export function keptStory(withDrafts = false): { edition: Edition; story: Story } {
  const edition = keptEdition();
  if (!edition) throw new Error('The content was not checked. Start Astro by npm run build or npm run dev.');
  const story = withDrafts ? buildStory(contentOf(storedItems(edition), edition, true)) : storyOf(edition);
  return { edition, story };
}
