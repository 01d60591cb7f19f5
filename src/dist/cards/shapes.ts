import type { Verdict } from '../../domain/audits.ts';
import type { Standing } from '../../domain/standing.ts';
import { facetOf } from '../../model/collections.ts';

/** The colour of a facet, or of ink. */
export const colourOf = (facet: string | undefined): string =>
  facet === undefined ? 'var(--ink)' : `var(--facet-${facetOf(facet).colour})`;

/** The mark of a standing in a box of 12: the fonts have no such signs. */
const marks: Record<Standing, string> = {
  documented: '<path d="M1.5 1.5h9v9h-9Z" fill="currentColor"/>',
  corroborated: '<path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor"/>',
  reported: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  claimed: '<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  'origin-unknown':
    '<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="1.6 1.6"/>',
  disputed:
    '<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" fill="currentColor"/>',
  refuted: '<path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="1.8"/>',
};

/** The shapes of verdicts in a box of 16, as on the page of an audit. */
const signs: Record<Verdict, string> = {
  supported: '<path d="M2 2h12v12H2Z" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  hardened: '<path d="M8 1.5 15 14H1Z" fill="currentColor"/>',
  softened: '<path d="M8 14 1.5 2.5h13Z" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  misattributed:
    '<path d="M1 5h10M8 2l3.5 3L8 8M15 11H5M8 8l-3.5 3L8 14" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  imprecise:
    '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor"/>',
  unsupported: '<path d="M3 3 13 13M13 3 3 13" fill="none" stroke="currentColor" stroke-width="2"/>',
  omitted: '<path d="M2 2h12v12H2Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.5 2"/>',
};

const box = (inside: string, units: number, x: number, y: number, size: number, colour: string): string =>
  `<g transform="translate(${x} ${y}) scale(${size / units})" color="${colour}">${inside}</g>`;

export const markAt = (standing: Standing, x: number, y: number, size: number, colour: string): string =>
  box(marks[standing], 12, x, y, size, colour);

export const signAt = (verdict: Verdict, x: number, y: number, size: number, colour: string): string =>
  box(signs[verdict], 16, x, y, size, colour);
