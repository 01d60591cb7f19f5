import { readFileSync } from 'node:fs';
import { type Document, isMap, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import { at, type Problem } from './problem.ts';

/** A file of the content, read but not yet held against its schema. */
export interface ContentFile {
  /** Path from the project's root. */
  file: string;
  /** The fields, or undefined where they could not be read. */
  fields: unknown;
  /** The text after the frontmatter, with the line of the file on which it begins. */
  body: { text: string; firstLine: number };
  /** Line and column in the file of the value at `path`; of the nearest field around it where that is missing. */
  place(path: readonly PropertyKey[]): Place;
  /** Line and column of the key at `path`. */
  keyPlace(path: readonly PropertyKey[]): Place;
}

export interface Place {
  line: number;
  column: number;
}

const fence = '---';

/** Reads an MDX file: frontmatter between two lines of `---`, then the body. */
export function readMdx(file: string, path: string, problems: Problem[]): ContentFile | undefined {
  const text = readText(file, path, problems);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  if (lines[0] !== fence) {
    problems.push(
      at(
        file,
        1,
        1,
        'frontmatter',
        'frontmatter-missing',
        'There is no frontmatter. Start the file with a line of exactly ---, then the fields, then --- again.',
      ),
    );
    return undefined;
  }
  const close = lines.indexOf(fence, 1);
  if (close === -1) {
    problems.push(
      at(
        file,
        1,
        1,
        'frontmatter',
        'frontmatter-open',
        'The frontmatter that begins here is never closed. End it with a line of exactly ---.',
      ),
    );
    return undefined;
  }
  const body = { text: lines.slice(close + 1).join('\n'), firstLine: close + 2 };
  return readFields(file, lines.slice(1, close).join('\n'), 1, body, problems);
}

/** Reads a YAML file. */
export function readYaml(file: string, path: string, problems: Problem[]): ContentFile | undefined {
  const text = readText(file, path, problems);
  if (text === undefined) return undefined;
  return readFields(file, text, 0, { text: '', firstLine: 1 }, problems);
}

/** The text of a UTF-8 file with line breaks as `\n` and without a byte order mark. */
export function readText(file: string, path: string, problems: Problem[]): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(',')[0] : String(error);
    problems.push(
      at(
        file,
        1,
        1,
        'file',
        'file-unreadable',
        `The file cannot be read (${reason}). Check that it exists and may be read.`,
      ),
    );
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    problems.push(at(file, 1, 1, 'file', 'encoding', 'The file is not UTF-8. Save it as UTF-8.'));
    return undefined;
  }
}

function readFields(
  file: string,
  source: string,
  linesBefore: number,
  body: ContentFile['body'],
  problems: Problem[],
): ContentFile | undefined {
  const counter = new LineCounter();
  // As Astro reads them: an unquoted day becomes a date and is then refused, because its schema wants text.
  const documents = parseAllDocuments(source, { lineCounter: counter, customTags: ['timestamp'], prettyErrors: false });
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (!document) {
    problems.push(
      at(
        file,
        linesBefore + 1,
        1,
        'frontmatter',
        'fields-missing',
        'There are no fields. Write them as "name: value", one a line.',
      ),
    );
    return undefined;
  }
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const before = problems.length;
  for (const error of document.errors) {
    const { line, column } = placeOf(error.pos[0]);
    problems.push(
      at(file, line, column, 'frontmatter', 'yaml', `${sentence(error.message)} ${yamlAdvice(error.code)}`),
    );
  }
  if (documents.length > 1) {
    const { line } = placeOf(documents[1]?.range?.[0] ?? 0);
    problems.push(
      at(
        file,
        line,
        1,
        'frontmatter',
        'yaml-documents',
        'A second YAML document begins here. Keep one list of fields a file.',
      ),
    );
  }
  refuseIndirection(file, document, placeOf, problems);
  if (problems.length > before) return undefined;
  const find = (path: readonly PropertyKey[], key: boolean): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length), key && length === path.length);
      if (offset !== undefined) return placeOf(offset);
    }
    return { line: linesBefore + 1, column: 1 };
  };
  return {
    file,
    fields: document.toJS(),
    body,
    place: (path) => find(path, false),
    keyPlace: (path) => find(path, true),
  };
}

/** Anchors, aliases and tags let a value come from elsewhere or become something else: refused. */
function refuseIndirection(
  file: string,
  document: Document,
  placeOf: (offset: number) => Place,
  problems: Problem[],
): void {
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      const { line, column } = placeOf(offset);
      if ('source' in node && node.constructor.name === 'Alias') {
        problems.push(
          at(file, line, column, 'frontmatter', 'yaml-alias', 'A YAML alias stands here. Write the value itself.'),
        );
      } else if ('anchor' in node && node.anchor) {
        problems.push(
          at(
            file,
            line,
            column,
            'frontmatter',
            'yaml-anchor',
            'A YAML anchor stands here. Remove it and write each value where it belongs.',
          ),
        );
      } else if (isScalar(node) && node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:timestamp') {
        problems.push(
          at(
            file,
            line,
            column,
            'frontmatter',
            'yaml-tag',
            'A YAML tag stands here. Remove it and write the plain value.',
          ),
        );
      }
    },
  });
}

function offsetOf(document: Document, path: readonly PropertyKey[], key: boolean): number | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (key && isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true) as { range?: [number, number, number] | null } | undefined;
  return node?.range?.[0];
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function yamlAdvice(code: string): string {
  const advice: Record<string, string> = {
    DUPLICATE_KEY: 'Remove one of the two.',
    TAB_AS_INDENT: 'Indent with spaces.',
    BLOCK_AS_IMPLICIT_KEY: 'Put text with a colon in quotes.',
    MULTILINE_IMPLICIT_KEY: 'Put text with a colon in quotes, or check the indentation.',
    MISSING_CHAR: 'Close the quotation mark or bracket that was opened.',
    BAD_INDENT: 'Indent the lines of a list or group alike.',
  };
  return advice[code] ?? 'Check quotes, colons and indentation on this line and the one before.';
}
