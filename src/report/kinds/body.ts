import type { TextCode } from '../../body/finding.ts';
import type { LimitCode } from '../../body/limits.ts';
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
  'heading-jump': {
    severity: 'error',
    title: 'A heading that skips a level',
    why: 'Readers who listen to a page move from level to level; a missing one sounds like missing text.',
    wrong: '## What was said\n\n#### By whom',
    right: '## What was said\n\n### By whom',
  },
  'heading-empty': {
    severity: 'error',
    title: 'A heading without words',
    why: 'Nothing would stand there, and no link could lead to it.',
    wrong: '##',
    right: '## What was said',
  },
  'heading-twin': {
    severity: 'error',
    title: 'Two headings that read the same',
    why: 'Both would have one address, and a link could reach only the first.',
    wrong: '## Sources (twice)',
    right: '## Sources of the report and ## Sources of the denial',
  },
  'body-size': {
    severity: 'error',
    title: 'A text that is too long',
    why: 'Beyond 200 KiB a page takes long to open, and the programs that read it may run out of memory.',
    wrong: 'a text of 300 KiB',
    right: 'two chapters',
  },
  'line-length': {
    severity: 'error',
    title: 'A line that is too long',
    why: 'Nobody can compare two states of a line of 10,000 characters, and some programs never finish reading it.',
    wrong: 'a whole chapter on one line',
    right: 'a paragraph a line, or shorter lines',
  },
  nesting: {
    severity: 'error',
    title: 'Text that is nested too deeply',
    why: 'Readers lose count after three levels. Thousands of levels end the program that makes the pages, so they are refused before it sees them.',
    wrong: '> > > > > > > > > > > > > > > > > > > > > > said',
    right: '> said',
  },
  'mark-count': {
    severity: 'error',
    title: 'Too many quotes, brackets or tags',
    why: 'The time and memory of the programs that read a text grow with the square of such signs in one paragraph.',
    wrong: 'a paragraph with 10,000 quotation marks',
    right: 'several paragraphs',
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
  'hidden-character': {
    severity: 'error',
    title: 'An invisible character, written as a code',
    why: 'What may not stand in a file as a character may not stand in it as a code either: readers would get the same.',
    wrong: 'free&#8203;dom',
    right: 'freedom',
  },
  'bare-number': {
    severity: 'error',
    title: 'A number that no figure backs',
    why: 'A number that anyone claims is a typed figure with measure, claimant and source. <N> prints it with its qualifier and links it.',
    wrong: 'The total was 200,590.',
    right: 'The total was <N entry="gs-200590" figure="personnel" />.',
  },
} as const satisfies Record<TextCode | LimitCode | 'body-syntax', Kind>;
