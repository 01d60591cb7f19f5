import { mdxToMdast } from 'satteri';
import type { Place } from '../domain/place.ts';
import { shortLine } from '../domain/shorten.ts';
import type { Problem } from '../report/problem.ts';
import { blank, takeOutCode } from './code-in-text.ts';
import { explainTag } from './html-tags.ts';
import { bodyFeatures } from './safe-subset.ts';
import type { TreeNode } from './tree.ts';

/** A slip that the parser could not get over. */
export interface SyntaxFinding extends Place {
  code: Extract<Problem['code'], 'body-syntax' | 'expression' | 'component' | 'not-allowed'>;
  message: string;
}

/** After so many slips the rest of the text is not looked at. */
const mostSlips = 20;

/**
 * Reads a body. The parser stops at the first slip of syntax; here each is noted down, blanked without moving anything else, and
 * the text read again, so that one run names them all. `tree` is undefined where the text could not be mended so.
 */
export function parseBody(text: string): { tree: TreeNode | undefined; text: string; slips: SyntaxFinding[] } {
  const { text: prose, found } = takeOutCode(text);
  const places = new Offsets(text);
  const slips: SyntaxFinding[] = [];
  const report = (tree: TreeNode | undefined) => {
    const hasBlock = tree !== undefined && holdsCode(tree);
    const code = found
      .filter(({ inBlock }) => !inBlock || !hasBlock)
      .map(({ index, code, message }) => ({ ...places.placeOf(index), code, message }));
    return { tree, text: rest, slips: [...code, ...slips] };
  };
  let rest = prose;
  while (slips.length < mostSlips) {
    try {
      return report(mdxToMdast(rest, { features: bodyFeatures }) as TreeNode);
    } catch (error) {
      const slip = readSlip(error instanceof Error ? error.message : String(error), rest, places);
      slips.push({ ...places.placeOf(slip.from), code: slip.code, message: slip.message });
      if (slip.length === 0) break;
      rest = blank(rest, slip.from, slip.length);
      if (slip.closing !== undefined) rest = blankClosing(rest, slip.from, slip.closing);
    }
  }
  return report(undefined);
}

function holdsCode({ type, children = [] }: TreeNode): boolean {
  return type === 'code' || children.some(holdsCode);
}

interface Slip {
  from: number;
  /** How much to blank; 0 where reading on would only make noise. */
  length: number;
  /** Name of an element whose closing tag goes with it. */
  closing?: string;
  code: SyntaxFinding['code'];
  message: string;
}

function readSlip(message: string, text: string, places: Offsets): Slip {
  const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
  const offset = places.offsetOf({ line: Number(line), column: Number(column) });
  if (/closing tag/.test(message)) return readTagSlip(message, text, offset);
  return readAngleSlip(text, offset);
}

