import { didYouMean } from '../domain/nearest.ts';
import type { Place } from '../domain/place.ts';
import type { Report } from './finding.ts';
import { plainText } from './runs.ts';
import type { Source, TreeNode } from './tree.ts';

const mostShown = 30;

/** A heading of a body, with the anchor by which links reach it. */
export interface Heading extends Place {
  depth: number;
  anchor: string;
}

/** The part of an address that leads to a heading, as Astro makes it with github-slugger: letters, digits, hyphens and underscores, in lower case. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Reads a heading and holds it against the one above and against all headings above, by their anchors. */
export function inspectHeading(
  node: TreeNode,
  last: Heading | undefined,
  known: ReadonlyMap<string, Heading>,
  source: Source,
  report: Report,
): Heading {
  const place = source.start(node);
  const { depth = 1 } = node;
  const anchor = anchorOf(plainText(node, ''));
  const above = last?.depth ?? 1;
  if (depth === 1)
    report(place, 'heading', 'A heading of the first level stands here. Use ##: the title is the heading of the page.');
  else if (
    !source
      .line(place.line)
      .slice(place.column - 1)
      .startsWith('#')
  )
    report(
      place,
      'heading',
      'The line of hyphens below makes a heading of this paragraph. Put an empty line before it, or write ## before the heading.',
    );
  else if (depth > above + 1)
    report(
      place,
      'heading',
      last === undefined
        ? `The first heading is of level ${depth}. Write ## here.`
        : `The heading is of level ${depth}, but the one above is of level ${above}. Write ${'#'.repeat(above + 1)} here.`,
    );
  if (/^-*$/.test(anchor))
    report(place, 'heading', 'The heading has no letter or digit. Write what stands under it, or remove the #.');
  else if (known.has(anchor))
    report(
      place,
      'heading',
      `A heading above reads the same (line ${known.get(anchor)?.line}). Word one of them differently: a link could reach only the first.`,
    );
  if (hasFootnote(node))
    report(
      place,
      'heading',
      'A footnote mark stands in a heading, where it would become part of its address. Move it into the text below.',
    );
  return { ...place, depth, anchor };
}

/** Which heading was most likely meant by an anchor; a long text has too many to try. */
export function adviseAnchor(fragment: string, anchors: readonly string[]): string {
  const shown = anchors.slice(0, mostShown).map((anchor) => `#${anchor}`);
  if (shown.length === 0) return ' There is no heading; remove the part from # on, or the link.';
  return didYouMean(`#${fragment}`, shown) || ` It has: ${shown.join(', ')}${anchors.length > mostShown ? ', …' : ''}.`;
}

function hasFootnote({ type, children = [] }: TreeNode): boolean {
  return type === 'footnoteReference' || children.some(hasFootnote);
}
