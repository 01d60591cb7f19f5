import type { Place } from '../domain/place.ts';
import type { Report } from './finding.ts';
import { adviseOn, readLink } from './links.ts';
import type { BodyReport } from './report.ts';
import { plainText } from './runs.ts';
import type { Source, TreeNode } from './tree.ts';

/** A link to a heading of the same text. */
export interface AnchorLink extends Place {
  fragment: string;
}

/** Reports an address that became a link without being written as one. */
export function inspectBareAddress(node: TreeNode, source: Source, refuse: Report): void {
  const place = source.start(node);
  // Part of a link that is not complete, of which a line is said already.
  if (/\]\s*\(<?$/.test(source.line(place.line).slice(0, place.column - 1))) return;
  refuse(place, 'bare-address', explainBareAddress(node));
}

/** Holds the words of a link against where it leads. */
export function inspectLinkText(node: TreeNode, place: Place, refuse: Report): void {
  const text = plainText(node).trim();
  if (text === '' && !holdsImage(node)) {
    refuse(place, 'link', 'The link has no text, so nobody can see it. Write words between [ and ].');
    return;
  }
  const host = /^(?:https?:\/\/|www\.)[^/?#\s]+/i.exec(text)?.[0];
  if (host !== undefined && !sameHost(host, node.url ?? ''))
    refuse(place, 'link', `The link reads "${host}" and leads elsewhere. Write in words where it leads.`);
}

/** Holds the address of a link or of a label against the rules, and notes down what it names. */
export function inspectAddress(
  node: TreeNode,
  place: Place,
  report: BodyReport,
  anchors: AnchorLink[],
  refuse: Report,
): void {
  if (node.title)
    refuse(place, 'link', 'The link has a title in quotes, which most readers never see. Say it in the text.');
  const link = readLink(node.url ?? '');
  if (link.kind === 'refused') refuse(place, link.code, link.why);
  else if (link.kind === 'item') report.references.push({ ...place, to: link.to, id: link.id });
  else if (link.kind === 'web') {
    for (const advice of adviseOn(link.url)) report.warnings.push({ ...place, ...advice });
  } else if (link.path === '') anchors.push({ ...place, fragment: link.fragment });
  else report.pages.push({ ...place, path: link.path, fragment: link.fragment });
}

function holdsImage({ type, children = [] }: TreeNode): boolean {
  return type === 'image' || type === 'imageReference' || children.some(holdsImage);
}

function sameHost(shown: string, url: string): boolean {
  const host = (address: string) =>
    URL.parse(/^https?:/i.test(address) ? address : `https://${address}`)?.hostname.replace(/^www\./, '');
  return host(shown) === host(url);
}

function explainBareAddress({ url = '', children = [] }: TreeNode): string {
  if (url.startsWith('mailto:'))
    return `The address "${url.slice('mailto:'.length)}" of a person or desk stands here. Write it in words, or remove it.`;
  const host = URL.parse(url)?.hostname ?? '';
  if (host.endsWith('.onion'))
    return `The address "${url}" would become a link. Write it in backticks, as text to copy.`;
  return `The address "${children[0]?.value ?? url}" stands bare. Write [text](${url.replace(/^http:/, 'https:')}), or [text](source:some-id) if it is a source.`;
}
