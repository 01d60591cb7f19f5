import { checkContent } from '../src/check/content.ts';
import { cardMaker } from '../src/dist/cards/compose.ts';
import type { Story } from '../src/domain/story.ts';
import { cardsOf } from '../src/exports/cards.ts';
import { drawPlot } from '../src/plots/index.ts';
import { formatProblem } from '../src/report/problem.ts';
import { contentOf, storedItems } from '../src/story/content.ts';
import { buildStory } from '../src/story/graph.ts';

/**
 * Time of each picture of the real story, for one of its layouts, and processor time of all social cards together, none taken from what is
 * kept. A picture is timed by the clock: the system counts processor time in steps of several milliseconds.
 */
const rounds = 20;
const barOfDrawing = 4;
const barOfCards = 2000;
const { problems, ...edition } = checkContent('.');
if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
const newStory = (): Story => buildStory(contentOf(storedItems(edition), edition));

const times = new Map<string, number[]>();
for (let round = 0; round < 2 * rounds; round += 1) {
  const story = newStory();
  // What the story works out once for all that ask is no picture's.
  for (const claim of story.claims) void claim.fragility;
  for (const { id } of story.plots) {
    const before = performance.now();
    const { narrow } = drawPlot(id, story);
    const time = (performance.now() - before) / (narrow === undefined ? 1 : 2);
    // The first half warms.
    if (round >= rounds) times.set(id, [...(times.get(id) ?? []), time]);
  }
}
const medians = [...times].map(([id, list]) => ({ id, time: median(list) })).sort((a, b) => b.time - a.time);
for (const { id, time } of medians) console.log(`${id.padEnd(24)} ${time.toFixed(1)} ms`);
console.log(
  `median of the pictures ${median(medians.map(({ time }) => time)).toFixed(1)} ms, most ${medians[0]?.time.toFixed(1)} ms (bar ${barOfDrawing} ms)`,
);

const story = newStory();
const before = process.cpuUsage();
const cards = [...cardsOf(story).values()];
const { draw } = cardMaker();
for (const card of cards) await draw(card);
console.log(`${cards.length} social cards: ${spent(process.cpuUsage(before)).toFixed(0)} ms (bar ${barOfCards} ms)`);

function spent({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
}
