import type { Random } from './random.ts';

/** Pieces that break parsers, escape from quotes, hide from readers or run as code. */
const pieces = [
  '---',
  '+++',
  '...',
  '----',
  '---\n',
  ': ',
  ' #',
  '\t',
  '- ',
  '? ',
  '<<: ',
  '&a ',
  '*a',
  '!!js ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\r',
  '\r\n',
  '\u0000',
  '\u001b',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\u00ad',
  '\ud800',
  '\u{e0041}',
  '\u2028',
  '\u00a0',
  '\u0301\u0301\u0301\u0301\u0301',
  '{process.env.HOME}',
  '{(() => { while (true) {} })()}',
  '\n\nimport fs from "node:fs"\n\n',
  '\n\nexport const x = process.exit(0)\n\n',
  '<script>alert(1)</script>',
  '<N entry="x" />',
  '<Note>',
  '</Note>',
  '<Plain>',
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?xml?>',
  '![x](y)',
  '[x](javascript:alert(1))',
  '[x](entry:none)',
  '[^1]',
  '\n[^1]: note\n',
  '\n[a]: https://example.org/\n',
  '> ',
  '>'.repeat(30),
  '* '.repeat(30),
  '['.repeat(40),
  '('.repeat(40),
  '*'.repeat(50),
  '_'.repeat(50),
  '`'.repeat(20),
  '~~~',
  '| a |\n|---|\n| b |\n',
  '\n# Heading\n',
  '\n#### Heading\n',
  '$x$',
  ':::note',
  '&#x202e;',
  '&lt;script&gt;',
  '1,234,567',
  '2023-02-30',
  '0x10',
  '1e3',
  '.inf',
  '٢٠٠',
  '=1+1',
  '@SUM',
  ';',
  ',',
  ',,',
  '\n',
  '\n\n',
  ' ',
  'layout: ./x.astro\n',
  'slug: index\n',
  '__proto__: 1\n',
  'draft: true\n',
  'draft: false\n',
  'title: x\n',
  'null',
  'true',
  '~',
  '-1',
  '9007199254740993',
  "''",
  '""',
];

type Change = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const cut = (bytes: Buffer, from: number, to: number, put: Uint8Array = new Uint8Array()): Buffer =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

/** Changes of bytes, of text and of structure. */
const changes: Record<string, Change> = {
  'flip a bit': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  'put a byte': (bytes, random) => {
    const at = random.below(bytes.length);
    return cut(bytes, at, at, Uint8Array.of(random.below(256)));
  },
  'cut a stretch': (bytes, random) => {
    const at = random.below(bytes.length);
    return cut(bytes, at, Math.min(bytes.length, at + 1 + random.below(60)));
  },
  'cut the end': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'put a piece': (bytes, random) => {
    const at = random.below(bytes.length);
    return cut(bytes, at, at, Buffer.from(random.pick(pieces)));
  },
  'put a piece at the start of a line': (bytes, random) => {
    const at = bytes.indexOf('\n', random.below(bytes.length)) + 1;
    return cut(bytes, at, at, Buffer.from(random.pick(pieces)));
  },
  'write over a value': (bytes, random) => {
    const at = bytes.indexOf(': ', random.below(bytes.length)) + 2;
    const end = bytes.indexOf('\n', at);
    return at < 2 || end === -1 ? bytes : cut(bytes, at, end, Buffer.from(random.pick(pieces)));
  },
  'double a line': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const at = random.below(lines.length);
    return Buffer.from(lines.toSpliced(at, 0, lines[at] ?? '').join('\n'), 'latin1');
  },
  'drop a line': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    return Buffer.from(lines.toSpliced(random.below(lines.length), 1).join('\n'), 'latin1');
  },
  'swap two lines': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'indent a line': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const at = random.below(lines.length);
    lines[at] = ' '.repeat(1 + random.below(4)) + (lines[at] ?? '');
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'repeat a stretch': (bytes, random) => {
    const at = random.below(bytes.length);
    const stretch = bytes.subarray(at, at + 1 + random.below(20));
    return cut(bytes, at, at, Buffer.concat(Array.from({ length: random.pick([2, 30, 2000]) }, () => stretch)));
  },
  'put a stretch of another file': (bytes, random, other) => {
    const at = random.below(bytes.length);
    const from = random.below(other.length);
    return cut(bytes, at, at, other.subarray(from, from + random.below(400)));
  },
  'change a letter': (bytes, random) => {
    const text = bytes.toString('utf8');
    const at = random.below(text.length);
    return Buffer.from(text.slice(0, at) + random.pick([...'abcdefgхь0123456789.,-']) + text.slice(at + 1));
  },
};

/** One to three changes of a file, the same for the same state of the generator. */
export function mutate(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let changed = bytes;
  for (let times = 1 + random.below(3); times > 0 && changed.length > 0; times -= 1) {
    const change = changes[random.pick(Object.keys(changes))];
    if (change) changed = change(changed, random, other);
  }
  return changed;
}
