import type { Kind } from './kind.ts';

/** Problems of a body: what stands in the text after the frontmatter. */
export const bodyKinds = {
  'body-syntax': {
    severity: 'error',
    title: 'A text that cannot be read',
    why: 'MDX takes <, { and } for code. Where they are meant as signs, they need a backslash.',
    wrong: 'fewer than <5 officials',
    right: 'fewer than 5 officials',
  },
  'not-allowed': {
    severity: 'error',
    title: 'Something that the safe subset does not have',
    why: 'A body holds prose, lists, tables, footnotes, links and the listed components. Everything else is refused by default, before any code of an entry can run.',
    wrong: 'import fs from "node:fs"',
    right: 'prose',
  },
  heading: {
    severity: 'error',
    title: 'A heading that may not stand so',
    why: 'A page has one heading of the first level, its title. A footnote mark in a heading would become part of its address.',
    wrong: '# What was said',
    right: '## What was said',
  },
  'long-quote': {
    severity: 'error',
    title: 'A quote that is too long',
    why: 'Eight words are enough to show what was said, and few enough to be checked and to belong to nobody else.',
    wrong: 'He said: “We have never told anybody at all that he may not leave.”',
    right: 'He denied that anybody was told “that he may not leave”.',
  },
  'table-row': {
    severity: 'error',
    title: 'A row that does not fit its table',
    why: 'A cell without a header cannot be understood by those who listen to the table, and a missing cell shifts the rest.',
    wrong: '| Month | Left |\n| ----- | ---- |\n| April |',
    right: '| Month | Left |\n| ----- | ---- |\n| April | some |',
  },
  'stray-markup': {
    severity: 'error',
    title: 'A writing that this site does not read',
    why: 'It belongs to another program, or is not complete, and would be printed as it is.',
    wrong: '[[gs-200590]] or [the decree] (entry:decree-647)',
    right: '[the decree](entry:decree-647)',
  },
  'bare-number': {
    severity: 'error',
    title: 'A number that no figure backs',
    why: 'A number that anyone claims is a typed figure with measure, claimant and source. <N> prints it with its qualifier and links it.',
    wrong: 'The total was 200,590.',
    right: 'The total was <N entry="gs-200590" figure="personnel" />.',
  },
} as const satisfies Record<string, Kind>;
