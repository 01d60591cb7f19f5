import type { Case } from '../support/small-story.ts';
import { bodyCases } from './body.ts';
import { datesCases } from './dates.ts';
import { encodingCases } from './encoding.ts';
import { figuresCases } from './figures.ts';
import { frontmatterCases } from './frontmatter.ts';
import { namesCases } from './names.ts';
import { numbersCases } from './numbers.ts';
import { storyCases } from './story.ts';
import { tablesCases } from './tables.ts';
import { wordsCases } from './words.ts';

/** Every case of the catalogue of bad inputs that a single tree of content can show, with variants. */
export const cases: Case[] = [
  ...frontmatterCases,
  ...datesCases,
  ...numbersCases,
  ...figuresCases,
  ...tablesCases,
  ...namesCases,
  ...encodingCases,
  ...bodyCases,
  ...wordsCases,
  ...storyCases,
];

/** Cases that need a history or a build, and the test that shows them. */
export const shownElsewhere: Record<number, string> = {
  40: 'tests/unit/domain/dates.test.ts',
  83: 'tests/unit/history/vanished.test.ts',
  112: 'tests/unit/history/facts.test.ts',
  113: 'tests/site/honest-build.test.ts',
  114: 'tests/site/honest-build.test.ts',
  115: 'tests/site/honest-build.test.ts',
  116: 'tests/site/honest-build.test.ts',
};
