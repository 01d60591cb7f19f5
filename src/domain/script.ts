const cyrillic = /[\u0400-\u04ff]/;

/**
 * The language of a text by its script and the letters that only one language has; nothing where the script is that of the page. Letters
 * that several share count as those of the language that most of our sources in this script are in.
 */
export function languageOfScript(text: string): string | undefined {
  if (!cyrillic.test(text)) return undefined;
  if (/[ўЎ]/.test(text)) return 'be';
  return /[іїєґІЇЄҐ]/.test(text) && !/[ыэёъЫЭЁЪ]/.test(text) ? 'uk' : 'ru';
}
