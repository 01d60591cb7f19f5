import { z } from 'astro/zod';
import { daySchema, edtfSchema } from './dates.ts';
import { type Names, ref } from './ids.ts';
import { namesOf } from './names.ts';
import { line, oneOf, prose } from './text.ts';

/** How a statement of a published article compares with its origins. The mark is a shape, so that colour is never alone. */
export const verdicts = {
  supported: { label: 'Agrees', mark: '■', meaning: 'The origin says the same. That does not make it right.' },
  hardened: { label: 'Harder', mark: '▲', meaning: 'A doubt, a hint or a limit was lost, or a verb made stronger.' },
  softened: { label: 'Softer', mark: '▽', meaning: 'It was made weaker than its origin.' },
  misattributed: { label: 'Wrong author', mark: '⇄', meaning: 'Somebody else said it.' },
  imprecise: { label: 'Blurred', mark: '◐', meaning: 'Near, but it blurs what the origin keeps apart.' },
  unsupported: { label: 'No origin', mark: '✕', meaning: 'Nothing that was read says it.' },
  omitted: {
    label: 'Left out',
    mark: '□',
    meaning: 'Known then, and missing although the article rests on the matter.',
  },
} as const;
export const verdictNames = namesOf(verdicts);
export type Verdict = keyof typeof verdicts;

/** A stretch of a text with marks: what was added on the way, what was lost, or what stayed. */
interface MarkedRun {
  mark: 'added' | 'lost' | undefined;
  text: string;
}

/** Takes `[[added]]` and `((lost))` out of a text; what is in neither has no mark. */
export function markedRuns(text: string): MarkedRun[] {
  return text.split(/(\[\[.+?\]\]|\(\(.+?\)\))/).flatMap((part): MarkedRun[] => {
    if (part === '') return [];
    const mark = part.startsWith('[[') ? 'added' : part.startsWith('((') ? 'lost' : undefined;
    return [{ mark, text: mark === undefined ? part : part.slice(2, -2) }];
  });
}

const markedText = (what: string) =>
  prose(what, 400).refine((text) => markedRuns(text).every((run) => !/\[\[|\]\]|\(\(|\)\)/.test(run.text)), {
    error: `${what} has a mark without its end. Write [[added]] or ((lost)).`,
  });

/** A published article taken statement by statement. */
export const auditSchema = (facets: Names) =>
  z.strictObject({
    title: line('The title', 90).describe('Heading of the page.'),
    summary: prose('The summary', 400).describe('What the comparison shows.'),
    article: ref('sources').describe('The article.'),
    published: edtfSchema.describe('When the article was published.'),
    statements: z
      .array(
        z.strictObject({
          gist: prose('The gist', 400).describe('What the article says, in our words.'),
          said: markedText('What it says')
            .optional()
            .describe(
              'The same as it is set beside the origin, with [[what is not in the origin]]; the gist where absent.',
            ),
          was: markedText('What the origin says')
            .optional()
            .describe(
              'What the origin says, in our words, with ((what was lost)); the note stands there where absent.',
            ),
          from: z
            .strictObject({
              text: line('The origin', 90).describe('Who said it, and when.'),
              entry: ref('entries').optional().describe('The entry that holds it.'),
            })
            .optional()
            .describe('Whose words those of the origin are.'),
          facet: oneOf(facets, 'The facet').describe('The facet that it belongs to.'),
          verdict: oneOf(verdictNames, 'The verdict').describe('How it compares with its origins.'),
          entries: z.array(ref('entries')).default([]).describe('Entries that carry the origin.'),
          claims: z.array(ref('claims')).default([]).describe('Claims that it touches.'),
          note: prose('The note', 700).describe('What the origins say.'),
        }),
      )
      .min(1, { error: 'The list of statements is empty. Take the article statement by statement.' })
      .describe('The statements in the order of the article; omissions last.'),
    reviewed: daySchema.describe('Day of the last check.'),
    draft: z
      .boolean({ error: 'Write true or false.' })
      .default(false)
      .describe('True keeps it out of every production build.'),
  });

export type Audit = z.output<ReturnType<typeof auditSchema>>;
