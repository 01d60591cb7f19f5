import { z } from 'astro/zod';
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { CollectionName } from '../../domain/ids.ts';
import { elementSchema, fieldSchemas, isOpen, referenceOf, valueSchema } from '../../domain/schema-parts.ts';
import { standInComment, standIns } from '../../domain/stand-ins.ts';
import { collectionOf, facetNames } from '../../model/collections.ts';
import { fileOf } from '../../model/paths.ts';
import { tableOf } from './items.ts';

/** What an editor says of an item that does not exist yet. */
export interface Request {
  collection: CollectionName;
  id: string;
  title: string;
  /** EDTF date of the matter itself; the collection may have no use for it. */
  date?: string | undefined;
  /** The day of the last check. */
  reviewed?: string | undefined;
  /** Of an entry: ids of its source, of who speaks first, and of the claim on which it bears. */
  source?: string | undefined;
  actor?: string | undefined;
  claim?: string | undefined;
}

/** Fields that a schema leaves open but that a new item needs, by collection. */
const alsoWritten: Partial<Record<CollectionName, readonly string[]>> = {
  claims: ['response'],
  sources: ['published', 'archivedWhyNot', 'note'],
};
/** Stand-ins for fields whose first possible value would say too much or nothing. */
const likely: Record<string, string> = {
  basis: 'unnamed-sources',
  verb: 'reported',
  read: 'excerpt',
  // It has no address yet.
  archivedWhyNot: 'no-address',
  lang: 'en',
  measure: 'people',
  measures: 'people',
};
const cautious = ['unknown', 'none'];
const mostItems = 3;
const wording = Object.values(standIns);

/**
 * The files of a new item, by path. Every required field is there, read from the collection's schema; what the editor
 * did not say is a stand-in that the schema accepts, marked by a comment with what to write.
 */
export function scaffold(request: Request): Map<string, string> {
  const { collection, id, reviewed } = request;
  const { extension, schema } = collectionOf(collection);
  const document = new Document(undefined, { customTags: ['timestamp'] });
  document.contents = writeMap(schema, '', {
    given: givenFields(request),
    alsoWritten: new Set([...(alsoWritten[collection] ?? []), 'draft', 'value']),
    dates: [request.date, reviewed].filter((date) => date !== undefined),
  });
  const fields = document.toString({ lineWidth: 0 });
  const body = `{/* ${standInComment} the text, in Markdown. This comment is not shown. */}`;
  const files = new Map([[fileOf(collection, id), extension === 'mdx' ? `---\n${fields}---\n\n${body}\n` : fields]]);
  if (collection === 'series') files.set(tableOf(id), `date,value\n${reviewed},0\n`);
  return files;
}

interface Context {
  /** Values by path of the field. */
  given: ReadonlyMap<string, unknown>;
  alsoWritten: ReadonlySet<string>;
  dates: readonly string[];
}

function givenFields({ collection, id, title, date, reviewed, source, actor, claim }: Request): Map<string, unknown> {
  const given = new Map<string, unknown>([
    ['title', title],
    ['statement', title],
    ['name', title],
    ['date', date],
    ['published', date],
    ['reviewed', reviewed],
    ['draft', true],
  ]);
  if (source !== undefined) given.set('sources.source', source);
  if (actor !== undefined) given.set('attribution.actor', actor);
  if (claim !== undefined) given.set('bears.claim', claim);
  if (collection === 'series') given.set('accessed', reviewed);
  if (collection === 'chapters' && facetNames.some((name) => name === id)) given.set('facet', id);
  return given;
}

function writeMap(schema: z.ZodType, path: string, context: Context): YAMLMap {
  const map = new YAMLMap();
  for (const [key, field] of Object.entries(fieldSchemas(schema))) {
    const fieldPath = path === '' ? key : `${path}.${key}`;
    const given = context.given.get(fieldPath);
    const isNamed = key === 'facet' ? given !== undefined : context.given.has(`${fieldPath}.claim`);
    const isWanted = !isOpen(field) || context.alsoWritten.has(key) || isNamed;
    if (!isWanted) continue;
    const value = given === undefined ? writeStandIn(field, fieldPath, descriptionOf(field), context) : scalar(given);
    map.items.push(new Pair(new Scalar(key), value));
  }
  return map;
}

function writeStandIn(field: z.ZodType, path: string, meaning: string, context: Context): Scalar | YAMLMap | YAMLSeq {
  const schema = valueSchema(field);
  if (path === 'columns') return writeColumns(meaning);
  if (schema instanceof z.ZodObject) return writeMap(schema, path, context);
  if (schema instanceof z.ZodArray) {
    const list = new YAMLSeq();
    // Some lists need more than one item.
    do list.items.push(writeStandIn(elementSchema(schema), path, meaning, context));
    while (list.items.length < mostItems && !schema.safeParse(list.toJS(new Document())).success);
    return list;
  }
  const options = schema instanceof z.ZodEnum ? ` One of: ${schema.options.join(', ')}.` : '';
  const node = scalar(standInFor(schema, path.split('.').at(-1) ?? '', context));
  node.comment = ` ${standInComment} ${meaning}${options}`;
  return node;
}

/** A value that the schema accepts, or an error where none is known: the schema has then outgrown this module. */
function standInFor(schema: z.ZodType, name: string, { dates }: Context): unknown {
  const to = referenceOf(schema);
  const options = schema instanceof z.ZodEnum ? schema.options : [];
  const literals = schema instanceof z.ZodLiteral ? [...schema.values] : [];
  const candidates =
    to === undefined
      ? [likely[name], ...cautious.filter((word) => options.includes(word)), ...options, ...literals]
      : [standIns.id];
  const found = [...candidates, ...wording, ...dates, 0, false].find(
    (value) => value !== undefined && schema.safeParse(value).success,
  );
  if (found === undefined) throw new Error(`invalid schema: no stand-in for ${name}`);
  return found;
}

/** The columns of the table that comes with a new series. */
function writeColumns(meaning: string): YAMLSeq {
  const columns = new Document([
    { name: 'date', label: 'Day', kind: 'date' },
    { name: 'value', label: standIns.text, kind: 'number' },
  ]).contents as YAMLSeq;
  columns.commentBefore = ` ${standInComment} ${meaning} Write the rows of the CSV file of the same name, too.`;
  return columns;
}

function scalar(value: unknown): Scalar {
  const node = new Scalar(value);
  if (typeof value === 'string' && !/^[a-z]+(?:-[a-z]+)*$/.test(value)) node.type = Scalar.QUOTE_SINGLE;
  return node;
}

function descriptionOf(field: z.ZodType): string {
  return field.description ?? valueSchema(field).description ?? 'What belongs here.';
}
