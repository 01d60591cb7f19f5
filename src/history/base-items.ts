import { parse as parseYaml } from 'yaml';
import { type CollectionName, idPattern } from '../domain/ids.ts';
import { collectionNames, collectionOf } from '../model/collections.ts';

/** An item as an earlier revision held it, with its fields as they were written. */
export interface OldItem {
  collection: CollectionName;
  id: string;
  /** Path from the project's root. */
  file: string;
  text: string;
  fields: Record<string, unknown>;
}

/** The collection and id that a path of an item names; undefined for every other file. */
export function itemAt(file: string): { collection: CollectionName; id: string } | undefined {
  const [, folder, id = '', extension] = /^content\/([^/]+)\/([^/]+)\.([a-z]+)$/.exec(file) ?? [];
  const collection = collectionNames.find((name) => name === folder);
  return collection !== undefined && collectionOf(collection).extension === extension && idPattern.test(id)
    ? { collection, id }
    : undefined;
}

/** The bytes as text, or undefined where they are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** The YAML value of a text, or undefined where it cannot be read. An unquoted day stays the text that it is. */
export function readOldYaml(text: string): unknown {
  try {
    return parseYaml(text, { prettyErrors: false, logLevel: 'error' }) ?? undefined;
  } catch {
    return undefined;
  }
}

/** An item of an earlier revision, or undefined where its fields cannot be read. It is not held against today's schema. */
export function readOldItem(file: string, bytes: Uint8Array): OldItem | undefined {
  const place = itemAt(file);
  const text = decode(bytes);
  if (!place || text === undefined) return undefined;
  const isMdx = file.endsWith('.mdx');
  const [, frontmatter = ''] = isMdx ? (/^---\n(.*?)\n---(?:\n|$)/s.exec(text) ?? []) : [undefined, text];
  const fields = readOldYaml(frontmatter);
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? { ...place, file, text, fields: fields as Record<string, unknown> }
    : undefined;
}
