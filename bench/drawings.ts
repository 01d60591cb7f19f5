import { checkContent } from '../src/check/content.ts';
import type { Story } from '../src/domain/story.ts';
import { drawPlot } from '../src/plots/index.ts';
import { formatProblem } from '../src/report/problem.ts';
import { contentOf, storedItems } from '../src/story/content.ts';
import { buildStory } from '../src/story/graph.ts';

/** Processor time of each picture of the real story, in each of its layouts together; the first drawing of the process is not counted. */
const rounds = 9;
const { problems, ...edition } = checkContent('.');
if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
const newStory = (): Story => buildStory(contentOf(storedItems(edition), edition));

const times = new Map<string, number[]>();
for (let round = 0; round < rounds; round += 1) {
  const story = newStory();
  for (const { id } of story.plots) {
    const before = process.cpuUsage();
    const drawing = drawPlot(id, story);
    const { user, system } = process.cpuUsage(before);
    const layouts = drawing.narrow === undefined ? 1 : 2;
    times.set(id, [...(times.get(id) ?? []), (user + system) / 1000 / layouts]);
  }
}
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
for (const [id, list] of times)
  console.log(id.padEnd(24), list.map((t) => t.toFixed(1)).join(' '), ' median', median(list).toFixed(2));
