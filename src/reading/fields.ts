import type { Place } from '../domain/place.ts';
import { at, type Problem } from '../report/problem.ts';
import { readText } from './bytes.ts';
import { proseAmongFields, splitFrontmatter } from './frontmatter.ts';
import { inspectYaml } from './yaml-inspect.ts';
import { YamlText } from './yaml-text.ts';

/** A file of the content, read but not yet held against its schema. */
export interface ContentFile {
  /** Path from the project's root. */
  file: string;
  /** The whole file as it was read: UTF-8, line breaks as `\n`, NFC. */
  text: string;
  /** The fields as YAML gives them. */
  fields: unknown;
  /** The text after the frontmatter, with the line of the file on which it begins. */
  body: { text: string; firstLine: number };
  /** Line and column in the file of the value at `path`; of the nearest field around it where that is missing. Slow: for problems only. */
  place(path: readonly PropertyKey[]): Place;
  /** Line and column of the key at `path`. */
  keyPlace(path: readonly PropertyKey[]): Place;
  /** The value at `path` as it is written in the file, without quotes; undefined for lists, groups and what is missing. */
  written(path: readonly PropertyKey[]): string | undefined;
}

const kib = 1024;
/** Fields are for data; long text belongs in the body. The statements of an audit stand in its fields, and the lists at the top only grow. */
const mostFields: { default: number } & Record<string, number> = {
  default: 16 * kib,
  audits: 64 * kib,
  translations: 64 * kib,
  'corrections.yaml': 256 * kib,
  'redirects.yaml': 256 * kib,
  'words.yaml': 64 * kib,
};
const deepest = 6;
/** A parser may die of more; an honest file has three or four. */
const deepestBrackets = 32;

/** Reads an MDX file, from its path or from its bytes: frontmatter between two lines of `---`, then the body. */
export function readMdx(file: string, from: string | Buffer, problems: Problem[]): ContentFile | undefined {
  const text = readText(file, from, problems);
  const parts = text === undefined ? undefined : splitFrontmatter(file, text, problems);
  return parts && readFields({ file, text: text ?? '', body: parts.body }, parts.source, 1, problems);
}

/** Reads a YAML file. */
export function readYaml(file: string, from: string | Buffer, problems: Problem[]): ContentFile | undefined {
  const text = readText(file, from, problems);
  return text === undefined
    ? undefined
    : readFields({ file, text, body: { text: '', firstLine: 1 } }, text, 0, problems);
}

/** Reads the fields of a file, after a look at each node of the YAML. */
function readFields(
  whole: Pick<ContentFile, 'file' | 'text' | 'body'>,
  source: string,
  linesBefore: number,
  problems: Problem[],
): ContentFile | undefined {
  const { file } = whole;
  const refuse = (line: number, code: Problem['code'], message: string) => {
    problems.push(at(file, line, 1, 'frontmatter', code, message));
    return undefined;
  };
  const collection = file.split('/')[1] ?? '';
  const limit = (Object.hasOwn(mostFields, collection) ? mostFields[collection] : undefined) ?? mostFields.default;
  const bytes = Buffer.byteLength(source);
  if (bytes > limit) {
    return refuse(
      1,
      'too-much',
      `The fields have ${bytes} bytes, more than ${limit}. Move text to the body, or split the item.`,
    );
  }
  const open = tooManyBrackets(source);
  if (open !== undefined) {
    return refuse(
      open + linesBefore,
      'too-much',
      `More than ${deepestBrackets} brackets are open here. Close them, or put the text in quotes.`,
    );
  }
  const yaml = new YamlText(source, linesBefore);
  const prose = yaml.failed && linesBefore > 0 ? proseAmongFields(source) : undefined;
  if (prose !== undefined) {
    return refuse(
      prose + linesBefore,
      'frontmatter',
      'Text stands among the fields. Close the frontmatter before it with a line of exactly ---.',
    );
  }
  const before = problems.length;
  inspectYaml(file, yaml, problems);
  if (problems.slice(before).some(({ code }) => code !== 'odd-writing')) return undefined;
  const fields = yaml.value();
  yaml.forget();
  if (fields === undefined || fields === null) {
    return refuse(linesBefore + 1, 'frontmatter', 'There are no fields. Write them as "name: value", one a line.');
  }
  if (isDeeper(fields, deepest)) {
    return refuse(
      linesBefore + 1,
      'too-much',
      `Fields stand inside fields more than ${deepest} deep. Check the indentation.`,
    );
  }
  return {
    ...whole,
    fields,
    place: (path) => yaml.find(path, false),
    keyPlace: (path) => yaml.find(path, true),
    written: (path) => yaml.written(path),
  };
}

/** Line on which too many brackets are open at once, quoted or not: counted before any parser could die of them. */
function tooManyBrackets(source: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index];
    if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    if (depth > deepestBrackets) return source.slice(0, index).split('\n').length;
  }
  return undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}
