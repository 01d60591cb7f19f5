import type { Investigation } from '../domain/investigation.ts';
import { comparison } from './comparison.ts';
import { components } from './components.ts';
import { facets } from './facets.ts';
import { measures, parts } from './measures.ts';
import { needs } from './needs.ts';
import { pages } from './pages.ts';
import { plots } from './plots/index.ts';
import { words } from './words.ts';

/** This investigation. Another one is another folder `content/` and another folder of this name: see docs/another-investigation.md. */
export const investigation: Investigation = {
  name: 'Who May Leave',
  id: 'who-may-leave',
  facets,
  measures,
  parts,
  earliestDay: '2014-01-01',
  backgroundTag: 'background',
  timeline: {
    from: '2022',
    events: [
      { day: '2022-02-24', label: 'invasion' },
      { day: '2022-09-21', label: 'mobilisation' },
      { day: '2023-05-17', label: 'the article' },
    ],
  },
  sourceKinds: { 'independent-media': 'Independent Russian or exiled media' },
  words,
  pages,
  comparison,
  plots,
  needs,
  components,
};
