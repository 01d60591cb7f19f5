import type { Kind } from './kind.ts';

/** The sentence of the small story whose place an example takes. */
export const sentence = { in: 'lost', was: 'Only the Gazette gives a number.' } as const;

/** Problems of a body: what stands in the text after the frontmatter. */
export const bodyKinds = {
  'body-syntax': {
    severity: 'error',
    title: 'A text that cannot be read',
    why: 'MDX takes <, { and } for code. Where they are meant as signs, they need a backslash.',
    example: { ...sentence, wrong: 'Those {named left.', right: 'Those \\{named left.' },
  },
  'not-allowed': {
    severity: 'error',
    title: 'Something that the safe subset does not have',
    why: 'A body holds prose, lists, tables, footnotes, links and the listed components. Everything else, raw HTML with it, is refused by default: it can carry scripts, styles and things of other sites, or run as code.',
    example: { ...sentence, wrong: '<b>Only</b> the Gazette does.', right: '**Only** the Gazette does.' },
  },
  heading: {
    severity: 'error',
    title: 'A heading that may not stand so',
    why: 'A page has one heading of the first level, its title, and those who listen to it move down level by level. Each heading has words of its own, without footnote marks, because its words become its address.',
    example: { in: 'entry', wrong: '# What is not known', right: '## What is not known' },
  },
  list: {
    severity: 'error',
    title: 'A mark at the start of a line that would be lost',
    why: 'A list is counted anew from its first number, so 2014 and 2018 would be printed as 2014 and 2015, and a +, a hyphen or a > at the start of a line becomes the mark of a list or a quotation and is not printed.',
    example: [
      { ...sentence, wrong: '2014. Notes.\n2018. A list.', right: '- 2014: notes.\n- 2018: a list.' },
      { ...sentence, wrong: 'The total rose by\n+ 610 in a day.', right: 'The total rose by\n\\+ 610 in a day.' },
    ],
  },
  'long-quote': {
    severity: 'error',
    title: 'A quote that is too long',
    why: 'Eight words are enough to show what was said, and few enough to be checked and to belong to nobody else.',
    example: {
      ...sentence,
      wrong: 'It wrote: “We have counted each of those who left the port.”',
      right: 'It wrote that it counted “each of those who left”.',
    },
  },
  'table-row': {
    severity: 'error',
    title: 'A row that does not fit its table',
    why: 'A cell without a header cannot be understood by those who listen to the table, and a missing cell shifts the rest.',
    example: { in: 'counted', wrong: '| April |', right: '| April | some |' },
  },
  'stray-markup': {
    severity: 'error',
    title: 'A writing that this site does not read',
    why: 'It belongs to another program, or is not complete, and would be printed as it is.',
    example: { ...sentence, wrong: '[The Office] (entry:office-denies)', right: '[The Office](entry:office-denies)' },
  },
  'bare-number': {
    severity: 'error',
    title: 'A number that no figure backs',
    why: 'A number that anyone claims is a typed figure with measure, claimant and source. <N> prints it with its qualifier and links it.',
    example: {
      ...sentence,
      wrong: 'Of them, 1,200 left.',
      right: 'Of them, <N entry="gazette-counts-pilots" figure="left" /> left.',
    },
  },
  expression: {
    severity: 'error',
    title: 'An expression in braces',
    why: 'What stands in braces is run as code when the page is made.',
    example: { ...sentence, wrong: 'Between {three} and five.', right: 'Between \\{three\\} and five.' },
  },
  component: {
    severity: 'error',
    title: 'A component that does not exist, or not so or there',
    why: 'Only the components of the list may stand in a body; they are typed and safe. A plot is no part of a sentence, a link inside a link leads nowhere, and text inside a component that takes none would be dropped.',
    example: {
      in: 'counted',
      wrong: '<Amount entry="gazette-counts-pilots"',
      right: '<N entry="gazette-counts-pilots"',
    },
  },
  attribute: {
    severity: 'error',
    title: 'An attribute that is missing, unknown, wrong, given twice or code',
    why: 'Each component says which attributes it takes and what they may hold, as plain text. Others may carry scripts or styles, and braces are run as code when the page is made.',
    example: [
      { in: 'counted', wrong: 'figure="left" onclick="play()"', right: 'figure="left"' },
      { in: 'counted', wrong: 'entry={gazette}', right: 'entry="gazette-counts-pilots"' },
    ],
  },
} as const satisfies Record<string, Kind>;
