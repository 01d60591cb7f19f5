import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { read, samples } from '../support/site.ts';

const off = 'off' as const;
/** Rules of the recommended set that are not ours, each with its reason. */
const notOurs = {
  // A title is the heading that an editor wrote, of at most 90 characters, with the name of the site after it. A search engine cuts; the reader of a tab does not.
  'long-title': off,
  // The forms choose what is shown and act at once; nothing is sent anywhere, and the policy forbids it.
  'wcag/h32': off,
  // Safari takes the role of a list from one whose numbers are not shown; the rows of figures give it back.
  'no-redundant-role': off,
  // Several boxes of one name are one question.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }] as ['error', object],
};
/** A mark of the timeline's overview is named by its title, which the pointer shows too; a second name of each would double the drawing. */
const isMark = ({ ruleId, selector }: { ruleId: string; selector: string | null }): boolean =>
  ruleId === 'wcag/h30' && /figure > ol > li.* > a/.test(selector ?? '');

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], elements: ['html5'], rules: notOurs }),
);

describe('markup', () => {
  test.each([...samples, 'index/all/index.html', 'pictures/index.html'])(
    'of %s is used as it is meant',
    async (file) => {
      const { results } = await validator.validateString(read(file), file);
      expect(
        results
          .flatMap(({ messages }) => messages)
          .filter((message) => !isMark(message))
          .map(({ ruleId, selector, message }) => `${ruleId}: ${message} (${selector})`),
      ).toEqual([]);
    },
  );
});
