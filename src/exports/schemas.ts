import { z } from 'astro/zod';
import { investigation } from '../investigation/index.ts';
import { collectionOf } from '../model/collections.ts';

/** Marks of our own in the schemas, which other programs do not know. */
const marks = ['references', 'fact', 'date'];

/** JSON Schema (2020-12) of a collection's frontmatter as an editor writes it. */
export function jsonSchema(collection: string): unknown {
  const { $schema, ...schema } = z.toJSONSchema(collectionOf(collection).schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      for (const mark of marks) delete jsonSchema[mark];
      // A strict validator knows formats only by a plug-in.
      if (jsonSchema.format === 'uri') {
        delete jsonSchema.format;
        jsonSchema.pattern = '^https?://';
      }
    },
  });
  return { $schema, $id: `urn:${investigation.id}:schema:${collection}`, ...schema };
}
