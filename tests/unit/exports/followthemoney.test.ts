import { defaultModel, type IEntityDatum, Model } from '@opensanctions/followthemoney';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../../src/domain/story.ts';
import { followTheMoney } from '../../../src/exports/followthemoney.ts';
import { storyOf } from '../../support/content.ts';
import { site } from '../../support/export-files.ts';

const model = new Model(defaultModel);
type Datum = IEntityDatum & { schema: string; properties: Record<string, string[]> };
const read = (story: Story): Datum[] =>
  followTheMoney(story, site)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What the model would not take of an entity. */
function faultsOf(datum: Datum, schemaOf: ReadonlyMap<string, string>): string[] {
  const schema = model.getSchema(datum.schema);
  const required = new Set([schema, ...schema.getParents()].flatMap((one) => one.required ?? []));
  return [
    ...(schema.abstract ? [`${datum.schema} is abstract`] : []),
    ...(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(datum.id) ? [] : [`${datum.id} is no id`]),
    ...[...required].filter((name) => (datum.properties[name] ?? []).length === 0).map((name) => `${name} is missing`),
    ...Object.entries(datum.properties).flatMap(([name, values]) => {
      if (!schema.hasProperty(name)) return [`${name} is unknown`];
      const property = schema.getProperty(name);
      if (property.stub) return [`${name} cannot be set`];
      return values.flatMap(
        (value) =>
          wrong(value, property.type, property.hasRange ? property.getRange().name : undefined, schemaOf) ?? [],
      );
    }),
  ].map((fault) => `${datum.id}: ${fault}`);
}

function wrong(
  value: unknown,
  type: { name: string; values: Map<string, string> },
  range: string | undefined,
  schemaOf: ReadonlyMap<string, string>,
): string | undefined {
  if (typeof value !== 'string' || value === '') return `"${value}" is no text`;
  if (type.name === 'date' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return `${value} is no date`;
  if (type.name === 'url' && !URL.canParse(value)) return `${value} is no address`;
  if (type.values.size > 0 && !type.values.has(value)) return `${value} is none of ${type.name}`;
  if (type.name !== 'entity') return undefined;
  const schema = schemaOf.get(value);
  if (schema === undefined) return `${value} is no entity of the file`;
  return range === undefined || model.getSchema(schema).isA(range) ? undefined : `${value} is no ${range}`;
}

describe.each(['.', 'tests/fixtures/small-story'])('the FollowTheMoney entities of %s', (root) => {
  const story = storyOf(root);
  const data = read(story);
  const schemaOf = new Map(data.map(({ id, schema }) => [id, schema]));

  test('are each what the model of FollowTheMoney takes', () => {
    expect(data.flatMap((datum) => faultsOf(datum, schemaOf))).toEqual([]);
    expect(schemaOf.size).toBe(data.length);
  });

  test('are read by its client: an entry with its people and its sources', () => {
    for (const { id, facet, fields, sources } of story.timeline) {
      const datum = data.find((one) => one.id === `who-may-leave.entry.${facet}.${id}`);
      if (!datum) throw new Error(`There is no entity of ${id}.`);
      const entity = model.getEntity(datum);
      expect(entity.getCaption()).toBe(fields.title);
      expect(entity.schema.name).toBe('Event');
      expect(entity.getProperty('proof')).toHaveLength(new Set(sources.map(({ source }) => source.id)).size);
    }
  });
});

test('a date that is about or unsure is told in words, never as a day', () => {
  const story = storyOf('tests/fixtures/small-story');
  const [first] = story.timeline;
  if (!first) throw new Error('There is no entry.');
  const about = { ...first, fields: { ...first.fields, date: '2022-03~' } };
  const event = read({ ...story, timeline: [about] }).find(({ schema }) => schema === 'Event');
  expect(event?.properties['date']).toBeUndefined();
  expect(event?.properties['notes']?.join(' ')).toContain('Date: about March 2022.');
});

test('the model refuses what is wrong: a day in words, a link to nobody, a property of another schema', () => {
  const datum: Datum = { id: 'a.b', schema: 'Event', properties: { name: ['x'] } };
  const faults = (properties: Record<string, string[]>): string[] =>
    faultsOf({ ...datum, properties: { ...datum.properties, ...properties } }, new Map());
  expect(faults({})).toEqual([]);
  expect(faults({ date: ['18 May 2023'] })).toHaveLength(1);
  expect(faults({ involved: ['nobody'] })).toHaveLength(1);
  expect(faults({ position: ['chief'] })).toHaveLength(1);
  expect(faults({ name: [] })).toHaveLength(1);
});
