import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJson } from '../exports/records.ts';
import { jsonSchema, singleSchemas } from '../exports/schemas.ts';
import { collectionNames } from '../model/collections.ts';
import { readArguments } from '../report/arguments.ts';
import { runCommand } from './parts/command.ts';
import { idsOf } from './parts/items.ts';

/** `npm run schemas`, and `npm ci`: writes the JSON Schemas of all collections and of the files beside them, so that an editor program completes fields before the first build, and the ids of what there is. */
const folder = 'schema';

await runCommand('schemas', () => {
  readArguments('schemas', 'npm run schemas', {});
  mkdirSync(folder, { recursive: true });
  const schemas = [
    ...collectionNames.map((name) => [name, jsonSchema(name, (target) => idsOf('.', target))] as const),
    ...Object.entries(singleSchemas).map(([name, schema]) => [name, schema()] as const),
  ];
  for (const [name, schema] of schemas) writeFileSync(join(folder, `${name}.schema.json`), toJson(schema));
  return [`Wrote ${schemas.length} schemas into ${folder}/.`];
});
