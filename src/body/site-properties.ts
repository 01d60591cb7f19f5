import type { FacetName } from '../domain/ids.ts';
import { decodePercent, withoutTracking } from '../domain/web-address.ts';
import { actorUrl, auditUrl, claimUrl, entryUrl, sourceUrl } from '../model/addresses.ts';
import { readLink } from './links.ts';

/** The facet of an entry, by its id. */
export type FacetOf = (entry: string) => FacetName | undefined;

/**
 * The address on the site of what a link of a body names: `entry:ID`, `claim:ID`, `page:PATH` and their kin. An outside address loses
 * what only tracks readers. Throws on a link that the check refuses.
 */
function addressOfLink(url: string, facetOf: FacetOf): string {
  // The parser has percent-encoded the whole address; a host is written, and checked, as browsers show it.
  const link = readLink(url.replace(/^\w+:\/\/[^/?#]*/, decodePercent));
  if (link.kind === 'refused') throw new Error(link.why);
  if (link.kind === 'web') return withoutTracking(link.url);
  if (link.kind === 'page') return link.path + (link.fragment === '' ? '' : `#${link.fragment}`);
  switch (link.to) {
    case 'claims':
      return claimUrl(link.id);
    case 'actors':
      return actorUrl(link.id);
    case 'sources':
      return sourceUrl(link.id);
    case 'audits':
      return auditUrl(link.id);
    default: {
      const facet = facetOf(link.id);
      if (facet === undefined) throw new Error(`There is no entry "${link.id}".`);
      return entryUrl(facet, link.id);
    }
  }
}

/**
 * The properties of an HTML element that are other on the site than Markdown makes them; undefined for one that goes. Links get their
 * addresses. The policy blocks `style`, so the stylesheet reads how a cell is aligned from `data-align`.
 */
export function changedProperties(
  tagName: string,
  { href, style }: Readonly<Record<string, unknown>>,
  facetOf: FacetOf,
): Record<string, unknown> {
  if (tagName === 'a' && typeof href === 'string') return { href: addressOfLink(href, facetOf) };
  const align = typeof style === 'string' ? /^text-align: ?(\w+)/.exec(style)?.[1] : undefined;
  return align === undefined ? {} : { style: undefined, dataAlign: align };
}
