import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { placeAt } from '../domain/place.ts';
import { at, type Problem } from '../report/problem.ts';
import { checkCharacters } from './characters.ts';

const kib = 1024;
/** Larger than any entry; a larger file is a slip or an attack, and is not even decoded. */
const mostBytes = 256 * kib;

/**
 * The text of a UTF-8 file with line breaks as `\n`, in NFC and without a byte order mark, or undefined where it cannot be
 * read safely. Bytes are looked at before any parser sees them. `from` is a path, or the bytes where they were read already; `limit` is in bytes.
 */
export function readText(
  file: string,
  from: string | Buffer,
  problems: Problem[],
  limit = mostBytes,
): string | undefined {
  let bytes: Buffer;
  try {
    bytes = typeof from === 'string' ? readFileSync(from) : from;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    problems.push(
      at(file, 1, 1, 'file', 'not-a-file', `The file cannot be read (${code}). Check that it exists and may be read.`),
    );
    return undefined;
  }
  return decode(file, bytes, problems, limit);
}

/** As `readText`, of bytes that were read elsewhere. */
function decode(file: string, bytes: Buffer, problems: Problem[], limit: number): string | undefined {
  const refuse = (line: number, column: number, code: Problem['code'], message: string) => {
    problems.push(at(file, line, column, 'file', code, message));
    return undefined;
  };
  if (bytes.length > limit) {
    return refuse(
      1,
      1,
      'too-much',
      `The file has ${bytes.length} bytes, more than ${limit}. Split it, or move what does not belong here.`,
    );
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const wide = bytes.length > 1 && (nul < 2 || /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2)));
    return refuse(
      1,
      1,
      'encoding',
      `The file is not UTF-8: byte ${nul} is NUL.${wide ? ' It looks like UTF-16.' : ''} Save it as UTF-8.`,
    );
  }
  if (!isUtf8(bytes)) {
    const offset = firstInvalidByte(bytes);
    const { line, column } = placeAt(bytes.toString('utf8', 0, offset), bytes.toString('utf8', 0, offset).length);
    return refuse(
      line,
      column,
      'encoding',
      `The file is not UTF-8: byte ${offset} is 0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}${guessEncoding(bytes, offset)}. Save it as UTF-8.`,
    );
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const lines = text.replaceAll('\r\n', '\n');
  const loneReturn = lines.indexOf('\r');
  if (loneReturn !== -1) {
    const { line, column } = placeAt(lines, loneReturn);
    return refuse(
      line,
      column,
      'encoding',
      'A carriage return without a line feed stands here. Save the file with line breaks as on Unix (LF).',
    );
  }
  const before = problems.length;
  checkCharacters(file, lines, problems);
  // Warnings leave the text as it is; with a hidden character in it, any further message would mislead.
  return problems.slice(before).some(({ code }) => code !== 'odd-writing') ? undefined : lines.normalize('NFC');
}

/** Offset of the first byte at which a text stops being UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that is whole or cut within its last character.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isWholeOrCut(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  let offset = low;
  while (offset > 0 && !isUtf8(bytes.subarray(0, offset))) offset -= 1;
  return offset;
}

/** True for UTF-8 text, also where the last character is cut off. */
function isWholeOrCut(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function guessEncoding(bytes: Buffer, offset: number): string {
  const lead = bytes.toString('latin1', 0, 2);
  if (lead === '\xff\xfe' || lead === '\xfe\xff') return ', as in UTF-16';
  if (offset >= bytes.length - 3 && isWholeOrCut(bytes)) return ', where the last character is cut off';
  // Cyrillic in Windows-1251 is a row of bytes from C0 on; a lone high byte is more likely a letter with an accent.
  const row = /^[\xc0-\xff\xa8\xb8]{3,}/.test(bytes.toString('latin1', offset, offset + 8));
  return row ? ', perhaps Windows-1251' : ', perhaps Latin-1';
}
