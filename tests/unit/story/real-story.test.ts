import { expect, test } from 'vitest';
import { formatFigure } from '../../../src/model/figures.ts';
import { storyOf } from '../../support/content.ts';

// Facts of single entries that an editor would want guarded; no entry that is added can change them.
const story = storyOf('.');

test('gs-200590 shows about 200,590 “eliminated” as of 17 May 2023 and 610 more than the day before, claimed by the General Staff', () => {
  const { figures } = story.entry('gs-200590').fields;
  const [total, day] = ['personnel', 'personnel-day'].map((id) => figures.find((figure) => figure.id === id));
  expect(total && formatFigure(total)).toBe('about 200,590 “eliminated”');
  expect(total).toMatchObject({ asOf: '2023-05-17', claimant: 'gs-ukraine', cumulative: true });
  expect(day).toMatchObject({ value: 610, asOf: '2023-05-17' });
});

test('the UK’s assessment of the resignation ban goes back, presumably, to the sources of Important Stories', () => {
  const { roots } = story.entry('uk-mod-update');
  expect(roots.map(({ actor, presumed }) => `${actor.id} ${presumed}`)).toEqual(['istories-four-sources true']);
});
