/** Lasting names of the kinds of characters that are refused. */
type CharacterCode = 'hidden-character' | 'odd-writing';

/** Characters that may not stand in content, because a reader cannot see them or they change what is seen. */
interface RefusedCharacter {
  /** One character, as a regular expression. */
  pattern: RegExp;
  code: CharacterCode;
  /** What it does, for the message. */
  effect: string;
  advice: string;
}

const remove = 'Delete it.';
const refused: RefusedCharacter[] = [
  {
    // Tab and line feed are the only controls that text needs.
    pattern: /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\ufff9-\ufffb]/u,
    code: 'hidden-character',
    effect: 'is a control character, which nobody sees',
    advice: remove,
  },
  {
    // The characters of CVE-2021-42574: text is shown in another order than it is stored.
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    code: 'hidden-character',
    effect: 'changes the direction of the text, so that a reader sees it in another order',
    advice: remove,
  },
  {
    pattern: /\u00ad/,
    code: 'odd-writing',
    effect: 'is a soft hyphen, which nobody sees and which hides the word from search',
    advice: remove,
  },
  {
    pattern: /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u,
    code: 'hidden-character',
    effect: 'has no meaning of its own; each font draws another sign for it',
    advice: 'Write the letter or word that was meant.',
  },
  {
    pattern: /\ufffd/,
    code: 'hidden-character',
    effect: 'stands for a letter that was lost when the text was converted',
    advice: 'Write the letter that stood there.',
  },
  {
    // Joiners, fillers, variation selectors and tags; U+FEFF at the start of a file is taken off before.
    pattern: /[\p{Default_Ignorable_Code_Point}\u2800]/u,
    code: 'hidden-character',
    effect: 'is invisible: two words that look the same would differ',
    advice: remove,
  },
  {
    pattern: /[\p{Cn}\p{Cs}]/u,
    code: 'hidden-character',
    effect: 'is not a character of Unicode',
    advice: 'Write the letter or word that was meant.',
  },
];

/** One quick look that says whether any of the above may be there. */
const suspicious = new RegExp(refused.map(({ pattern }) => pattern.source).join('|'), 'u');
const everySuspicious = new RegExp(suspicious.source, 'gu');

/** Most texts hold nothing but these: Latin, Cyrillic, and the usual punctuation. Quicker to test than to search for the others. */
const harmless = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;

/** Scripts in which the joiners U+200C and U+200D are part of spelling. */
const joining =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Syriac}]\p{M}*$/u;

const names: Record<string, string> = {
  '0000': 'NUL',
  '00AD': 'SOFT HYPHEN',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '061C': 'ARABIC LETTER MARK',
  '202A': 'LEFT-TO-RIGHT EMBEDDING',
  '202B': 'RIGHT-TO-LEFT EMBEDDING',
  '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE',
  '202E': 'RIGHT-TO-LEFT OVERRIDE',
  '2028': 'LINE SEPARATOR',
  '2029': 'PARAGRAPH SEPARATOR',
  '2060': 'WORD JOINER',
  '2066': 'LEFT-TO-RIGHT ISOLATE',
  '2067': 'RIGHT-TO-LEFT ISOLATE',
  '2068': 'FIRST STRONG ISOLATE',
  '2069': 'POP DIRECTIONAL ISOLATE',
  '00A0': 'NO-BREAK SPACE',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
  FFFD: 'REPLACEMENT CHARACTER',
};

/** “U+200B”. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** “U+200B ZERO WIDTH SPACE”. */
export function nameCharacter(character: string): string {
  const code = codePoint(character);
  const name = names[code.slice(2)];
  return name === undefined ? code : `${code} ${name}`;
}

/** A refused character where it stands, with what it is, what it does and what to do, as sentences. */
export interface FoundCharacter {
  index: number;
  code: CharacterCode;
  message: string;
}

/** Every character of `text` that may not stand in content. */
export function findRefusedCharacters(text: string): FoundCharacter[] {
  if (harmless.test(text) || !suspicious.test(text)) return [];
  const found: FoundCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(everySuspicious)) {
    if (/[\u200c\u200d]/.test(character) && joining.test(text.slice(0, index))) continue;
    const rule = refused.find(({ pattern }) => pattern.test(character));
    if (!rule) continue;
    const { code, effect, advice } = rule;
    found.push({ index, code, message: `${nameCharacter(character)} stands here. It ${effect}. ${advice}` });
  }
  return found;
}
