import { once } from '../domain/once.ts';
import type { Story } from '../domain/story.ts';
import { contentOf, storedItems } from './content.ts';
import type { Edition } from './edition.ts';
import { buildStory } from './graph.ts';
import { keptEdition } from './kept.ts';

/** What is published of an edition, built once for all that ask for it. */
export function storyOf(edition: Edition): Story {
  return published(edition.items, edition);
}

const published = once('story', (_items: Edition['items'], edition: Edition) =>
  buildStory(contentOf(storedItems(edition), edition)),
);

/** The edition that this process works on, with its story, for the live preview drafts and all. Throws where nothing was checked. */
export function keptStory(withDrafts = false): { edition: Edition; story: Story } {
  const edition = keptEdition();
  if (!edition) throw new Error('The content was not checked. Start Astro by npm run build or npm run dev.');
  const story = withDrafts ? buildStory(contentOf(storedItems(edition), edition, true)) : storyOf(edition);
  return { edition, story };
}
