import { explainExpression, explainModule } from './code-messages.ts';
import { explainTag } from './html-tags.ts';

/** Code in a text, found without a parser. */
export interface FoundCode {
  /** Where it stands. */
  index: number;
  code: 'expression' | 'not-allowed' | 'body-syntax';
  message: string;
  /** True where it seems to stand in a block of code, which is refused as a whole. */
  inBlock?: boolean;
}

/** Stands for the code of an attribute's value. */
export const takenValue = '\u241a';
/** Stands, repeated, for a spread attribute. */
export const takenName = '_';

const comments = /\{(?:\s*\/\*(?:(?!\*\/)[\s\S])*\*\/)+\s*\}/y;
/** Longest code in backticks that may hold braces: a name or a pattern. */
const longestSample = 200;
/** Farther apart, two braces do not belong together. */
const longestExpression = 5000;
const moduleLine =
  /^(?:export\s+(?:const|let|var|default|async|function|class|type|interface|enum|namespace|abstract|declare|[{*=@])|export\s*[{*]|import\s*[{*"']|import\s[\w{},*\s]{0,300}\bfrom\s{0,9}["'])/;

/**
 * Finds code and blanks it: braces that hold no comment, and paragraphs that begin like a module. The parser of code that the
 * parser of MDX calls needs time without end for a hundred characters such as `{<a><a><a>…`, so it never gets to see any. What
 * is blanked becomes letters, so that no other place in the text moves.
 */
export function takeOutCode(text: string): { text: string; found: FoundCode[] } {
  const found: FoundCode[] = [];
  let rest = takeOutModules(text, found);
  let inFence = '';
  const token = /\\[\s\S]|<(script|style)\b[\s\S]*?<\/\1\s*>|(?<=^|\n)[ \t>]*(?:`{3,}|~{3,})[^`\n]*(?=\n|$)|`+|\{/gi;
  for (let match = token.exec(rest); match; match = token.exec(rest)) {
    const [sign] = match;
    if (sign.startsWith('\\')) continue;
    if (match[1] !== undefined) {
      found.push({ index: match.index, code: 'not-allowed', message: explainTag(match[1]) ?? '' });
      rest = blank(rest, match.index, sign.length);
      continue;
    }
    const fence = /^[ \t>]*(`{3,}|~{3,})/.exec(sign)?.[1];
    if (fence !== undefined && sign !== '`'.repeat(sign.length)) {
      inFence = inFence === '' ? fence : fence.startsWith(inFence) ? '' : inFence;
      continue;
    }
    if (sign.startsWith('`')) {
      if (sign.length >= 3 && /(?:^|\n)[ \t>]*$/.test(rest.slice(Math.max(0, match.index - 40), match.index))) {
        inFence = inFence === '' ? sign : sign.startsWith(inFence) ? '' : inFence;
        continue;
      }
      const end = sampleEnd(rest, match.index + sign.length, sign);
      if (end !== undefined) token.lastIndex = end;
      continue;
    }
    comments.lastIndex = match.index;
    if (comments.test(rest)) {
      token.lastIndex = comments.lastIndex;
      continue;
    }
    const inTag = takeOutAttribute(rest, match.index);
    if (inTag !== undefined) {
      rest = inTag;
      continue;
    }
    const { length, finding } = readBrace(rest, match.index);
    found.push({ ...finding, inBlock: inFence !== '' });
    rest = blank(rest, match.index, length);
    token.lastIndex = match.index + length;
  }
  return { text: rest, found };
}

/** Blanks each paragraph that begins like a module. */
function takeOutModules(text: string, found: FoundCode[]): string {
  if (!/(?:^|\n)(?:import|export)\b/.test(text)) return text;
  const lines = text.split('\n');
  let index = 0;
  let inModule = false;
  let before = '';
  const kept = lines.map((line, number) => {
    inModule &&= line.trim() !== '';
    const begins = /^(?:import|export)(?:\s|[{*"'])/.test(line) && (before.trim() === '' || moduleLine.test(line));
    if (begins && !inModule) {
      inModule = true;
      found.push({ index, code: 'not-allowed', message: explainModule(lines.slice(number, number + 3).join('\n')) });
    }
    index += line.length + 1;
    before = line;
    return inModule ? 'x'.repeat(line.length) : line;
  });
  return kept.join('\n');
}

/** Where code in backticks ends, if it is short and harmless even to a parser that reads it otherwise. */
function sampleEnd(text: string, from: number, ticks: string): number | undefined {
  const rest = text.slice(from, from + longestSample);
  const close = new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(rest);
  if (!close) return undefined;
  const sample = rest.slice(0, close.index);
  return /\n\s*\n/.test(sample) || /\{[\s\S]*</.test(sample) ? undefined : from + close.index + ticks.length;
}

/** The text with an attribute of a tag in place of the code at `index`, so that the rules for attributes can name it; undefined outside of tags. */
function takeOutAttribute(text: string, index: number): string | undefined {
  const close = closingBrace(text, index);
  const tag = /(?<!\\)<[A-Za-z][\w.:-]*\s(?:[^<>{}]*)$/.exec(text.slice(Math.max(0, index - 500), index));
  if (!tag || close === undefined) return undefined;
  const length = close + 1 - index;
  const isValue = /=\s*$/.test(tag[0]);
  const gone = isValue ? `"${takenValue.repeat(Math.max(0, length - 2))}"` : takenName.repeat(length);
  return text.slice(0, index) + gone + text.slice(close + 1);
}

function readBrace(text: string, index: number): { length: number; finding: FoundCode } {
  const close = closingBrace(text, index);
  if (close === undefined && !/^\{\s*[/*]/.test(text.slice(index, index + 20))) {
    return {
      length: 1,
      finding: {
        index,
        code: 'body-syntax',
        message: 'A brace opens here and is not closed in this paragraph. Write it as \\{ if it is meant as a sign.',
      },
    };
  }
  const length = close === undefined ? 1 : close + 1 - index;
  const value = close === undefined ? text.slice(index + 1, index + 40) : text.slice(index + 1, close);
  return {
    length,
    finding: { index, code: 'expression', message: explainExpression(value, close !== undefined) },
  };
}

/** The brace that closes the one at `from`, in the same paragraph, or farther off where the brace begins a line. */
function closingBrace(text: string, from: number): number | undefined {
  const rest = text.slice(from, from + longestExpression);
  const ownLine = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, from - 40), from));
  const end = rest.search(/\n[ \t]*\n/);
  const within = end === -1 || ownLine ? rest : rest.slice(0, end);
  let depth = 0;
  for (const { 0: brace, index } of within.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return from + index;
  }
  return undefined;
}

/** Letters in place of what is blanked, so that no list, heading or quotation falls empty; a lone sign becomes a space. */
export function blank(text: string, from: number, length: number): string {
  const gone = text.slice(from, from + length).replace(/[^\n]/g, length === 1 ? ' ' : 'x');
  return text.slice(0, from) + gone + text.slice(from + length);
}
