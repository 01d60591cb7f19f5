import * as Plot from '@observablehq/plot';
import { actorKinds } from '../../domain/actors.ts';
import type { Draw, Size } from '../../domain/drawing.ts';
import { widths } from '../../domain/drawing.ts';
import { standings } from '../../domain/standing.ts';
import type { Claim } from '../../domain/story.ts';
import { wrap } from '../../domain/text-width.ts';
import { facets } from '../facets.ts';
import { canvas } from './axes.ts';
import { type Line, lineTexts, shortOf } from './rows.ts';

const lineHeight = 19;
type Root = Claim['roots'][number];
/** A claim with one of its origins; without one where none was found. */
interface Pair {
  claim: Claim;
  root: Root | undefined;
}
interface Mark extends Pair {
  x: number;
  y: number;
}
interface Way extends Mark {
  fromX: number;
  fromY: number;
}
interface Layout {
  lines: Line[];
  marks: Mark[];
  ways: Way[];
  bottom: number;
}

const pairsOf = (claim: Claim): Pair[] =>
  claim.roots.length === 0 ? [{ claim, root: undefined }] : claim.roots.map((root) => ({ claim, root }));
const urlOf = ({ claim, root }: Pair): string => root?.actor.url ?? claim.url;

/** Origins at the left, claims at the right, and the ways between them. */
function graph(claims: readonly Claim[], noteOf: (claim: Claim) => string): Layout {
  const [rootWidth, rootEnd, claimEnd] = [218, 238, 402];
  const lines: Line[] = [];
  const marks: Mark[] = [];
  let y = 12;
  for (const claim of claims) {
    const own = [
      ...wrap(shortOf(claim), 270).map((text) => ({ text, strong: true })),
      ...wrap(noteOf(claim), 270).map((text) => ({ text, strong: false })),
    ];
    const pairs = pairsOf(claim);
    const height = Math.max(own.length * lineHeight, pairs.length * 12);
    for (const [index, line] of own.entries()) lines.push({ ...line, x: claimEnd + 14, y: y + index * lineHeight });
    const middle = y - lineHeight / 2 + height / 2;
    for (const [index, pair] of pairs.entries())
      marks.push({ ...pair, x: claimEnd, y: middle + (index - (pairs.length - 1) / 2) * 12 });
    y += height + 14;
  }
  const byRoot = [...Map.groupBy(marks, ({ root }) => root?.actor).entries()].flatMap(([actor, of]) =>
    actor ? [{ actor, of, wanted: of.reduce((sum, mark) => sum + mark.y, 0) / of.length }] : [],
  );
  const names = byRoot
    .toSorted((a, b) => a.wanted - b.wanted)
    .map((root) => ({ ...root, words: wrap(root.actor.fields.name, rootWidth) }));
  const ways: Way[] = [];
  const heightOf = ({ words }: (typeof names)[number]): number => words.length * lineHeight + 7;
  let left = names.reduce((sum, name) => sum + heightOf(name), 0);
  const total = Math.max(y, left + 4);
  let from = 2;
  for (const name of names) {
    const height = heightOf(name);
    // As near to its claims as there is room above and below.
    const top = Math.max(from, Math.min(name.wanted - height / 2, total - left));
    for (const [index, text] of name.words.entries())
      lines.push({ x: 2, y: top + 10 + index * lineHeight, text, strong: false });
    ways.push(
      ...name.of.map((mark) => ({ ...mark, fromX: rootEnd, fromY: top + (name.words.length * lineHeight) / 2 })),
    );
    from = top + height;
    left -= height;
  }
  return { lines, marks, ways, bottom: Math.max(total, from) };
}

