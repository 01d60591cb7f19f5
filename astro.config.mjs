// @ts-check
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { safeSubset, siteMarkup } from './src/body/chapter-plugins.ts';
import { contentRoot } from './src/build/content-root.ts';
import { facetColours } from './src/build/facet-colours.ts';
import { contentGate } from './src/build/gate.ts';
import { siteAddress } from './src/build/site-address.ts';
import { timelineFilterStyles } from './src/build/timeline-filters.ts';
import { classicScripts } from './src/dist/classic-scripts.ts';
import { dataFiles } from './src/dist/data-files.ts';
import { fileSizes } from './src/dist/file-sizes.ts';
import { finishedPages } from './src/dist/finished-pages.ts';
import { headers } from './src/dist/headers.ts';
import { manifest } from './src/dist/manifest.ts';
import { pictures } from './src/dist/pictures.ts';
import { relativeStyles } from './src/dist/relative-styles.ts';
import { socialCards } from './src/dist/social-cards.ts';

import { facetFinder } from './src/story/content.ts';
import { keptEdition } from './src/story/kept.ts';

/** @type {import('./src/body/site-properties.ts').FacetOf} In the edition that is built or shown now. */
const facetOfEntry = (id) => {
  const edition = keptEdition();
  return edition && facetFinder(edition)(id);
};

/** Files that pages load are named by their sum alone: each page spells five of these names, and a page is packed by itself. */
const bySum = (/** @type {string} */ ending) => `_astro/[hash]${ending}`;

export default defineConfig({
  site: siteAddress().href,
  trailingSlash: 'always',
  // Beside the content that is read, so that two trees never share a store.
  cacheDir: join(contentRoot(), '.astro'),
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Writes schemas of the fields for the editor program, which completes them above the text of an entry.
  experimental: { contentIntellisense: true },
  build: { inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    // For the chapters, which alone are MDX pages.
    processor: satteri({ mdastPlugins: [safeSubset], hastPlugins: [siteMarkup(facetOfEntry)] }),
  },
  // The order matters: pages are finished before files are made beside them, and the manifest counts what is left.
  integrations: [
    contentGate(),
    mdx(),
    classicScripts(),
    finishedPages(),
    relativeStyles(),
    dataFiles(),
    pictures(),
    fileSizes(),
    headers(),
    socialCards(),
    manifest(),
  ],
  vite: {
    // No page may know what stands in an .env file.
    envDir: false,
    plugins: [facetColours(), timelineFilterStyles()],
    build: {
      // Nothing inline: the policy allows only files of our own.
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false }, output: { assetFileNames: bySum('[extname]') } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              assetFileNames: bySum('[extname]'),
              entryFileNames: bySum('.js'),
              chunkFileNames: bySum('.js'),
            },
          },
        },
      },
    },
  },
});
