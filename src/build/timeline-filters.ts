import type { Plugin } from 'vite';
import { timelineStyles } from '../exports/timeline-styles.ts';
import { storyOf } from '../story/built.ts';
import { contentOf, storedItems } from '../story/content.ts';
import { timelineFilters } from '../story/filters.ts';
import { buildStory } from '../story/graph.ts';
import { keptEdition } from '../story/kept.ts';

const name = 'virtual:timeline/filters.css';
const own = `\0${name}`;

/**
 * The rules of the filters (`exports/timeline-styles.ts`) as a part of the page's own sheet: a sheet more is a connection more, and a phone
 * sees the page that much later.
 */
export function timelineFilterStyles(): Plugin {
  let withDrafts = false;
  return {
    name: 'timeline-filters',
    configResolved: ({ command }) => {
      withDrafts = command === 'serve';
    },
    // In the live preview the content may be another at each look.
    configureServer: ({ middlewares, environments }) => {
      middlewares.use(({ url }, _response, next) => {
        if (url?.includes('/timeline/'))
          for (const { moduleGraph } of Object.values(environments)) {
            const known = moduleGraph.getModuleById(own);
            if (known) moduleGraph.invalidateModule(known);
          }
        next();
      });
    },
    resolveId: (id) => (id === name ? own : undefined),
    load: (id) => {
      if (id !== own) return;
      const edition = keptEdition();
      if (!edition) throw new Error('The content was not checked. Start Astro by npm run build or npm run dev.');
      // As in `dist/data-files.ts`: what a draft is named in does not stand without it.
      const story = withDrafts ? buildStory(contentOf(storedItems(edition), edition, true)) : storyOf(edition);
      return timelineStyles(story, timelineFilters(story));
    },
  };
}
