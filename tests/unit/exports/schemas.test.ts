import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/check/content.ts';
import { claimRecord, toJson } from '../../../src/exports/records.ts';
import { claimsFileSchema, jsonSchema, singleSchemas } from '../../../src/exports/schemas.ts';
import { collectionNames } from '../../../src/model/collections.ts';
import { storyOf } from '../../support/content.ts';

const { items } = checkContent('.');

describe.each(collectionNames)('the JSON Schema of %s', (collection) => {
  const schema = jsonSchema(collection) as { $id: string };
  const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

  test('has an address of its own and compiles in a strict validator', () => {
    expect(schema.$id).toMatch(new RegExp(`:schema:${collection}$`));
  });

  test('takes every item that the check takes', () => {
    const refused = items
      .filter((item) => item.collection === collection && !validate(item.content.fields))
      .map(({ id }) => `${id}: ${JSON.stringify(validate.errors)}`);
    expect(refused).toEqual([]);
  });
});

test('a day that is none and a measure that nobody counts are refused by the schema alone', () => {
  const entries = items.find(({ fields }) => Array.isArray(fields['figures']) && fields['figures'].length > 0);
  if (!entries) throw new Error('There is no entry with a figure.');
  const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    jsonSchema(entries.collection) as object,
  );
  const fields = structuredClone(entries.content.fields) as { date: string; figures: { measure: string }[] };
  expect(validate({ ...fields, date: '18 May 2023' })).toBe(false);
  expect(validate({ ...fields, figures: fields.figures.map((figure) => ({ ...figure, measure: 'losses' })) })).toBe(
    false,
  );
  expect(validate(fields)).toBe(true);
});

test.each(['.', 'tests/fixtures/small-story', 'tests/fixtures/bridge'])(
  'the schema of publication.yaml takes that of %s',
  (root) => {
    const schema = singleSchemas['publication']?.() as { properties: Record<string, { description?: string }> };
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
    expect(validate(parse(readFileSync(`${root}/content/publication.yaml`, 'utf8')))).toBe(true);
    expect(Object.values(schema.properties).filter(({ description }) => description === undefined)).toEqual([]);
  },
);

test.each(['.', 'tests/fixtures/small-story'])(
  'the schema of claims.json takes the claims of %s, and no field beside',
  (root) => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(claimsFileSchema() as object);
    const records = JSON.parse(toJson(storyOf(root).claims.map(claimRecord)));
    expect(validate(records), JSON.stringify(validate.errors)).toBe(true);
    expect(validate([{ ...records[0], further: 1 }])).toBe(false);
  },
);

test('the schema of an editor program offers the ids that there are, and takes those that are newer than it', () => {
  const ids = { claims: ['pilots-held'], sources: ['gazette-2023-05-15'], actors: ['port-gazette'] };
  const schema = jsonSchema('resignation-bans', (target) => ids[target as keyof typeof ids] ?? []);
  const text = JSON.stringify(schema);
  for (const [id] of Object.values(ids)) expect(text).toContain(`"enum":["${id}"]`);
  const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    schema as object,
  );
  const fields = items.find(({ collection }) => collection === 'resignation-bans')?.content.fields;
  expect(validate(fields), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...(fields as object), actors: ['Not an id'] })).toBe(false);
  // What is published names none.
  expect(JSON.stringify(jsonSchema('resignation-bans'))).not.toContain('anyOf":[{"type":"string","enum');
});
