import type { Panel } from '../domain/investigation.ts';

/** What is drawn of a day. Irrecoverable losses, losses of all kinds, the wounded and prisoners count neither of the two, and stand below both. */
export const panels: readonly Panel[] = [
  {
    id: 'dead',
    title: 'The dead alone',
    about: 'Counted, estimated or stated as dead.',
    measures: {
      'confirmed-by-name': { line: 'thick', mark: 'square' },
      'estimated-killed': { line: 'thin', mark: 'circle' },
      killed: { line: 'thin', mark: 'bar' },
    },
  },
  {
    id: 'casualties',
    title: 'Killed and wounded, or not separated',
    about: 'Not to be read as dead.',
    measures: {
      'killed-and-wounded': { line: 'dashed', mark: 'diamond' },
      eliminated: { line: 'dotted', mark: 'triangle' },
    },
  },
];
