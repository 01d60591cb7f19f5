import type { Kind } from './kind.ts';

/** Problems of the fields: the frontmatter or YAML as such, and the values in it. */
export const fieldKinds = {
  frontmatter: {
    severity: 'error',
    title: 'No frontmatter',
    why: 'The fields of an item stand between two lines of exactly --- at the very start of the file.',
    wrong: 'Officials were told to stay.',
    right: '---\ntitle: Officials were told to stay\n---',
  },
  yaml: {
    severity: 'error',
    title: 'Fields that cannot be read',
    why: 'The fields are YAML: one "name: value" a line, lists with a hyphen, indentation by spaces.',
    wrong: 'title: Kremlin: a ban',
    right: "title: 'Kremlin: a ban'",
  },
  unquoted: {
    severity: 'error',
    title: 'Text that is read as a number or as yes or no',
    why: 'YAML reads 2023 as a number and true as yes; in quotes they stay text.',
    wrong: 'title: 2023',
    right: "title: '2023'",
  },
  date: {
    severity: 'error',
    title: 'A date that is not one',
    why: 'Dates are written by EDTF, with exactly the precision that is known. A day that does not exist would be shown as another one.',
    wrong: "date: '2023-02-30'",
    right: "date: '2023-02-28'",
  },
  number: {
    severity: 'error',
    title: 'A number that is not in plain digits',
    why: 'Separators mean different things in different countries, and signs hide how sure the number is.',
    wrong: 'value: ~200,590',
    right: 'value: 200590\nqualifier: about',
  },
  'unknown-field': {
    severity: 'error',
    title: 'A field that does not exist',
    why: 'A misspelt field would be dropped in silence, and fields such as layout can run code.',
    wrong: 'summry: …',
    right: 'summary: …',
  },
  missing: {
    severity: 'error',
    title: 'A field that is missing',
    why: 'What is unknown is written down as unknown; a field that the schema asks for is never left out.',
    wrong: 'a figure without measure',
    right: 'measure: killed-and-wounded',
  },
  form: {
    severity: 'error',
    title: 'A value that is written the wrong way',
    why: 'Ids, addresses, hashes and days have one way of writing, so that they can be compared.',
    wrong: 'source: UK MoD',
    right: 'source: uk-mod-2023-05-18',
  },
  'not-in-list': {
    severity: 'error',
    title: 'A word that is not in the list',
    why: 'Fields with a closed list are computed with; another word would fall out of every filter.',
    wrong: 'basis: rumour',
    right: 'basis: unnamed-sources',
  },
  length: {
    severity: 'error',
    title: 'A value that is too long or too large',
    why: 'Titles and summaries must stand in lists, feeds and on narrow screens; numbers must be kept exactly.',
    wrong: 'a title of 140 characters',
    right: 'a title of 90 characters at most',
  },
  formula: {
    severity: 'error',
    title: 'A text that begins like a formula',
    why: 'Titles and notes are given out in CSV files; a spreadsheet would run the text on the machine of a reader.',
    wrong: "title: '=HYPERLINK(…)'",
    right: 'title: Officials were told to stay',
  },
  inconsistent: {
    severity: 'error',
    title: 'Values that do not go together',
    why: 'One of two values that exclude each other is a slip.',
    wrong: 'low: 60000\nhigh: 40000',
    right: 'low: 40000\nhigh: 60000',
  },
} as const satisfies Record<string, Kind>;
