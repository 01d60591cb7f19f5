import { z } from 'astro/zod';
import { daySchema, edtfSchema } from './dates.ts';
import { type Names, ref } from './ids.ts';
import { line, oneOf, prose } from './text.ts';

/** How a statement of a published article compares with its origins. The mark is a shape, so that colour is never alone. */
export const verdicts = {
  supported: { label: 'Supported', mark: '■', meaning: 'The origins say the same.' },
  hardened: { label: 'Hardened', mark: '▲', meaning: 'A hedge was dropped or a verb made stronger.' },
  softened: { label: 'Softened', mark: '▽', meaning: 'It was made weaker than its origin.' },
  misattributed: { label: 'Misattributed', mark: '⇄', meaning: 'It was credited to the wrong source.' },
  imprecise: { label: 'Imprecise', mark: '≈', meaning: 'It blurs what the origin keeps apart.' },
  unsupported: { label: 'Unsupported', mark: '✕', meaning: 'No origin was found that says it.' },
  omitted: { label: 'Omitted', mark: '○', meaning: 'It is missing although the article rests on the matter.' },
} as const;
export const verdictNames = Object.keys(verdicts) as [Verdict, ...Verdict[]];
export type Verdict = keyof typeof verdicts;

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
