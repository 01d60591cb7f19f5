import type { Usage } from './measure.ts';

/** One round at one size: each command once, one after the other, so that a slow minute of the machine meets all of them. */
export interface Round {
  check: Usage;
  ours: Usage;
  bare: Usage;
}

/** All rounds at one size, in entries. */
export interface Result {
  size: number;
  rounds: Round[];
}

type Contestant = keyof Round;
type Measure = keyof Usage;

const names: Record<Contestant, string> = { check: 'content check', ours: 'this site', bare: 'bare Astro' };

/** The figures of one size, and how often ours holds the bare site's. */
export function describeResult({ size, rounds }: Result): string {
  const rows = (Object.keys(names) as Contestant[]).map((who) => {
    const of = (what: Measure) => median(rounds.map((round) => round[who][what]));
    return `  ${names[who].padEnd(24)}${of('processor').toFixed(2)} s processor, ${of('memory').toFixed(0)} MB, ${of('wall').toFixed(2)} s by the clock`;
  });
  const ratios = (['processor', 'memory'] as const).map((what) => {
    const pairs = ratiosOf(rounds, what);
    const [low, high] = [Math.min(...pairs), Math.max(...pairs)].map((ratio) => ratio.toFixed(2));
    return `${what} ${median(pairs).toFixed(2)}${pairs.length > 1 ? ` (${low} to ${high})` : ''}`;
  });
  return [
    `${size} entries, ${rounds.length} run(s)`,
    ...rows,
    `  ${'this site / bare Astro'.padEnd(24)}${ratios.join(', ')}`,
  ].join('\n');
}

/** Each bar with its value; a bar whose size was not measured says so. */
export function describeBars(results: readonly Result[]): string {
  const at = (size: number) => results.find((result) => result.size === size)?.rounds;
  const middle = (rounds: Round[] | undefined, who: Contestant, what: Measure) =>
    rounds && median(rounds.map((round) => round[who][what]));
  const ratio = (what: Measure) => {
    const rounds = at(1000);
    return rounds && median(ratiosOf(rounds, what));
  };
  const growth = (who: Contestant) => {
    const [from, to] = [1000, 5000].map((size) => middle(at(size), who, 'processor'));
    return from && to ? Math.log(to / from) / Math.log(5) : undefined;
  };
  const large = middle(at(5000), 'ours', 'memory');
  const bars: [what: string, value: number | undefined, most: number][] = [
    ['processor time at 1000, × bare Astro', ratio('processor'), 1.6],
    ['peak memory at 1000, × bare Astro', ratio('memory'), 0.95],
    ['growth exponent of processor time, 1000 to 5000 (1 is linear)', growth('ours'), 1.02],
    ['peak memory at 5000, GB', large && large / 1024, 1.5],
    ['content check at 1000, seconds by the clock', middle(at(1000), 'check', 'wall'), 2],
    ['content check at 1000, MB', middle(at(1000), 'check', 'memory'), 300],
  ];
  const rows = bars.map(([what, value, most]) => {
    const verdict = value === undefined ? 'not measured' : `${value.toFixed(2)}, ${value <= most ? 'met' : 'MISSED'}`;
    return `  ${what}: at most ${most}: ${verdict}`;
  });
  const check = growth('check');
  if (check !== undefined)
    rows.push(`  growth exponent of the content check, 1000 to 5000: ${check.toFixed(2)} (no bar)`);
  return ['Bars', ...rows].join('\n');
}

function ratiosOf(rounds: readonly Round[], what: Measure): number[] {
  return rounds.map(({ ours, bare }) => ours[what] / bare[what]);
}

/** The middle value; of an even number the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}
