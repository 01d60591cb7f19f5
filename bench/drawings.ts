import { checkContent } from '../src/check/content.ts';
import { cardMaker } from '../src/dist/cards/compose.ts';
import type { Story } from '../src/domain/story.ts';
import { cardsOf } from '../src/exports/cards.ts';
import { drawPlot } from '../src/plots/index.ts';
import { formatProblem } from '../src/report/problem.ts';
import { contentOf, storedItems } from '../src/story/content.ts';
import { buildStory } from '../src/story/graph.ts';

/** Processor time of each picture of the real story, for one of its layouts, and of all social cards together, none taken from what is kept. */
const rounds = 19;
const barOfDrawing = 4;
const barOfCards = 2000;
const { problems, ...edition } = checkContent('.');
if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
const newStory = (): Story => buildStory(contentOf(storedItems(edition), edition));

const times = new Map<string, number[]>();
let hinges = 0;
// The first round is not counted: it warms. What the story works out once for all that ask is no picture's: what each claim hangs on is asked
// before, another picture comes first in each round, and only the thread that draws is looked at: others clear away what a new story left.
for (let round = 0; round <= rounds; round += 1) {
  const story = newStory();
  for (const { fragility } of story.claims) hinges += fragility.length;
  for (const { id } of [...story.plots.slice(round), ...story.plots.slice(0, round)]) {
    const before = process.threadCpuUsage();
    const { narrow } = drawPlot(id, story);
    const time = spent(process.threadCpuUsage(before)) / (narrow === undefined ? 1 : 2);
    if (round > 0) times.set(id, [...(times.get(id) ?? []), time]);
  }
}
const medians = [...times].map(([id, list]) => ({ id, time: median(list) })).sort((a, b) => b.time - a.time);
for (const { id, time } of medians) console.log(`${id.padEnd(24)} ${time.toFixed(1)} ms`);
console.log(`claims hang on ${hinges / (rounds + 1)} things`);
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
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}
