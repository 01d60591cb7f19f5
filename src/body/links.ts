import { findRefusedCharacters } from '../domain/characters.ts';
import { idPattern, type ReferenceTarget } from '../domain/ids.ts';
import { nearestName } from '../domain/nearest.ts';
import {
  decodePercent,
  isOnion,
  refuseAddress,
  schemeOf,
  showAddress,
  trackingParameters,
} from '../domain/web-address.ts';

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
  | { kind: 'refused'; code: 'link' | 'address' | 'hidden-character'; why: string };

const ownNames = [...Object.keys(linkSchemes), 'page'].map((scheme) => `${scheme}:`);
const pagePattern = /^(?:[a-z0-9-]+\/)*[a-z0-9-]*$/;
/** Anchors keep the letters of the heading, in any script. */
const anchorPattern = /^[\p{Alphabetic}\p{M}\p{N}\p{Pc}-]+$/u;

/** Reads the address of a Markdown link. `page:` names a page of the site from the root, such as `page:method/check`. */
export function readLink(url: string): Link {
  const scheme = /^([a-z]+):/.exec(url)?.[1];
  const rest = scheme === undefined ? '' : url.slice(scheme.length + 1);
  const shown = `"${showAddress(url)}"`;
  const refused = (why: string): Link => ({ kind: 'refused', code: 'link', why });
  if (scheme !== undefined && Object.hasOwn(linkSchemes, scheme)) {
    const to = linkSchemes[scheme];
    if (to !== undefined && idPattern.test(rest)) return { kind: 'item', scheme, to, id: rest };
    const bare = /^([a-z0-9-]+)[#?/]/.exec(rest)?.[1];
    if (bare !== undefined && idPattern.test(bare))
      return refused(`${shown} has more than an id. Write ${scheme}:${bare} alone.`);
    return refused(`${shown} does not end in an id. Write ${scheme}: and the file name of the item.`);
  }
  if (scheme === 'page') {
    const [path = '', fragment, ...more] = rest.split('#');
    if (
      more.length === 0 &&
      fragment !== '' &&
      pagePattern.test(path) &&
      (fragment === undefined || isAnchor(fragment))
    )
      return {
        kind: 'page',
        path: path === '' ? '/' : `/${path.replace(/\/$/, '')}/`,
        fragment: decodePercent(fragment ?? ''),
      };
    return refused(`${shown} is not a page of the site. Write page: and its address without slashes at the ends.`);
  }
  if (url.startsWith('#')) {
    if (isAnchor(url.slice(1))) return { kind: 'page', path: '', fragment: decodePercent(url.slice(1)) };
    return refused(`${shown} leads to no heading. Write # and the heading in small letters, with hyphens for spaces.`);
  }
  if (/^https?:/i.test(url) || url.startsWith('//')) {
    const hidden = findRefusedCharacters(url)[0];
    if (hidden) return { kind: 'refused', code: 'hidden-character', why: hidden.message };
    const why = refuseAddress(url, 'link');
    return why === undefined ? { kind: 'web', url } : { kind: 'refused', code: 'address', why };
  }
  if (url === '') return refused('The link has no address. Write [text](entry:some-id), or remove the brackets.');
  const named = schemeOf(url);
  const near = named === undefined ? undefined : nearestName(`${named}:`, ownNames);
  if (near !== undefined) return refused(`${shown} is not a link that may stand here. Did you mean ${near}?`);
  const why = named === undefined ? undefined : refuseAddress(url, 'link');
  if (why !== undefined) return { kind: 'refused', code: 'address', why };
  const path = /^(?:\.{0,2}\/)+([a-z0-9-]+(?:\/[a-z0-9-]+)*)\/?$/.exec(url)?.[1];
  return refused(
    path === undefined
      ? `${shown} is not a link that may stand here. Use entry:, claim:, actor:, source:, audit: or page: for this site, or an address that starts with https://.`
      : `${shown} is not a link that may stand here. Write page:${path} for a page of this site, or entry: and the id for an entry.`,
  );
}

/** What a person should weigh about an outside address that may stand; nothing where it is plain. */
export function adviseOn(url: string): { code: 'reader-safety'; message: string }[] {
  const advice: ReturnType<typeof adviseOn> = [];
  if (isOnion(url)) {
    advice.push({
      code: 'reader-safety',
      message: `"${showAddress(url)}" opens in the Tor browser only, and elsewhere tells the network what was looked for. Write it in backticks, as text to copy.`,
    });
  }
  const names = trackingParameters(url);
  if (names.length > 0) {
    advice.push({
      code: 'reader-safety',
      message: `The address carries ${names.join(', ')} to track readers. The page leaves that out; remove it here too.`,
    });
  }
  return advice;
}

function isAnchor(fragment: string): boolean {
  return anchorPattern.test(decodePercent(fragment));
}
