import * as Plot from '@observablehq/plot';
import { formatDate, middleOf } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import { reasonOf, type Standing, standings } from '../../domain/standing.ts';
import type { Claim } from '../../domain/story.ts';
import { facets } from '../facets.ts';
import { words } from '../words.ts';
import { span } from './axes.ts';
import { ruler, shortOf, stack } from './rows.ts';

/** How a stretch is drawn: the firmer the standing, the heavier; broken where it is opposed. */
const strokes: Readonly<Record<Standing, { width: number; dash?: string }>> = {
  documented: { width: 8 },
  corroborated: { width: 5.5 },
  reported: { width: 3 },
  claimed: { width: 1.2 },
  'origin-unknown': { width: 1.2, dash: '1.5 3.5' },
  disputed: { width: 3, dash: '7 4' },
  refuted: { width: 8, dash: '2 4' },
};
/** Marks of days that lie close together are set side by side. */
const apart = 18;

/** The last change of each day: what counts is how it stood in the evening. */
const changesOf = ({ history }: Claim): Claim['history'] =>
  [...Map.groupBy(history, ({ date }) => date).values()].flatMap((of) => of.slice(-1));

const inWords = ({ date, verdict }: Claim['history'][number]): string =>
  `${standings[verdict.standing].label.toLowerCase()} ${formatDate(date).replaceAll(' ', '\u00a0')}`;

/** A strip for each claim of a facet: how it stood, by the rules, with the entries up to each day. */
export const standingOverTime =
  (facet: keyof typeof facets): Draw =>
  (story, { fields: { labels } }) => {
    const colour = `var(--facet-${facets[facet].colour})`;
    const claims = story.claimsOf(facet).map((claim) => ({ claim, changes: changesOf(claim) }));
    const days = claims.flatMap(({ changes }) => changes.map(({ date }) => middleOf(date)));
    const last = Date.parse(`${story.reviewed}T00:00:00Z`);
    const { from } = span(days);
    const used = [...new Set(claims.flatMap(({ changes }) => changes.map(({ verdict }) => verdict.standing)))].toSorted(
      (a, b) => Object.keys(standings).indexOf(a) - Object.keys(standings).indexOf(b),
    );
    const list = claims.map((item) => ({
      item,
      name: shortOf(item.claim),
      notes: [item.changes.map(inWords).join(', ')],
    }));
    return {
      numbers: { claims: claims.length, moved: claims.filter(({ changes }) => changes.length > 1).length },
      columns: ['Claim', 'From', 'Standing', 'Why', 'Entry that decided'],
      rows: claims.flatMap(({ claim, changes }) =>
        changes.map(({ date, entry, verdict }) => ({
          entry: entry.id,
          url: entry.url,
          cells: [
            shortOf(claim),
            formatDate(date),
            standings[verdict.standing].label,
            reasonOf(verdict.rule, words.parties, verdict.presuming),
            entry.fields.title,
          ],
        })),
      ),
      options: (size) => {
        const across = size === 'wide' ? 150 : 160;
        const columns = size === 'wide' ? 4 : 2;
        const key = used.map((standing, index) => ({
          standing,
          x: 12 + (index % columns) * across,
          y: 12 + Math.floor(index / columns) * 22,
        }));
        const top = Math.max(...key.map(({ y }) => y)) + 26;
        const { placed, bottom, left, right, options } = stack(size, list, top);
        const x = (time: number): number => left + 8 + ((right - 4 - left - 8) * (time - from)) / (last - from);
        const stretches = placed.flatMap(({ item: { claim, changes }, y }) => {
          let before = Number.NEGATIVE_INFINITY;
          const starts = changes.map(({ date }, index) => {
            before = Math.min(
              Math.max(x(middleOf(date)), before + apart),
              right - (changes.length - 1 - index) * apart,
            );
            return before;
          });
          return changes.map((change, index) => ({
            ...change,
            claim,
            y,
            x1: starts[index] ?? left,
            x2: (starts[index + 1] ?? right + 6) - 8,
            standing: change.verdict.standing,
          }));
        });
        const years = Array.from(
          { length: new Date(last).getUTCFullYear() - new Date(from).getUTCFullYear() + 1 },
          (_, index) => new Date(from).getUTCFullYear() + index,
        ).map((year) => ({ x: x(Date.UTC(year, 0, 1)), text: String(year) }));
        const lines = [
          ...key.map(({ standing, x: at, y }) => ({ standing, x1: at + 10, x2: at + 34, y })),
          ...stretches.map(({ standing, x1, x2, y }) => ({ standing, x1: x1 + 9, x2, y })),
        ];
        return options(
          [
            ...ruler(years, top - 6, bottom),
            ...used.map((standing) =>
              Plot.ruleY(
                lines.filter((line) => line.standing === standing && line.x2 > line.x1),
                {
                  y: 'y',
                  x1: 'x1',
                  x2: 'x2',
                  stroke: colour,
                  strokeWidth: strokes[standing].width,
                  ...(strokes[standing].dash === undefined ? {} : { strokeDasharray: strokes[standing].dash }),
                },
              ),
            ),
            Plot.text(key, {
              x: 'x',
              y: 'y',
              text: ({ standing }: { standing: Standing }) => standings[standing].mark,
              fill: colour,
              className: 'halo',
            }),
            Plot.text(key, {
              x: ({ x: at }) => at + 40,
              y: 'y',
              text: ({ standing }: { standing: Standing }) => standings[standing].label.toLowerCase(),
              textAnchor: 'start',
              fill: 'var(--muted)',
            }),
            Plot.text(stretches, {
              x: 'x1',
              y: 'y',
              text: ({ standing }: { standing: Standing }) => standings[standing].mark,
              fill: colour,
              className: 'halo',
              href: ({ entry }) => entry.url,
              title: (change) =>
                `${shortOf(change.claim)}: ${inWords(change)}. ${labels['decided'] ?? ''} ${change.entry.fields.title}`,
            }),
          ],
          bottom + 28,
        );
      },
    };
  };
