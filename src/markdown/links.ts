import { idPattern, type ReferenceTarget } from '../domain/ids.ts';

/** Schemes of our own and the collection in which their ids must exist. */
export const linkSchemes: Record<string, ReferenceTarget> = {
  entry: 'entries',
  claim: 'claims',
  actor: 'actors',
  source: 'sources',
  audit: 'audits',
};

/** A link of a body, read: to an item, to a page of the site, to the outside, or refused. */
export type Link =
  | { kind: 'item'; scheme: string; to: ReferenceTarget; id: string }
  | { kind: 'page'; path: string; fragment: string }
  | { kind: 'web'; url: string }
  | { kind: 'refused'; why: string };

const pagePattern = /^(?:[a-z0-9-]+\/)*[a-z0-9-]*$/;

/** Reads the address of a Markdown link. `page:` names a page of the site from the root, such as `page:casualty-claims/compare`. */
export function readLink(url: string): Link {
  const scheme = /^([a-z]+):/.exec(url)?.[1];
  const rest = scheme === undefined ? '' : url.slice(scheme.length + 1);
  if (scheme !== undefined && Object.hasOwn(linkSchemes, scheme)) {
    const to = linkSchemes[scheme];
    if (to !== undefined && idPattern.test(rest)) return { kind: 'item', scheme, to, id: rest };
    return { kind: 'refused', why: `"${url}" does not end in an id. Write ${scheme}: and the file name of the item.` };
  }
  if (scheme === 'page') {
    const [path = '', fragment = ''] = rest.split('#');
    if (pagePattern.test(path) && (fragment === '' || idPattern.test(fragment)))
      return { kind: 'page', path: path === '' ? '/' : `/${path.replace(/\/$/, '')}/`, fragment };
    return {
      kind: 'refused',
      why: `"${url}" is not a page of the site. Write page: and its address without slashes at the ends.`,
    };
  }
  if (/^#[a-z0-9-]+$/.test(url)) return { kind: 'page', path: '', fragment: url.slice(1) };
  if (/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:\/|$)/.test(url)) return { kind: 'web', url };
  return {
    kind: 'refused',
    why: `"${url}" is not a link that may stand here. Use entry:, claim:, actor:, source:, audit: or page: for this site, or an address that starts with https://.`,
  };
}
