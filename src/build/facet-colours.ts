import type { Plugin } from 'vite';
import { facetNames, facetOf } from '../model/collections.ts';

const name = 'virtual:facet-colours.css';

/**
 * The stylesheet that gives each facet the colour of its row in the facet table. Each sheet of a kind of page asks for it under a name of its
 * own (`?timeline`), or it would be cut off as a file that both wait for.
 */
export function facetColours(): Plugin {
  return {
    name: 'facet-colours',
    resolveId: (id) => (id.startsWith(name) ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith(`\0${name}`)
        ? facetNames
            .map((facet) => `[data-facet='${facet}'] { --facet: var(--facet-${facetOf(facet).colour}); }`)
            .join('\n')
        : undefined,
  };
}
