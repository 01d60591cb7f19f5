import { getEntry, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { BodyPart } from '../body/compile.ts';
import type { Story } from '../domain/story.ts';
import { keptStory } from './built.ts';

export type * from '../domain/story.ts';

/** The whole story, resolved and checked. Built once a build; in development it follows each edit, and drafts are in it. */
export async function getStory(): Promise<Story> {
  try {
    return keptStory(import.meta.env.DEV).story;
  } catch (error) {
    throw new AstroError(
      error instanceof Error ? error.message : String(error),
      'Run npm run check: it names file and line.',
    );
  }
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

/** Headings of a chapter with the anchors by which they are reached; throws where there is no such chapter. */
export async function chapterHeadings(id: string): Promise<{ depth: number; slug: string; text: string }[]> {
  const found = await getEntry('chapters', id);
  if (!found) throw new AstroError(`There is no chapter "${id}".`);
  return (await render(found)).headings;
}

/** The text of a chapter as a component; throws where there is no such chapter. */
export async function chapterText(id: string) {
  const found = await getEntry('chapters', id);
  if (!found) throw new AstroError(`There is no chapter "${id}".`);
  return (await render(found)).Content;
}
