import { z } from 'astro/zod';
import { daySchema, edtfSchema } from './dates.ts';
import { idSchema, ref } from './ids.ts';
import { namesOf } from './names.ts';
import { phraseSchema } from './phrases.ts';
import { draftMark, languageTag, line, oneOf, prose, webAddress } from './text.ts';

export const sourceKinds = {
  law: 'Law or decree',
  government: 'Government statement',
  court: 'Court file',
  dataset: 'Dataset',
  research: 'Research',
  'news-agency': 'News agency',
  newspaper: 'Newspaper or news site',
  'independent-media': 'Independent or exiled media',
  broadcaster: 'Broadcaster',
  'social-post': 'Post in social media',
  reference: 'Reference work or copy',
} as const;
const sourceKindNames = namesOf(sourceKinds);
export type SourceKind = keyof typeof sourceKinds;

/** How much of a source was read. */
export const readDepths = {
  text: 'All of the text that matters was read',
  excerpt: 'Only a part was read',
  'cited-only': 'Not read; known through another source',
} as const;

/** The same in a word or two. */
export const readWords = { text: 'read', excerpt: 'read in part', 'cited-only': 'not read' } as const;

/** Why a source has no archived copy. */
export const archiveGaps = {
  'not-yet': 'Not archived yet',
  'no-address': 'There is no address that could be archived',
  'is-archive': 'The address is that of an archived copy itself',
  refused: 'The archive or the site refused',
  gone: 'The page was gone before a copy was made',
} as const;
const archiveGapNames = namesOf(archiveGaps);

/** A document or report that an entry rests on. */
export const sourceSchema = z
  .strictObject({
    publisher: line('The publisher', 160).describe('Who published it.'),
    title: line('The title', 400).describe('Title in the original language; in brackets where it was not seen.'),
    titleEn: line('The English title', 400).optional().describe('Title in English.'),
    url: webAddress.optional().describe('Address where it was read.'),
    published: edtfSchema.optional().describe('When it was published, as exactly as is known.'),
    lang: languageTag.describe('Language of the text that was read.'),
    kind: oneOf(sourceKindNames, 'The kind').describe('What kind of source it is.'),
    read: oneOf(['text', 'excerpt', 'cited-only'], 'How much was read').describe('How much of it was read, honestly.'),
    citedBy: z.array(ref('sources')).optional().describe('Sources through which it is known.'),
    archived: webAddress.optional().describe('Address of an archived copy.'),
    archivedWhyNot: oneOf(archiveGapNames, 'The reason')
      .optional()
      .describe('Why there is neither an archived copy nor one of our own.'),
    accessed: daySchema.optional().describe('Day on which our own copy was taken.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'This is not a SHA-256 sum. Write its 64 hexadecimal digits.' })
      .optional()
      .describe('Checksum of our own copy.'),
    licence: line('The licence', 120).optional().describe('Licence of data or pictures taken from it.'),
    phrases: z.array(phraseSchema).optional().describe('Short phrases that entries may quote.'),
    copyOf: ref('sources').optional().describe('The source that this one copies; it counts as that outlet.'),
    aliases: z.array(idSchema).optional().describe('Ids of records that were merged into this one.'),
    note: prose('The note', 900).optional().describe('What a fact-checker must know about this copy.'),
    draft: draftMark,
  })
  .superRefine((source, context) => {
    checkCopies(source, (path, message) => context.addIssue({ code: 'custom', path: [path], message }));
    for (const key of ['id', 'text'] as const) {
      const seen = new Set<string>();
      for (const [index, phrase] of (source.phrases ?? []).entries()) {
        if (seen.has(phrase[key]))
          context.addIssue({
            code: 'custom',
            path: ['phrases', index, key],
            message: `${key === 'id' ? 'This id stands' : 'These words stand'} twice among the phrases. Keep one.`,
          });
        seen.add(phrase[key]);
      }
    }
    if (source.read === 'cited-only' && (source.citedBy ?? []).length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['citedBy'],
        message: 'A source that was not read has no citedBy. Name the source through which it is known.',
      });
    }
    if (source.read !== 'cited-only' && source.url === undefined && source.note === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'A source that was read has no url. Write its address, or say in note where it was read.',
      });
    }
  });

type Copies = {
  [key in 'archived' | 'archivedWhyNot' | 'sha256' | 'accessed' | 'url' | 'note' | 'read']?: string | undefined;
};

/** Each source has a copy, or says why not. */
function checkCopies(source: Copies, report: (path: string, message: string) => void): void {
  const { archived, archivedWhyNot, sha256, accessed, url, note, read } = source;
  // Of an address that is missing altogether another line speaks.
  const mayLackAddress = note !== undefined || read === 'cited-only';
  const hasCopy = archived !== undefined || sha256 !== undefined;
  if (!hasCopy && archivedWhyNot === undefined)
    report(
      'archivedWhyNot',
      'There is no copy of this source. Make one by npm run snapshot, or say in archivedWhyNot why not: not-yet, for example.',
    );
  else if (hasCopy && archivedWhyNot !== undefined)
    report('archivedWhyNot', 'There is a copy of this source. Remove archivedWhyNot.');
  else if (
    archivedWhyNot !== undefined &&
    (url !== undefined || mayLackAddress) &&
    (archivedWhyNot === 'no-address') !== (url === undefined)
  )
    report(
      'archivedWhyNot',
      url === undefined
        ? 'The source has no url. Write no-address.'
        : 'The source has a url, which can be archived. Write not-yet.',
    );
  if (sha256 !== undefined && accessed === undefined)
    report('accessed', 'A checksum says nothing without its day. Write on which day the copy was taken.');
}

/** False for words in brackets that stand where no title was seen: nobody may cite them as one. */
export function isTitleSeen(title: string): boolean {
  return !/^(?:\([^)]*\)|\[[^\]]*\])$/.test(title);
}

export type Source = z.output<typeof sourceSchema>;
