import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { investigation } from '../investigation/index.ts';
import { keptStory } from '../story/built.ts';
import { addressOn, siteUrl } from '../story/site.ts';
import { markdownName, twinPages } from '../story/twins.ts';
import { markdownOf } from './markdown/write.ts';

/** Writes beside each page of the record its twin in Markdown, made from the finished page, so that both say the same. */
export function markdownTwins(): AstroIntegration {
  let site: URL;
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = siteUrl(config.site === undefined ? undefined : new URL(config.site));
      },
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const { story } = keptStory();
        for (const url of twinPages(story)) {
          const html = readFileSync(join(out, url, 'index.html'), 'utf8');
          const foot = `---\n\n${investigation.name}, edition of ${story.reviewed}. Page: <${addressOn(site, url)}>. Text: CC BY 4.0.\n`;
          writeFileSync(join(out, url, markdownName), `${markdownOf(html)}\n${foot}`, { flag: 'wx' });
        }
      },
    },
  };
}
