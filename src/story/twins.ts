import { once } from '../domain/once.ts';
import type { Story } from '../domain/story.ts';
import { pages } from '../model/addresses.ts';
import { chapterUrl, requiredChapters } from '../model/chapters.ts';

/** Name of the Markdown twin beside the page. */
export const markdownName = 'index.md';

/**
 * Addresses of the pages of the record that have a twin in Markdown: chapters, claims, audits and entries, and the test of the check. Every page
 * of the site asks whether it is one.
 */
export const twinPages = once(
  'pages with a twin',
  ({ timeline, claims, audits }: Story): ReadonlySet<string> =>
    new Set([
      ...requiredChapters.map(chapterUrl),
      pages.benchmarks,
      ...[claims, audits, timeline].flatMap((items) => items.map(({ url }) => url)),
    ]),
);
