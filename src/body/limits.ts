import type { Place } from '../domain/place.ts';

/** A body that is refused before any parser sees it. */
export interface LimitFinding extends Place {
  code: 'too-much';
  message: string;
}

/** Ten times the longest chapter; a browser needs a quarter of a second for a page of it. */
const mostBytes = 200 * 1024;
/** Thirty times the longest line of the content; editors and reviewers cannot compare longer ones. */
const mostInLine = 10_000;
/** The parser needs seconds for 30,000 levels, and the compiler of the pages dies of them (SIGSEGV). */
const deepestBlocks = 20;
/** The parser of code dies of about 6,000 open brackets (SIGSEGV), with a smaller stack sooner. Prose has two or three. */
const deepestBrackets = 100;
/** The parser's time grows with the square of these in one paragraph: 10,000 quotes need a gigabyte, 30,000 beginnings of links never end. */
const mostInParagraph = 1000;
/** The same for tags and braces, which reach across paragraphs: 30,000 comments need eight seconds. */
const mostTags = 2000;

/**
 * Why a body may not go to the parser: the parser and the compiler of the pages are native code, and deep or very many signs end
 * the process or keep it busy for good. Each limit is far above honest text and far below what was seen to harm. Lines count
 * from the start of `text`. One finding, the first.
 */
export function exceededLimit(text: string): LimitFinding | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes)
    return {
      line: 1,
      column: 1,
      code: 'too-much',
      message: `The text has ${bytes} bytes, more than ${mostBytes}. Split it into several.`,
    };
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > mostInLine);
  if (long !== -1)
    return {
      line: long + 1,
      column: mostInLine + 1,
      code: 'too-much',
      message: `The line has ${lines[long]?.length} characters, more than ${mostInLine}. Break it into lines or paragraphs.`,
    };
  return tooDeepBlocks(lines) ?? tooManyMarks(lines) ?? tooManyBrackets(lines);
}

/** Counts the signs of quotations and lists before each line, and the lists that its indentation keeps open. */
function tooDeepBlocks(lines: readonly string[]): LimitFinding | undefined {
  let open: number[] = [];
  let afterBlank = true;
  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === '') {
      afterBlank = true;
      continue;
    }
    // A rule such as - - - is no list.
    if (/^[\s>]*([-*_])(?:\s*\1){2,}\s*$/.test(raw)) continue;
    const line = raw.replaceAll('\t', '    ');
    const prefix = /^(?:\s*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$)))*/.exec(line)?.[0] ?? '';
    const marks = [...prefix.matchAll(/>|[-+*]|\d{1,9}[.)]/g)];
    const lists = marks.filter(([mark]) => mark !== '>');
    if (lists.length > 0 || afterBlank) {
      const indent = lists[0]?.index ?? line.search(/\S/);
      open = open.filter((column) => column <= indent);
    }
    open.push(...lists.map(({ 0: mark, index: column }) => column + mark.length + 1));
    afterBlank = false;
    if (open.length + marks.length - lists.length > deepestBlocks)
      return {
        line: index + 1,
        column: 1,
        code: 'too-much',
        message: `More than ${deepestBlocks} quotations or lists stand inside one another here. Write the text with fewer levels.`,
      };
  }
  return undefined;
}

function tooManyMarks(lines: readonly string[]): LimitFinding | undefined {
  let tags = 0;
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    tags += line.match(/[<{]/g)?.length ?? 0;
    marks = line.trim() === '' ? 0 : marks + (line.match(/["'[`*_~&!$]|--|\.\.\./g)?.length ?? 0);
    if (tags > mostTags || marks > mostInParagraph)
      return {
        line: index + 1,
        column: 1,
        code: 'too-much',
        message:
          tags > mostTags
            ? `The text has more than ${mostTags} tags and braces up to here. Split it into several.`
            : `The paragraph has more than ${mostInParagraph} quotes, brackets and other signs up to here. Split it into several.`,
      };
  }
  return undefined;
}

/** Open brackets of any kind, read without a thought for what they mean. */
function tooManyBrackets(lines: readonly string[]): LimitFinding | undefined {
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    for (const { 0: bracket, index: column } of line.matchAll(/[([{}\])]/g)) {
      depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
      if (depth > deepestBrackets)
        return {
          line: index + 1,
          column: column + 1,
          code: 'too-much',
          message: `More than ${deepestBrackets} brackets are open here. Close them, or write the text without them.`,
        };
    }
  }
  return undefined;
}