/** The same as a list: a claim, and under it each origin. */
function list(claims: readonly Claim[], noteOf: (claim: Claim) => string, none: string): Layout {
  const lines: Line[] = [];
  const marks: Mark[] = [];
  let y = 12;
  const width = widths.narrow;
  for (const claim of claims) {
    for (const [strong, words, across] of [
      [true, shortOf(claim), width - 8],
      [false, noteOf(claim), width - 8],
    ] as const)
      for (const text of wrap(words, across)) {
        lines.push({ x: 2, y, text, strong });
        y += lineHeight;
      }
    y += 3;
    for (const pair of pairsOf(claim)) {
      marks.push({ ...pair, x: 12, y });
      for (const text of wrap(pair.root?.actor.fields.name ?? none, width - 34)) {
        lines.push({ x: 26, y, text, strong: false });
        y += lineHeight;
      }
      y += 3;
    }
    y += 14;
  }
  return { lines, marks, ways: [], bottom: y - 14 };
}

/** The claims of a facet and where each begins: origins that several claims share, and how easily the standing would change. */
export const claimOrigins =
  (facet: keyof typeof facets): Draw =>
  (story, { fields: { labels } }) => {
    const colour = `var(--facet-${facets[facet].colour})`;
    const claims = story.claimsOf(facet);
    const hangs = ({ fragility }: Claim): string =>
      labels[
        fragility.some(({ without }) => without.length === 1) ? 'alone' : fragility.length > 0 ? 'pair' : 'firm'
      ] ?? '';
    const standing = ({ verdict }: Claim): string => standings[verdict.standing].label;
    const noteOf = (claim: Claim): string =>
      `${standings[claim.verdict.standing].mark} ${standing(claim)}; ${hangs(claim)}`;
    const pairs = claims.flatMap(pairsOf);
    const none = labels['none'] ?? '';
    const isHollow = ({ root }: Pair): boolean => root === undefined || root.actor.fields.kind === 'group';
    return {
      // What a claim hangs on is tried out for every pair of entries; who asks only what is drawn, as the check does, need not wait for it.
      get numbers() {
        return {
          claims: claims.length,
          one: claims.filter(({ roots }) => roots.length === 1).length,
          alone: claims.filter(({ fragility }) => fragility.some(({ without }) => without.length === 1)).length,
        };
      },
      columns: ['Origin', 'What it is', 'Claim', 'Standing', 'What would change it'],
      rows: pairs.map(({ claim, root }) => ({
        entry: root?.actor.id ?? claim.id,
        url: urlOf({ claim, root }),
        get cells() {
          return [
            root === undefined
              ? none
              : `${root.actor.fields.name}${root.presumed ? `, ${labels['presumed'] ?? ''}` : ''}`,
            root === undefined ? '' : actorKinds[root.actor.fields.kind],
            shortOf(claim),
            standing(claim),
            hangs(claim),
          ];
        },
      })),
      options: (size: Size) => {
        const { lines, marks, ways, bottom } = size === 'wide' ? graph(claims, noteOf) : list(claims, noteOf, none);
        return {
          ...canvas(widths[size], bottom + 6),
          marks: [
            ...[true, false].map((presumed) =>
              Plot.link(
                ways.filter(({ root }) => root?.presumed === presumed),
                {
                  x1: 'fromX',
                  y1: 'fromY',
                  x2: 'x',
                  y2: 'y',
                  curve: 'bump-x',
                  stroke: colour,
                  strokeOpacity: 0.7,
                  strokeWidth: 1.4,
                  ...(presumed ? { strokeDasharray: '4 3' } : {}),
                },
              ),
            ),
            ...lineTexts(lines),
            Plot.dot(marks, {
              x: 'x',
              y: 'y',
              r: 4.6,
              symbol: ({ root }: Mark) =>
                root === undefined ? 'times' : root.actor.fields.kind === 'document' ? 'square' : 'circle',
              fill: (mark) => (isHollow(mark) ? 'var(--paper)' : colour),
              stroke: colour,
              strokeWidth: 1.7,
              href: urlOf,
              title: ({ claim, root }) => `${root?.actor.fields.name ?? none}: ${shortOf(claim)}`,
            }),
          ],
        };
      },
    };
  };
