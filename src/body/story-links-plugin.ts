import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineMdastPlugin } from 'satteri';
import { contentRoot } from '../build/content-root.ts';
import { actorUrl, auditUrl, claimUrl, entryUrl, sourceUrl } from '../domain/addresses.ts';
import { withoutTracking } from '../domain/web-address.ts';
import { facetNames } from '../investigation/facets.ts';
import { readLink } from './links.ts';

/** Turns `entry:ID`, `claim:ID`, `page:PATH` and their kin into addresses of the site, and takes from outside addresses what only tracks readers. The checker has refused every other form. */
export const storyLinksPlugin = defineMdastPlugin({
  name: 'story-links',
  link(node, context) {
    context.setProperty(node, 'url', addressOf(node.url));
  },
  definition(node, context) {
    context.setProperty(node, 'url', addressOf(node.url));
  },
});

function addressOf(url: string): string {
  const link = readLink(url);
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
    default:
      return addressOfEntry(link.id);
  }
}

function addressOfEntry(id: string): string {
  const facet = facetNames.find((name) => existsSync(join(contentRoot(), 'content', name, `${id}.mdx`)));
  if (facet === undefined) throw new Error(`There is no entry "${id}".`);
  return entryUrl(facet, id);
}
