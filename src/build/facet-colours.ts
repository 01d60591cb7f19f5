import type { Plugin } from 'vite';
import { facetNames, facetOf } from '../model/collections.ts';

const name = /^virtual:\w+\/facet-colours\.css$/;

/**
 * The stylesheet that gives each facet the colour of its row in the facet table. Each sheet of a kind of page asks for it under a name of its
 * own (`virtual:timeline/facet-colours.css`), or it would be cut off as a file that both wait for.
 */
export function facetColours(): Plugin {
  return {
    name: 'facet-colours',
    resolveId: (id) => (name.test(id) ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith('\0') && name.test(id.slice(1))
        ? facetNames
            .map((facet) => `[data-facet='${facet}'] { --facet: var(--facet-${facetOf(facet).colour}); }`)
            .join('\n')
        : undefined,
  };
}
