import { z } from 'astro/zod';
import { idSchema, type ReferenceTarget } from '../domain/ids.ts';
import { publicationSchema } from '../domain/publication.ts';
import { standingNames } from '../domain/standing.ts';
import { wordsSchema } from '../domain/words.ts';
import { investigation } from '../investigation/index.ts';
import { collectionOf } from '../model/collections.ts';

/** Marks of our own in the schemas, which other programs do not know. */
const marks = ['references', 'fact', 'date'];

/** The ids that a reference may name. */
export type IdsOf = (target: ReferenceTarget) => readonly string[];

/** JSON Schema (2020-12) of a collection's frontmatter as an editor writes it; with `idsOf`, an editor program offers those ids. */
export function jsonSchema(collection: string, idsOf?: IdsOf): unknown {
  return inputSchema(collection, collectionOf(collection).schema, idsOf);
}

/** JSON Schemas of files that belong to no collection, by the name of the file. */
export const singleSchemas: Readonly<Record<string, () => unknown>> = {
  publication: () => inputSchema('publication', publicationSchema),
  words: () => inputSchema('words', wordsSchema),
};

function inputSchema(name: string, given: z.ZodType, idsOf?: IdsOf): unknown {
  const { $schema, ...schema } = z.toJSONSchema(given, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const ids = typeof jsonSchema['references'] === 'string' ? idsOf?.(jsonSchema['references']) : undefined;
      // They are offered, not asked for: an id that is newer than this schema is none to complain of. The check knows better.
      if (ids !== undefined && ids.length > 0)
        jsonSchema.anyOf = [{ type: 'string', enum: [...ids] }, { type: 'string' }];
      for (const mark of marks) delete jsonSchema[mark];
      // A strict validator knows formats only by a plug-in.
      if (jsonSchema.format === 'uri') {
        delete jsonSchema.format;
        jsonSchema.pattern = '^https?://';
      }
    },
  });
  return { $schema, $id: `urn:${investigation.id}:schema:${name}`, ...schema };
}

const standing = z.enum(standingNames);

/** A claim as in `claims.json`. Names of fields are a contract: what is new stands at the end. */
const claimRecordSchema = z.strictObject({
  id: idSchema.describe('Lasting name of the claim.'),
  facet: z.string().describe('The facet that it belongs to.'),
  url: z.string().describe('Address of its page, from the root of the site.'),
  statement: z.string().describe('The proposition.'),
  standing: standing.describe('How it stands, by the rule.'),
  rule: z.string().describe('The rule that decided.'),
  roots: z
    .array(z.strictObject({ actor: idSchema, presumed: z.boolean() }))
    .describe('With whom it begins; presumed where only presumed relays lead there.'),
  outlets: z.array(z.string()).describe('Names of those who were seen to carry it; there may be more.'),
  response: z
    .union([
      z.array(z.strictObject({ entry: idSchema, stance: z.string() })),
      z.strictObject({ found: z.string(), where: z.string() }),
      z.null(),
    ])
    .describe('The answer of those whom it is about: entries, or where it was looked for.'),
  entries: z
    .array(z.strictObject({ entry: idSchema, stance: z.string() }))
    .describe('Entries that bear on it, oldest first.'),
  repeated_by: z
    .array(z.strictObject({ name: z.string(), date: z.string(), entry: idSchema }))
    .describe('Who was seen to carry it, with the first day and the entry that shows it; there may be more.'),
  fragility: z
    .array(
      z.strictObject({
        without: z
          .array(z.strictObject({ entry: idSchema, presumed_to_repeat: idSchema.nullable() }))
          .min(1)
          .max(2)
          .describe('What is taken away: an entry, or the presumption that it repeats another.'),
        falls_with_it: z.array(idSchema).describe('Entries that only repeat what is taken away.'),
        would_be: z
          .union([standing, z.literal('unasserted')])
          .describe('How the claim would stand; unasserted where no entry would say it.'),
      }),
    )
    .describe(
      'The smallest sets of one or two without which the claim would stand otherwise; empty where there are none.',
    ),
});

/** JSON Schema (2020-12) of `claims.json`. */
export function claimsFileSchema(): unknown {
  const { $schema, ...schema } = z.toJSONSchema(z.array(claimRecordSchema));
  return { $schema, $id: `urn:${investigation.id}:schema:claims-json`, ...schema };
}
