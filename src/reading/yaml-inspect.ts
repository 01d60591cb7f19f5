import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { findRefusedCharacters, nameCharacter } from '../domain/characters.ts';
import { explainNumber, isPlainNumber } from '../domain/numbers.ts';
import { at, type Problem } from '../report/problem.ts';
import { explainYaml } from './yaml-slips.ts';
import type { YamlText } from './yaml-text.ts';

/** Spaces that YAML takes for letters: a colon before one of them begins no value. */
const falseSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const curly: Record<string, string> = { '“': '”', '„': '“', '«': '»', '‘': '’', '‚': '‘' };

/**
 * Looks at a YAML text node by node and reports errors with their place, whatever lets a value come from elsewhere or become
 * something else, and values that are not what they look like.
 */
export function inspectYaml(file: string, yaml: YamlText, problems: Problem[]): void {
  const { source } = yaml;
  const add = (offset: number, code: Problem['code'], message: string, field = 'frontmatter') => {
    const { line, column } = yaml.at(offset);
    problems.push(at(file, line, column, field, code, message));
  };
  const space = falseSpaceInStructure(source);
  if (space !== undefined) {
    add(
      space,
      'yaml',
      `${nameCharacter(source[space] ?? '')} stands where a plain space belongs. Type the space anew.`,
    );
    return;
  }
  const [document, second] = yaml.documents;
  if (yaml.isEndless) {
    add(0, 'too-much', 'Fields stand inside fields without end here. Check the indentation.');
    return;
  }
  for (const error of (document?.errors ?? []).slice(0, 1)) {
    const { offset, message } = explainYaml(source, error.pos[0], error.code, error.message);
    add(offset, 'yaml', message);
  }
  if (second !== undefined) {
    add(second.range?.[0] ?? 0, 'yaml', 'A second YAML document begins here. Keep one list of fields a file.');
  }
  if (document !== undefined && document.errors.length === 0) inspectNodes(document, yaml, add);
}

type Add = (offset: number, code: Problem['code'], message: string, field?: string) => void;

function inspectNodes(document: Document, yaml: YamlText, add: Add): void {
  visit(document, {
    // One visitor for all kinds of nodes: a special one for maps would hide their anchors and tags from it.
    Node: (key, node, path) => {
      const offset = offsetOf(node);
      if (isMap(node)) inspectKeys(node, yaml, add);
      if (isAlias(node)) add(offset, 'yaml', 'A YAML alias stands here. Write the value itself.');
      else if (node.anchor)
        add(offset, 'yaml', 'A YAML anchor stands here. Remove it and write each value where it belongs.');
      else if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:timestamp')
        add(offset, 'yaml', 'A YAML tag stands here. Remove it and write the plain value.');
      else if (isScalar(node) && node.type === 'QUOTE_DOUBLE' && hides(node))
        reportHidden(node, () => fieldOf(path, node), add);
      else if (isScalar(node) && key !== 'key') inspectScalar(node, () => fieldOf(path, node), add);
    },
  });
}

/** Path of the field that a node is in: names of fields and places in lists, joined by points. */
function fieldOf(path: readonly unknown[], node: Node): string {
  const names = path.flatMap((step, index) => {
    if (isPair(step) && isScalar(step.key)) return [String(step.key.value)];
    return isSeq(step) ? [String(step.items.indexOf(path[index + 1] ?? node))] : [];
  });
  return names.join('.') || 'frontmatter';
}

function inspectScalar(node: Scalar, field: () => string, add: Add): void {
  const offset = offsetOf(node);
  const written = node.source ?? '';
  if (typeof node.value === 'number' && !isPlainNumber(written) && !/^-[1-9]/.test(written)) {
    add(offset, 'number', explainNumber(written), field());
  } else if (node.type === 'PLAIN' && node.comment && cutsText(node.comment, written)) {
    add(
      offset,
      'yaml',
      `Everything from " #" on is a comment and is cut off here. Put the text in quotes, as '${written} #${node.comment}'.`,
      field(),
    );
  } else if (typeof node.value === 'string') {
    const close = curly[node.value[0] ?? ''];
    if (node.type === 'PLAIN' && close !== undefined && node.value.indexOf(close) === node.value.length - 1) {
      add(
        offset,
        'odd-writing',
        `The value stands in curly quotes, which readers will see. If they only enclose it, write '${node.value.slice(1, -1)}'.`,
        field(),
      );
    }
  }
}

/** A double-quoted text can hold by a backslash what may not stand in the file as such. */
function hides(node: Scalar): boolean {
  return typeof node.value === 'string' && findRefusedCharacters(node.value).length > 0;
}

function reportHidden(node: Scalar, field: () => string, add: Add): void {
  const [first] = findRefusedCharacters(String(node.value));
  if (first) add(offsetOf(node), first.code, `Behind a backslash, ${first.message}`, field());
}

/** “#647” after a space, or words before the comment: text that was meant. A note to editors is “# ” after a single word. */
function cutsText(comment: string, written: string): boolean {
  return !comment.startsWith(' ') || /\s/.test(written);
}

function inspectKeys(map: YAMLMap, yaml: YamlText, add: Add): void {
  const seen = new Map<unknown, number>();
  for (const { key } of map.items) {
    if (!isScalar(key)) {
      add(offsetOf(key as Node), 'yaml', 'The name of a field is not a word here. Write fields as "name: value".');
      continue;
    }
    const offset = offsetOf(key);
    if (key.value === '<<') add(offset, 'yaml', 'A YAML merge key stands here. Write the fields themselves.');
    const first = seen.get(key.value);
    if (first === undefined) seen.set(key.value, offset);
    else
      add(
        offset,
        'yaml',
        `The field "${String(key.value)}" stands here for the second time, first on line ${yaml.at(first).line}. Remove one of the two.`,
        String(key.value),
      );
  }
}

function offsetOf(node: { range?: [number, number, number] | null | undefined }): number {
  return node.range?.[0] ?? 0;
}

/** Offset of a false space at the margin, in or after the name of a field, or after the hyphen of a list. */
function falseSpaceInStructure(source: string): number | undefined {
  if (!falseSpace.test(source)) return undefined;
  const spaces = falseSpace.source;
  const found = new RegExp(`^[ -]*(?:[\\w]*:? *)${spaces}|^${spaces}`, 'm').exec(source);
  return found ? found.index + found[0].length - 1 : undefined;
}