/** A tag that is not closed, closed twice or in the wrong order. */
function readTagSlip(message: string, text: string, offset: number): Slip {
  const name = /`<\/?([^>\s`]*)>`/.exec(message)?.[1] ?? '';
  const tag = /^<[^>]*>?/.exec(text.slice(offset))?.[0] ?? '<';
  const slip = (advice: string, code: SyntaxFinding['code'] = 'body-syntax', length = tag.length): Slip => ({
    from: offset,
    length,
    code,
    message: advice,
  });
  const html = explainTag(name);
  if (/Expected a closing tag/.test(message)) {
    if (/^www\.|\.[a-z]+$/.test(name))
      return slip(`The address <${name}> stands in angle brackets. Write [text](https://${name}).`);
    if (/^(?:entry|claim|actor|source|audit|page):/.test(name))
      return slip(`<${name}> stands in angle brackets. Write [text](${name}).`);
    if (html !== undefined) return slip(html, 'not-allowed');
    if (name === '') return slip('A tag without a name stands here (<>). Remove it.', 'component');
    const shown = tag.replace(/\s*\/?>$/, '');
    return /^<(?:N|Plot|Quote|Standing|Trail)\b/.test(tag)
      ? slip(`The tag ${tag} is not closed. Write ${shown} />.`)
      : slip(
          `The tag <${name}> that opens here is not closed in the same paragraph or list. Add </${name}>, on the same line or each of the two on its own.`,
        );
  }
  if (/expected an open tag first/.test(message)) {
    return html === undefined
      ? slip(`</${name}> closes a tag that was not opened. Remove it, or write <${name}> where it begins.`)
      : slip(html, 'not-allowed');
  }
  if (/Unexpected closing tag/.test(message)) {
    const expected = /expected corresponding closing tag for `<([^>`]*)>`/.exec(message)?.[1] ?? '';
    return slip(
      `</${name}> stands where </${expected}> is expected. Close first the tag that was opened last.`,
      'body-syntax',
      0,
    );
  }
  return slip(
    `<${name}> and </${name}> do not stand alike. Put both on one line, or each on a line of its own.`,
    'body-syntax',
    0,
  );
}

/** A < that begins no tag. */
function readAngleSlip(text: string, offset: number): Slip {
  const rest = text.slice(offset);
  const slip = (length: number, advice: string, code: SyntaxFinding['code'] = 'body-syntax'): Slip => ({
    from: offset,
    length,
    code,
    message: advice,
  });
  const comment = /^<!--([\s\S]*?)(?:-->|$)/.exec(rest);
  if (comment)
    return slip(
      comment[0].length,
      `An HTML comment stands here. Write it as {/* ${shortLine(comment[1] ?? '') || '…'} */}, or remove it.`,
    );
  const address = /^<((?:[a-z][a-z0-9+.-]*:|www\.)[^>\s]+)>/i.exec(rest);
  if (address && !/^mailto:/i.test(address[1] ?? ''))
    return slip(
      address[0].length,
      `An address in angle brackets stands here. Write it as [text](${(address[1] ?? '').replace(/^www\./, 'https://www.')}).`,
    );
  const mail = /^<(?:mailto:)?([^\s<>@]+@[^\s<>]+)>/i.exec(rest);
  if (mail)
    return slip(
      mail[0].length,
      `The address "${mail[1]}" of a person or desk stands here. Write it in words, or remove it.`,
    );
  const number = /^<(=?)\s*(\d[\d.,]*\d|\d)/.exec(rest);
  if (number) {
    const words = number[1] === '=' ? 'at most' : 'fewer than';
    return slip(1, `A < stands before a number. Write “${words} ${number[2]}”, or \\${number[0]}.`);
  }
  const other = /^<([!?][^>]*)>/.exec(rest);
  if (other) return slip(other[0].length, 'Raw HTML stands here. Write it in Markdown, or remove it.', 'not-allowed');
  const tag = /^<\s*\/?([A-Za-z][\w.:-]*)((?:[^<>"“”]|["“”][^"“”]*["“”])*)>/.exec(rest);
  if (tag) {
    const [whole, name = '', attributes = ''] = tag;
    const html = explainTag(name);
    const closing = /\/\s*>$/.test(whole) ? {} : { closing: name };
    if (html !== undefined) return { ...slip(whole.length, html, 'not-allowed'), ...closing };
    if (/[“”„]/.test(attributes))
      return slip(whole.length, `<${name}> has curly quotes around a value. Write straight ones, as name="value".`);
    if (/=\s*[^"'{\s]/.test(attributes))
      return slip(whole.length, `<${name}> has a value without quotes. Write it as name="value".`);
    return slip(whole.length, `The tag ${shortLine(whole)} cannot be read. Write it as <${name} name="value" />.`);
  }
  return slip(1, 'A < stands here that begins no tag. Write it as \\<, or in words.');
}

function blankClosing(text: string, from: number, name: string): string {
  const closing = new RegExp(`</\\s*${name}\\s*>`).exec(text.slice(from));
  return closing ? blank(text, from + closing.index, closing[0].length) : text;
}

/** The way between offsets and places; blanking moves neither. */
class Offsets {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  placeOf(offset: number): Place {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  offsetOf({ line, column }: Place): number {
    return Math.min((this.#starts[line - 1] ?? 0) + column - 1, this.#length);
  }
}
