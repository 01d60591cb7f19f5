import { z } from 'astro/zod';
import { ref } from './ids.ts';
import { namesOf } from './names.ts';
import { draftMark, line, oneOf, prose } from './text.ts';

export const actorKinds = {
  person: 'Person',
  body: 'Body',
  outlet: 'Outlet',
  group: 'Unnamed or loose group',
  document: 'Document',
} as const;
export const actorKindNames = namesOf(actorKinds);
export type ActorKind = keyof typeof actorKinds;

/** A speaker, body, outlet, unnamed group or document. Unnamed people are actors too, of kind `group`. */
export const actorSchema = z
  .strictObject({
    name: line('The name', 120).describe('Name as the site writes it.'),
    original: line('The original spelling', 120).optional().describe('Name in its own script.'),
    kind: oneOf(actorKindNames, 'The kind').describe('Person, body, outlet, unnamed group or document.'),
    role: line('The role', 160).describe('What the reader must know of them, in a few words.'),
    party: ref('actors')
      .optional()
      .describe(
        'The party with a stake that this actor belongs to; its figures are claims until checked from outside.',
      ),
    unknownOrigin: z
      .boolean({ error: 'Write true or false.' })
      .default(false)
      .describe('True for a stand-in where no origin was found; it is no root.'),
    speaksFor: z.array(ref('actors')).default([]).describe('Whose position this actor states.'),
    aliases: z
      .array(line('The alias', 120))
      .default([])
      .describe('Other spellings, scripts, former names, acronyms; found by search.'),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, { error: 'This is not a Wikidata id. Write it as Q and digits.' })
      .optional()
      .describe('Wikidata id, where identity is certain.'),
    note: prose('The note', 600).optional().describe('Anything else that matters.'),
    description: prose('The description', 1100)
      .optional()
      .describe('Who it is, where, since when and how it works, in 40 to 120 words and from the sources below.'),
    stake: prose('The stake', 300)
      .optional()
      .describe('Whose side it is on, who pays, or what it may gain, in a sentence.'),
    sources: z.array(ref('sources')).default([]).describe('Where the description and the stake can be checked.'),
    draft: draftMark,
  })
  .superRefine(({ description, stake, sources }, context) => {
    if ((description ?? stake) === undefined || sources.length > 0) return;
    context.addIssue({
      code: 'custom',
      path: ['sources'],
      message: 'A description or a stake has no sources. Name where it can be checked.',
    });
  });

export type Actor = z.output<typeof actorSchema>;
