import * as Plot from '@observablehq/plot';
import { formatDate } from '../../domain/dates.ts';
import { type Draw, widths } from '../../domain/drawing.ts';
import type { Plot as PlotItem } from '../../domain/story.ts';
import { wrap } from '../../domain/text-width.ts';
import { canvas } from './axes.ts';

const kinds: ReadonlySet<string> = new Set(['record', 'said', 'reported', 'denied']);
type Case = PlotItem['items'][number];
interface Text {
  x: number;
  y: number;
  text: string;
  strong: boolean;
}
interface Mark {
  x: number;
  y: number;
  item: Case;
}

const line = 19;
const nameOf = ({ label, note }: Case): string => (note === undefined ? label : `${label}, ${note}`);
const groupsOf = (items: readonly Case[]): [string, Case[]][] => [...Map.groupBy(items, ({ group }) => group ?? '')];

/** A column for each outcome, a row for each office; names wrap within their cell. */
function matrix(items: readonly Case[], outcomes: readonly string[]) {
  const first = 112;
  const across = (widths.wide - first) / outcomes.length;
  const texts: Text[] = outcomes.map((text, index) => ({ x: first + index * across, y: 12, text, strong: true }));
  const marks: Mark[] = [];
  const rules: number[] = [];
  let y = 30;
  for (const [group, cases] of groupsOf(items)) {
    rules.push(y);
    const heads = wrap(group, first - 12);
    texts.push(...heads.map((text, index) => ({ x: 2, y: y + 16 + index * line, text, strong: true })));
    const ends = outcomes.map((outcome, index) => {
      let at = y + 16;
      for (const item of cases.filter(({ column }) => column === outcome)) {
        const x = first + index * across;
        marks.push({ x: x + 6, y: at, item });
        for (const text of wrap(nameOf(item), across - 24)) {
          texts.push({ x: x + 17, y: at, text, strong: false });
          at += line;
        }
        at += 4;
      }
      return at;
    });
    y = Math.max(y + 16 + heads.length * line, ...ends) + 2;
  }
  return { texts, marks, rules, bottom: y };
}

/** The same as a list: an office, under it each case with its outcome. */
function list(items: readonly Case[]) {
  const texts: Text[] = [];
  const marks: Mark[] = [];
  const rules: number[] = [];
  let y = 4;
  for (const [group, cases] of groupsOf(items)) {
    rules.push(y);
    y += 16;
    texts.push({ x: 2, y, text: group, strong: true });
    y += line + 3;
    for (const item of cases) {
      marks.push({ x: 10, y, item });
      for (const text of wrap(`${nameOf(item)}: ${(item.column ?? '').toLowerCase()}`, widths.narrow - 34)) {
        texts.push({ x: 24, y, text, strong: false });
        y += line;
      }
      y += 5;
    }
  }
  return { texts, marks, rules, bottom: y };
}

/**
 * Cases by group and column: a square for a document, a disc for the record, open where only reported, struck through where denied.
 * The labels name the columns, in their order, and may name the kinds.
 */
const cases =
  (colour: string, columns: [who: string, group: string, column: string, kind: string, dated: string]): Draw =>
  (_story, { fields: { labels }, items: all }) => {
    const outcomes = Object.entries(labels).flatMap(([key, label]) => (kinds.has(key) ? [] : [label]));
    const items = all.map((item) => ({ ...item, column: labels[item.column ?? ''] }));
    return {
      columns,
      rows: items.map((item) => ({
        entry: item.entry.id,
        url: item.entry.url,
        cells: [
          nameOf(item),
          item.group ?? '',
          item.column ?? '',
          labels[item.kind ?? ''] ?? item.kind ?? '',
          formatDate(item.entry.fields.date),
        ],
      })),
      options: (size) => {
        const { texts, marks, rules, bottom } = size === 'wide' ? matrix(items, outcomes) : list(items);
        const open = ({ item }: Mark): boolean => item.kind === 'reported' || item.kind === 'denied';
        return {
          ...canvas(widths[size], bottom + 6),
          marks: [
            Plot.ruleY(rules, { y: (at: number) => at, x1: 0, x2: widths[size], stroke: 'var(--rule)' }),
            Plot.dot(marks, {
              x: 'x',
              y: 'y',
              r: 5,
              symbol: ({ item }: (typeof marks)[number]) => (item.kind === 'record' ? 'square' : 'circle'),
              fill: (mark) => (open(mark) ? 'var(--paper)' : colour),
              stroke: colour,
              strokeWidth: 1.8,
              href: ({ item }) => item.entry.url,
              title: ({ item }) => `${nameOf(item)}: ${item.column ?? ''}`,
            }),
            // Reported and denied: struck through.
            Plot.link(
              marks.filter(({ item }) => item.kind === 'denied'),
              {
                x1: ({ x }) => x - 6,
                y1: ({ y }) => y + 6,
                x2: ({ x }) => x + 6,
                y2: ({ y }) => y - 6,
                stroke: colour,
                strokeWidth: 1.8,
              },
            ),
            ...[true, false].map((strong) =>
              Plot.text(
                texts.filter((text) => text.strong === strong),
                {
                  x: 'x',
                  y: 'y',
                  text: 'text',
                  textAnchor: 'start',
                  fill: 'var(--ink)',
                  className: strong ? 'strong' : 'halo',
                },
              ),
            ),
          ],
        };
      },
    };
  };

/** Who left and who did not, by office and outcome. */
export const exits = cases('var(--facet-oxblood)', ['Who', 'Office', 'Outcome', 'Kind', 'Entry dated']);

/** What a word was said to mean, by year and meaning. */
export const eliminatedMeaning = cases('var(--facet-ochre)', [
  'Who and when',
  'Year',
  'Meaning',
  'Whose word',
  'Entry dated',
]);
