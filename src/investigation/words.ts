import type { Investigation } from '../domain/investigation.ts';

/** Words that the program takes from this story. */
export const words: Investigation['words'] = {
  opponent: 'its enemy',
  parties: 'the two warring parties',
  otherSide: [
    'Ukrainian soldiers',
    'Ukrainian losses',
    'Ukrainian servicemen',
    'Ukrainian dead',
    'Ukrainian killed',
    'Ukrainian wounded',
    'Ukrainian army',
    'Ukraine’s losses',
  ],
  counted: [
    ...['soldiers', 'troops', 'servicemen', 'officers', 'civilians', 'prisoners', 'tanks'],
    ...['dead', 'deaths', 'killed', 'wounded', 'casualties', 'roubles', 'rubles', 'hryvnias'],
  ],
  confirmed: ['dead', 'deaths', 'casualties'],
};
