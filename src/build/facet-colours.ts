import type { Plugin } from 'vite';
import { facetNames, facetOf } from '../model/collections.ts';

const name = 'virtual:facet-colours.css';

/** The stylesheet that gives each facet the colour of its row in the facet table. */
export function facetColours(): Plugin {
  return {
    name: 'facet-colours',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? facetNames
            .map((facet) => `[data-facet='${facet}'] { --facet: var(--facet-${facetOf(facet).colour}); }`)
            .join('\n')
        : undefined,
  };
}
