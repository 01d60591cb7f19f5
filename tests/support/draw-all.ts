import { createHash } from 'node:crypto';
import { drawPlot } from '../../src/plots/index.ts';
import { frozenStory } from './frozen.ts';

/** Prints one hash over all drawings of the frozen story: a test runs it in other zones and languages. */
const story = frozenStory();
const drawings = story.plots.map(({ id }) => drawPlot(id, story)).map(({ svg, narrow }) => svg + narrow);
process.stdout.write(createHash('sha256').update(drawings.join('\n')).digest('hex'));
