import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { daySchema } from './dates.ts';

/** Facts as plain data: text, numbers, lists and groups. */
export type Fact = string | number | boolean | Fact[] | { [name: string]: Fact };
const fact: z.ZodType<Fact> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(fact), z.record(z.string(), fact)]),
);

/** What an entry or a claim said when it was released. */
const recordSchema = z.strictObject({
  /** `entries/<id>` or `claims/<id>`. */
  item: z.string().regex(/^(?:entries|claims)\/[a-z0-9-]+$/, 'This names no entry or claim.'),
  title: z.string(),
  facts: z.record(z.string(), fact),
});
export type VersionRecord = z.output<typeof recordSchema>;

/** One release: what is new or said otherwise than in the releases before. `previous` is the SHA-256 of the file of the one before. */
export const releaseSchema = z.strictObject({
  day: daySchema,
  previous: z.string(),
  versions: z.record(z.string(), recordSchema),
});
export type Release = z.output<typeof releaseSchema>;

/** What stands for the file before the first one. */
export const noRelease = '0'.repeat(64);
/** 80 bits: short enough for an address, too long to be met by another text. */
const length = 20;

/** JSON in one form for the same facts: names in order, nothing between the signs. https://www.rfc-editor.org/rfc/rfc8785 */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_name, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}

/** The name of a version: the beginning of the SHA-256 of its record, so that whoever has the record can prove the name. */
export function versionOf(record: VersionRecord): string {
  return sumOf(canonicalJson(record)).slice(0, length);
}

/** SHA-256 of a text, in hexadecimal digits. */
export function sumOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Where a version stands, from the root of the site. */
export function versionUrl(version: string): string {
  return `/v/${version}/`;
}

/** The file of its record beside the page. */
export const recordFile = 'record.json';
