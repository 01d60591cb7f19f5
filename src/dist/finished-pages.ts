import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listBuilt } from '../build/built-files.ts';
import { fileOf } from '../build/reconcile.ts';
import { investigation } from '../investigation/index.ts';
import { keptStory } from '../story/built.ts';
import { addressOn, siteUrl } from '../story/site.ts';
import { markdownName, twinPages } from '../story/twins.ts';
import { withClassicScripts } from './classic-scripts.ts';
import { withLanguages } from './languages.ts';
import { markdownOf } from './markdown/write.ts';
import { errorPage, relativeHtml, rootedHtml } from './relative-links.ts';
import { withoutMarks } from './search/marks.ts';
import { recordsOf } from './search/records.ts';
import { writeSearch } from './search-index.ts';
import { withStylesFirst } from './styles-first.ts';

/**
 * What is done to each page that Astro has written, in one reading: its scripts and stylesheets are put so that it opens from a folder on a
 * disk and shows early, each run of the other script gets its language, what it says goes into the search index and the marks of that come
 * out, and every address becomes relative, so that `dist/` works at a root, under a path, and in a folder. The page of errors alone is shown
 * at any address, so its links begin at the root of the site. Beside each page of the record stands its twin in Markdown, made from the
 * finished page, so that both say the same.
 */
export function finishedPages(): AstroIntegration {
  let site: URL;
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = siteUrl(config.site === undefined ? undefined : new URL(config.site));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const { edition, story } = keptStory();
        const twins = new Map([...twinPages(story)].map((url) => [fileOf(url), url]));
        const records = listBuilt(out)
          .filter((file) => file.endsWith('.html'))
          .flatMap((file) => {
            const page = join(out, file);
            const html = withStylesFirst(withLanguages(withClassicScripts(readFileSync(page, 'utf8'))));
            const finished = withLinks(withoutMarks(html), file, site.pathname);
            writeFileSync(page, finished);
            const url = twins.get(file);
            if (url !== undefined) {
              const foot = `---\n\n${investigation.name}, edition of ${story.reviewed}. Page: <${addressOn(site, url)}>. Text: CC BY 4.0.\n`;
              writeFileSync(join(out, url, markdownName), `${markdownOf(finished)}\n${foot}`, { flag: 'wx' });
            }
            return recordsOf(html, `/${file.replace(/index\.html$/, '')}`, story);
          });
        await writeSearch(out, records, edition.words, story);
        logger.info(`${records.length} records in the search index`);
      },
    },
  };
}

function withLinks(html: string, file: string, base: string): string {
  return file === errorPage ? rootedHtml(html, base) : relativeHtml(html, file);
}
