/** What an editor most likely did where YAML cannot be read, with the offset of the slip in the text. */
export function explainYaml(
  source: string,
  offset: number,
  code: string,
  parserMessage: string,
): { offset: number; message: string } {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = source.indexOf('\n', offset);
  const line = source.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const tab = /^ *\t/.exec(line);
  if (code === 'TAB_AS_INDENT' || tab) {
    return {
      offset: lineStart + (tab ? tab[0].length - 1 : 0),
      message: 'A tab indents this line. Indent with spaces.',
    };
  }
  const colon = /^(\s*(?:- )?)([A-Za-z][\w-]*): +([^'"[{|>\s].*:(?: .*|))$/.exec(line);
  if (colon) {
    const [, lead = '', key = '', value = ''] = colon;
    return {
      offset: lineStart + line.indexOf(value, lead.length + key.length + 1),
      message: `The text has a colon, which YAML takes for a new field. Put it in quotes, as ${key}: '${value.replaceAll("'", "''")}'.`,
    };
  }
  const sign = /^(\s*(?:- )?(?:[A-Za-z][\w-]*: +)?)([@`%])/.exec(line);
  if (sign && code === 'BAD_SCALAR_START') {
    return {
      offset: lineStart + (sign[1] ?? '').length,
      message: `A text cannot begin with ${sign[2]} here. Put it in quotes.`,
    };
  }
  const quoted = /^\s*(?:- )?(?:[A-Za-z][\w-]*: +)?(['"])/.exec(line);
  if (quoted && code === 'UNEXPECTED_TOKEN') {
    return {
      offset,
      message: `The text was closed before this by ${quoted[1]}. Write ${quoted[1]}${quoted[1]} for an apostrophe inside single quotes, or use the other kind of quotes.`,
    };
  }
  if (code === 'MISSING_CHAR' && /quote/.test(parserMessage)) {
    const opened = lastOpenQuote(source, parserMessage.includes('"') ? '"' : "'");
    return {
      offset: opened ?? offset,
      message: 'The quotation mark that opens here is never closed. Close it, or put the text on one line.',
    };
  }
  const bracket = /end with a ([\]}])/.exec(parserMessage)?.[1];
  if (bracket !== undefined) {
    const open = lastOpenBracket(source.slice(0, offset));
    return {
      offset: open ?? offset,
      message: `The bracket ${bracket === ']' ? '[' : '{'} that opens here is never closed. Close it with ${bracket}.`,
    };
  }
  const advice = advices[code] ?? 'Check quotes, colons and indentation on this line and the one before.';
  return { offset, message: `${sentence(parserMessage)} ${advice}` };
}

const advices: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put text with a colon in quotes, or check the indentation.',
  MULTILINE_IMPLICIT_KEY: 'Put text with a colon in quotes, or check the indentation.',
  MISSING_CHAR: 'Write each field as "name: value", with a space after the colon.',
  BAD_INDENT: 'Indent the lines of a list or group alike, and close every bracket.',
  BAD_DQ_ESCAPE: 'Use single quotes, where a backslash is only a backslash.',
};

/** Offset of the last mark that opens a value and is not closed on its line. */
function lastOpenQuote(source: string, mark: string): number | undefined {
  let found: number | undefined;
  for (const match of source.matchAll(new RegExp(`^(\\s*(?:- )?(?:[A-Za-z][\\w-]*: +)?)${mark}([^${mark}\n]*)$`, 'gm')))
    found = match.index + (match[1] ?? '').length;
  return found;
}

/** Offset of the last bracket that is not closed. */
function lastOpenBracket(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    if (sign === '[' || sign === '{') open.push(index);
    else open.pop();
  }
  return open.at(-1);
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
