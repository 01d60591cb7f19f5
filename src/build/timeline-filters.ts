import type { Plugin } from 'vite';
import { timelineStyles } from '../exports/timeline-styles.ts';
import { keptStory } from '../story/built.ts';
import { timelineFilters } from '../story/filters.ts';

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
      const { story } = keptStory(withDrafts);
      return timelineStyles(story, timelineFilters(story));
    },
  };
}
