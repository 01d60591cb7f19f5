import type { BodyCode } from '../../markdown/safe-subset.ts';
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
  expression: {
    severity: 'error',
    title: 'An expression in braces',
    why: 'What stands in braces is run as code when the page is made.',
    wrong: 'between {three} and five',
    right: 'between \\{three\\} and five',
  },
  heading: {
    severity: 'error',
    title: 'A heading of the first level',
    why: 'A page has one such heading, its title.',
    wrong: '# What was said',
    right: '## What was said',
  },
  'bare-number': {
    severity: 'error',
    title: 'A number that no figure backs',
    why: 'A number that anyone claims is a typed figure with measure, claimant and source. <N> prints it with its qualifier and links it.',
    wrong: 'The total was 200,590.',
    right: 'The total was <N entry="gs-200590" figure="personnel" />.',
  },
  'unknown-component': {
    severity: 'error',
    title: 'A component that does not exist',
    why: 'Only the components of the list may stand in a body; they are typed and safe.',
    wrong: '<Chart name="general-staff-series" />',
    right: '<Plot name="general-staff-series" />',
  },
  spread: {
    severity: 'error',
    title: 'A spread attribute',
    why: 'It is code, and hides which attributes are given.',
    wrong: '<Plot {...options} />',
    right: '<Plot name="general-staff-series" />',
  },
  'unknown-attribute': {
    severity: 'error',
    title: 'An attribute that the component does not have',
    why: 'Attributes that are not listed may carry scripts or styles.',
    wrong: '<N entry="gs-200590" figure="personnel" onclick="…" />',
    right: '<N entry="gs-200590" figure="personnel" />',
  },
  'attribute-expression': {
    severity: 'error',
    title: 'An attribute that is not plain text',
    why: 'An attribute in braces is run as code when the page is made.',
    wrong: '<N entry={id} figure="personnel" />',
    right: '<N entry="gs-200590" figure="personnel" />',
  },
  'attribute-value': {
    severity: 'error',
    title: 'An attribute with a wrong value',
    why: 'Each attribute says what it may hold.',
    wrong: '<N entry="GS 200590" figure="personnel" />',
    right: '<N entry="gs-200590" figure="personnel" />',
  },
  'missing-attribute': {
    severity: 'error',
    title: 'An attribute that is missing',
    why: 'The component cannot be drawn without it.',
    wrong: '<N entry="gs-200590" />',
    right: '<N entry="gs-200590" figure="personnel" />',
  },
  'component-content': {
    severity: 'error',
    title: 'Text inside a component that takes none',
    why: 'The text would be dropped in silence.',
    wrong: '<N entry="gs-200590" figure="personnel">200,590</N>',
    right: '<N entry="gs-200590" figure="personnel" />',
  },
  link: {
    severity: 'error',
    title: 'A link that may not stand',
    why: 'A link leads to an item of the story or to a public page over https. Every other form can hide where it goes or run code.',
    wrong: '[decree](javascript:alert(1))',
    right: '[decree](source:decree-647)',
  },
} as const satisfies Record<BodyCode | 'body-syntax', Kind>;
