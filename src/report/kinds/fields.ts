import type { Kind } from './kind.ts';

/** Problems of the fields: the frontmatter or YAML as such, and the values in it. */
export const fieldKinds = {
  frontmatter: {
    severity: 'error',
    title: 'Fields that are not there, or not where they belong',
    why: 'The fields of an item stand between two lines of exactly --- at the very start of the file, and nothing but fields stands there. Otherwise part of them would be lost, or text be read as fields.',
    example: [
      { in: 'claim', wrong: 'statement: Pilots of the port', right: '---\nstatement: Pilots of the port' },
      {
        in: 'claim',
        wrong: "reviewed: '2026-11-01'\n\nThe Gazette",
        right: "reviewed: '2026-11-01'\n---\n\nThe Gazette",
      },
      { in: 'claim', wrong: "reviewed: '2026-11-01'\n----", right: "reviewed: '2026-11-01'\n---" },
    ],
  },
  yaml: {
    severity: 'error',
    title: 'Fields that cannot be read, or not as they look',
    why: 'The fields are YAML: one "name: value" a line, each name once, lists with a hyphen, indentation by plain spaces. A colon or a # inside a text needs quotes. Anchors, aliases, tags and second documents let a value be something other than what an editor sees.',
    example: [
      { in: 'actor', wrong: 'role: "assesses the port', right: 'role: assesses the port' },
      { in: 'actor', was: 'role: assesses the port from afar', wrong: 'role: port #2', right: "role: 'port #2'" },
      { in: 'actor', wrong: 'kind: body\nkind: person', right: 'kind: body' },
    ],
  },
  unquoted: {
    severity: 'error',
    title: 'Text or a date that needs quotes',
    why: 'Without quotes YAML reads 2023 as a number, true as yes, a colon as the end of a name, and turns a date into an instant in a time zone, 30 February into 2 March.',
    example: [
      { in: 'claim', wrong: 'reviewed: 2026-11-01', right: "reviewed: '2026-11-01'" },
      { in: 'actor', was: 'name: Ministry of the Coast', wrong: 'name: 2023', right: "name: '2023'" },
    ],
  },
  date: {
    severity: 'error',
    title: 'A date that is not one',
    why: 'Dates are written by EDTF, with exactly the precision that is known. A day that does not exist would be shown as another one.',
    example: { in: 'permit', was: "date: '2023'", wrong: "date: '2023-02-30'", right: "date: '2023-02'" },
  },
  number: {
    severity: 'error',
    title: 'A number that is not in plain digits',
    why: 'Separators mean different things in different countries, and signs hide how sure the number is.',
    example: { in: 'counted', wrong: 'value: 1,200', right: 'value: 1200' },
  },
  'unknown-field': {
    severity: 'error',
    title: 'A field that does not exist',
    why: 'A misspelt field would be dropped in silence. A layout would run code, a slug would take the place of another page: items say what is known and nothing of how it is shown.',
    example: { in: 'entry', wrong: 'summry: Three pilots', right: 'summary: Three pilots' },
  },
  missing: {
    severity: 'error',
    title: 'A field that is missing',
    why: 'What is unknown is written down as unknown; a field that the schema asks for is never left out.',
    example: { in: 'counted', wrong: '- id: left', right: '- id: left\n    measure: people' },
  },
  form: {
    severity: 'error',
    title: 'A value that is written the wrong way',
    why: 'Ids, addresses, hashes and days have one way of writing, so that they can be compared. A list is not a line of text, and a number is not a word.',
    example: { in: 'entry', wrong: 'tags: leak', right: 'tags: [leak]' },
  },
  'not-in-list': {
    severity: 'error',
    title: 'A word that is not in the list',
    why: 'Fields with a closed list are computed with; another word would fall out of every filter.',
    example: { in: 'actor', wrong: 'kind: ministry', right: 'kind: body' },
  },
  length: {
    severity: 'error',
    title: 'A value that is too long, too large, too small or empty',
    why: 'Titles and summaries must stand in lists, feeds and on narrow screens; numbers must be kept exactly, and a count is never below 0. An empty field looks like one that was filled in.',
    example: [
      { in: 'actor', wrong: 'from afar and ', times: 20, right: 'from afar' },
      { in: 'actor', wrong: "role: ''", right: 'role: assesses the port from afar' },
    ],
  },
  formula: {
    severity: 'error',
    title: 'A text or cell that begins like a formula',
    why: 'Titles, notes and tables are opened in spreadsheets. What begins with =, +, @, a tab or a hyphen can there fetch pages or run commands on the machine of a reader.',
    example: { in: 'denial', wrong: 'title: =Harbour Office denies', right: 'title: Harbour Office denies' },
  },
  inconsistent: {
    severity: 'error',
    title: 'Values that do not go together',
    why: 'One of two values that exclude each other is a slip.',
    example: {
      in: 'counted',
      was: 'value: 1200',
      wrong: 'low: 1300\n    high: 1200\n    interval: range',
      right: 'low: 1200\n    high: 1300\n    interval: range',
    },
  },
} as const satisfies Record<string, Kind>;
