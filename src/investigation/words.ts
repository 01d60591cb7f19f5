import type { Investigation } from '../domain/investigation.ts';

/** Words of this story that the check must know. */
export const words: Investigation['words'] = {
  counted: [
    ...[
      'soldiers',
      'troops',
      'servicemen',
      'officers',
      'civilians',
      'prisoners',
      'dead',
      'deaths',
      'killed',
      'wounded',
    ],
    ...['casualties', 'tanks', 'roubles', 'rubles', 'hryvnias'],
  ],
  confirmed: ['dead', 'deaths', 'casualties'],
};
