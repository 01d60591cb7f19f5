import { getCollection, getEntry, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { BodyPart } from '../body/compile.ts';
import type { Story } from '../domain/story.ts';
import { collectionNames } from '../model/collections.ts';
import { contentOf, type StoredItem } from './content.ts';
import { buildStory } from './graph.ts';
import { keptEdition } from './kept.ts';

export type * from '../domain/story.ts';

let story: Promise<Story> | undefined;

/** The whole story, resolved and checked. Built once a build; in development it follows each edit. Drafts are in it only in development. */
export function getStory(): Promise<Story> {
  if (import.meta.env.DEV) return load();
  story ??= load();
  return story;
}

/** The compiled body of an item; throws where there is no such item. */
export async function bodyOf(collection: string, id: string): Promise<BodyPart[]> {
  const found = await getEntry(collection as 'claims', id);
  if (!found) throw new AstroError(`There is no ${collection} "${id}".`);
  return (found.rendered?.metadata?.['parts'] ?? []) as BodyPart[];
}

/** The compiled texts within the fields of an item, by their paths; throws where there is no such item. */
export async function textsOf(collection: string, id: string): Promise<Record<string, BodyPart[]>> {
  const found = await getEntry(collection as 'claims', id);
  if (!found) throw new AstroError(`There is no ${collection} "${id}".`);
  return (found.rendered?.metadata?.['sentences'] ?? {}) as Record<string, BodyPart[]>;
}

/** The text of a chapter as a component; throws where there is no such chapter. */
export async function chapterText(id: string) {
  const found = await getEntry('chapters', id);
  if (!found) throw new AstroError(`There is no chapter "${id}".`);
  return (await render(found)).Content;
}

async function load(): Promise<Story> {
  const edition = keptEdition();
  if (!edition) throw new AstroError('The content was not checked.', 'Start Astro by npm run build or npm run dev.');
  const filled = collectionNames.filter((name) => edition.items.some((item) => item.collection === name));
  const collections = await Promise.all(
    filled.map(async (collection) => {
      const items = await getCollection(collection as 'claims');
      return items.map(({ id, data, rendered }): StoredItem => {
        const mentions = (rendered?.metadata?.['mentions'] ?? []) as string[];
        return { collection, id, fields: data, mentions };
      });
    }),
  );
  try {
    return buildStory(contentOf(collections.flat(), edition, import.meta.env.DEV));
  } catch (error) {
    throw new AstroError(
      error instanceof Error ? error.message : String(error),
      'Run npm run check: it names file and line.',
    );
  }
}
