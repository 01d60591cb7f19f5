import { type Case, counted, entry, type SmallStory } from '../support/small-story.ts';

const gazette = 'actors/port-gazette.yaml';
/** Puts text after “Three pilots told the Gazette” in the body of the entry. */
const said =
  (text: string): Case['break'] =>
  (story) =>
    story.edit(entry, 'Three pilots told the Gazette', `Three pilots told the Gazette${text}`);
/** Puts the bytes in place of the word “handed”. */
const bytes =
  (...values: number[]): Case['break'] =>
  (story) => {
    const [before = '', after = ''] = story.read(entry).split('handed');
    story.write(entry, Buffer.concat([Buffer.from(before), Buffer.from(values), Buffer.from(after)]));
  };
/** Changes every byte of the entry. */
const encoded =
  (encode: (text: string) => Buffer): Case['break'] =>
  (story: SmallStory) =>
    story.write(entry, encode(story.read(entry)));

/** Cases 84 to 92: text encoding. */
export const encodingCases: Case[] = [
  {
    number: 84,
    name: 'a byte order mark',
    break: (story) => story.write(entry, `\ufeff${story.read(entry)}`),
    lines: [],
  },
  {
    number: 84,
    name: 'a byte order mark of a YAML file',
    break: (story) => story.write(gazette, `\ufeff${story.read(gazette)}`),
    lines: [],
  },
  {
    number: 84,
    name: 'two byte order marks',
    break: (story) => story.write(entry, `\ufeff\ufeff${story.read(entry)}`),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 file: U+FEFF ZERO WIDTH NO-BREAK SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  { number: 84, name: 'CRLF', break: encoded((text) => Buffer.from(text.replaceAll('\n', '\r\n'))), lines: [] },
  {
    number: 84,
    name: 'CR',
    break: encoded((text) => Buffer.from(text.replaceAll('\n', '\r'))),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:4 file: A carriage return without a line feed stands here. Save the file with line breaks as on Unix (LF).',
    ],
  },
  {
    number: 84,
    name: 'one CR',
    break: said('\r'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: A carriage return without a line feed stands here. Save the file with line breaks as on Unix (LF).',
    ],
  },
  {
    number: 85,
    name: 'a byte that begins nothing',
    break: bytes(0xff),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:55 file: The file is not UTF-8: byte 783 is 0xFF, perhaps Latin-1. Save it as UTF-8.',
    ],
  },
  {
    number: 85,
    name: 'a letter in Latin-1',
    break: bytes(0x63, 0x61, 0x66, 0xe9),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:58 file: The file is not UTF-8: byte 786 is 0xE9, perhaps Latin-1. Save it as UTF-8.',
    ],
  },
  {
    number: 85,
    name: 'a word in Windows-1251',
    break: bytes(0xeb, 0xee, 0xf6, 0xec, 0xe0, 0xed),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:55 file: The file is not UTF-8: byte 783 is 0xEB, perhaps Windows-1251. Save it as UTF-8.',
    ],
  },
  {
    number: 85,
    name: 'a lone surrogate',
    break: bytes(0xed, 0xa0, 0x80),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:55 file: The file is not UTF-8: byte 783 is 0xED, perhaps Latin-1. Save it as UTF-8.',
    ],
  },
  {
    number: 85,
    name: 'a slash in two bytes',
    break: bytes(0xc0, 0xaf),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:55 file: The file is not UTF-8: byte 783 is 0xC0, perhaps Latin-1. Save it as UTF-8.',
    ],
  },
  {
    number: 85,
    name: 'a code point past the last',
    break: bytes(0xf5, 0x80, 0x80, 0x80),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:55 file: The file is not UTF-8: byte 783 is 0xF5, perhaps Latin-1. Save it as UTF-8.',
    ],
  },
  {
    number: 85,
    name: 'a last character that is cut',
    break: (story) => story.write(gazette, Buffer.from(`${story.read(gazette)}note: Газета`).subarray(0, -1)),
    lines: [
      'content/actors/port-gazette.yaml:5:12 file: The file is not UTF-8: byte 116 is 0xD0, where the last character is cut off. Save it as UTF-8.',
    ],
  },
  {
    number: 64,
    name: 'UTF-16, little end first',
    break: encoded((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 file: The file is not UTF-8: byte 3 is NUL. It looks like UTF-16. Save it as UTF-8.',
    ],
  },
  {
    number: 64,
    name: 'UTF-16, big end first',
    break: encoded((text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 file: The file is not UTF-8: byte 2 is NUL. It looks like UTF-16. Save it as UTF-8.',
    ],
  },
  {
    number: 64,
    name: 'UTF-16 without a mark',
    break: encoded((text) => Buffer.from(text, 'utf16le')),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 file: The file is not UTF-8: byte 1 is NUL. It looks like UTF-16. Save it as UTF-8.',
    ],
  },
  {
    number: 86,
    name: 'NUL',
    break: said('\0'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 file: The file is not UTF-8: byte 758 is NUL. Save it as UTF-8.',
    ],
  },
  {
    number: 86,
    name: 'ESC',
    break: said('\u001b[2J'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+001B stands here. It is a control character, which nobody sees. Delete it.',
    ],
  },
  {
    number: 86,
    name: 'backspace',
    break: said('\b'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+0008 stands here. It is a control character, which nobody sees. Delete it.',
    ],
  },
  {
    number: 86,
    name: 'DEL',
    break: said('\u007f'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+007F stands here. It is a control character, which nobody sees. Delete it.',
    ],
  },
  {
    number: 86,
    name: 'a control of Latin-1',
    break: said('\u0085'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+0085 stands here. It is a control character, which nobody sees. Delete it.',
    ],
  },
  {
    number: 86,
    name: 'a form feed',
    break: said('\f'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+000C stands here. It is a control character, which nobody sees. Delete it.',
    ],
  },
  {
    number: 86,
    name: 'a line separator',
    break: said('\u2028'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+2028 LINE SEPARATOR stands here. It is a control character, which nobody sees. Delete it.',
    ],
  },
  {
    number: 86,
    name: 'a control behind a backslash in YAML',
    break: (story) => story.edit(entry, /^title: .*$/m, 'title: "Pilots\\x07 are held, the Gazette says"'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: Behind a backslash, U+0007 stands here. It is a control character, which nobody sees. Delete it.',
    ],
  },
  ...[
    ['\u061c', 'U+061C ARABIC LETTER MARK'],
    ['\u200e', 'U+200E LEFT-TO-RIGHT MARK'],
    ['\u200f', 'U+200F RIGHT-TO-LEFT MARK'],
    ['\u202a', 'U+202A LEFT-TO-RIGHT EMBEDDING'],
    ['\u202b', 'U+202B RIGHT-TO-LEFT EMBEDDING'],
    ['\u202c', 'U+202C POP DIRECTIONAL FORMATTING'],
    ['\u202d', 'U+202D LEFT-TO-RIGHT OVERRIDE'],
    ['\u202e', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['\u2066', 'U+2066 LEFT-TO-RIGHT ISOLATE'],
    ['\u2067', 'U+2067 RIGHT-TO-LEFT ISOLATE'],
    ['\u2068', 'U+2068 FIRST STRONG ISOLATE'],
    ['\u2069', 'U+2069 POP DIRECTIONAL ISOLATE'],
  ].map(
    ([sign = '', name = '']): Case => ({
      number: 87,
      name,
      break: said(sign),
      lines: [
        `content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: ${name} stands here. It changes the direction of the text, so that a reader sees it in another order. Delete it.`,
      ],
    }),
  ),
  {
    number: 87,
    name: 'in a field',
    break: (story) => story.edit(entry, 'Nothing in writing', 'Nothing in \u202ewriting'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:22:16 file: U+202E RIGHT-TO-LEFT OVERRIDE stands here. It changes the direction of the text, so that a reader sees it in another order. Delete it.',
    ],
  },
  {
    number: 87,
    name: 'behind a backslash in YAML',
    break: (story) => story.edit(entry, /^title: .*$/m, 'title: "Pilots \\u202eare held, the Gazette says"'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: Behind a backslash, U+202E RIGHT-TO-LEFT OVERRIDE stands here. It changes the direction of the text, so that a reader sees it in another order. Delete it.',
    ],
  },
  {
    number: 87,
    name: 'behind a backslash in the name of a field',
    break: (story) => story.edit(entry, /^basis: .*$/m, 'basis: unnamed-sources\n"ba\\u202esis": count'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:1 baU+202Esis: Behind a backslash, U+202E RIGHT-TO-LEFT OVERRIDE stands here. It changes the direction of the text, so that a reader sees it in another order. Delete it.',
    ],
  },
  {
    number: 87,
    name: 'as an entity in the text',
    break: said('&#x202e;'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 body: U+202E RIGHT-TO-LEFT OVERRIDE stands here. It changes the direction of the text, so that a reader sees it in another order. Delete it.',
    ],
  },
  {
    number: 87,
    name: 'in a table of numbers',
    break: (story) => story.edit('series/pilots-monthly.csv', 'first list', 'first \u202elist'),
    lines: [
      'content/series/pilots-monthly.csv:2:22 file: U+202E RIGHT-TO-LEFT OVERRIDE stands here. It changes the direction of the text, so that a reader sees it in another order. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a zero-width space',
    break: said('\u200b'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a zero-width joiner in a Latin word',
    break: (story) => story.edit(entry, 'Gazette asked', 'Gaz\u200dette asked'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:35:14 file: U+200D ZERO WIDTH JOINER stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a word joiner',
    break: said('\u2060'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+2060 WORD JOINER stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a byte order mark inside',
    break: said('\ufeff'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+FEFF ZERO WIDTH NO-BREAK SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a zero-width non-joiner in a Persian word',
    break: (story) => story.edit(gazette, /^original: .*$/m, 'original: نامه\u200cها'),
    lines: [],
  },
  {
    number: 88,
    name: 'a zero-width space as an entity',
    break: said('&ZeroWidthSpace;'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 body: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a Hangul filler',
    break: said('\u3164'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+3164 stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a Braille blank',
    break: said('\u2800'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+2800 stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 88,
    name: 'a variation selector',
    break: said('\ufe0f'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+FE0F stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 89,
    name: 'tag characters',
    break: said('\u{e0041}'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+E0041 stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 89,
    name: 'a soft hyphen',
    break: said('\u00ad'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: Warning: U+00AD SOFT HYPHEN stands here. It is a soft hyphen, which nobody sees and which hides the word from search. Delete it.',
    ],
  },
  { number: 90, name: 'text that is not NFC', break: said(' of the cafe\u0301'), lines: [] },
  {
    number: 90,
    name: 'five accents on one letter',
    break: said(' a\u0301\u0302\u0303\u0304\u0305'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:32 file: Four or more accents stand on one letter here. They draw over the lines around them; delete those that are not part of the spelling.',
    ],
  },
  {
    number: 91,
    name: 'a private character',
    break: said('\ue000'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+E000 stands here. It has no meaning of its own; each font draws another sign for it. Write the letter or word that was meant.',
    ],
  },
  {
    number: 91,
    name: 'a private character of a far plane',
    break: said('\u{f0000}'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+F0000 stands here. It has no meaning of its own; each font draws another sign for it. Write the letter or word that was meant.',
    ],
  },
  {
    number: 91,
    name: 'a replacement character',
    break: said('\ufffd'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+FFFD REPLACEMENT CHARACTER stands here. It stands for a letter that was lost when the text was converted. Write the letter that stood there.',
    ],
  },
  {
    number: 91,
    name: 'no character of Unicode',
    break: said('\uffff'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:30 file: U+FFFF stands here. It is not a character of Unicode. Write the letter or word that was meant.',
    ],
  },
  {
    number: 92,
    name: 'a Latin letter in a Russian word',
    break: (story) => story.edit(gazette, 'Портовая', 'Пoртовая'),
    lines: [
      'content/actors/port-gazette.yaml:2:12 file: Warning: The word "Пoртовая" mixes Cyrillic with the Latin letter "o". Type the word anew in one script.',
    ],
  },
  {
    number: 92,
    name: 'a Greek letter in a Russian word',
    break: (story) => story.edit(gazette, 'Портовая', 'Πортовая'),
    lines: [
      'content/actors/port-gazette.yaml:2:11 file: Warning: The word "Πортовая" mixes Cyrillic with the Greek letter "Π". Type the word anew in one script.',
    ],
  },
  {
    number: 92,
    name: 'two scripts with a hyphen between',
    break: (story) => story.edit(gazette, 'Портовая', 'Z-Портовая'),
    lines: [],
  },
  {
    number: 91,
    name: 'a hundred hidden characters',
    break: said(` ${'\u200b'.repeat(100)}`),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:29:31 file: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
      'content/resignation-bans/pilots-may-not-leave.mdx:29:32 file: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
      'content/resignation-bans/pilots-may-not-leave.mdx:29:33 file: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
      'content/resignation-bans/pilots-may-not-leave.mdx:29:34 file: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
      'content/resignation-bans/pilots-may-not-leave.mdx:29:35 file: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
      'content/resignation-bans/pilots-may-not-leave.mdx:29:36 file: 95 more such characters stand from here on. Type the text anew.',
    ],
  },
  {
    number: 107,
    name: 'a file of a megabyte',
    break: (story) => story.append(counted, 'Word. '.repeat(200_000)),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:1:1 file: The file has 1200777 bytes, more than 262144. Split it, or move what does not belong here.',
    ],
  },
];
