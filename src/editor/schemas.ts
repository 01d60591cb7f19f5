import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJson } from '../exports/records.ts';
import { jsonSchema } from '../exports/schemas.ts';
import { collectionNames } from '../model/collections.ts';
import { runCommand } from './parts/command.ts';

/** `npm run schemas`, and `npm ci`: writes the JSON Schemas of all collections, so that an editor program completes fields before the first build. */
const folder = 'schema';

await runCommand('schemas', () => {
  mkdirSync(folder, { recursive: true });
  for (const name of collectionNames) writeFileSync(join(folder, `${name}.schema.json`), toJson(jsonSchema(name)));
  return [`Wrote ${collectionNames.length} schemas into ${folder}/.`];
});
