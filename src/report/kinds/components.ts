import type { Kind } from './kind.ts';

/** Problems of tags and braces in a body: what MDX takes for code. */
export const componentKinds = {
  expression: {
    severity: 'error',
    title: 'An expression in braces',
    why: 'What stands in braces is run as code when the page is made.',
    wrong: 'between {three} and five',
    right: 'between \\{three\\} and five',
  },
  component: {
    severity: 'error',
    title: 'A component that does not exist',
    why: 'Only the components of the list may stand in a body; they are typed and safe.',
    wrong: '<Chart name="general-staff-series" />',
    right: '<Plot name="general-staff-series" />',
  },
  attribute: {
    severity: 'error',
    title: 'An attribute given twice',
    why: 'Only one of the two would be read, and which one is left to chance.',
    wrong: '<N entry="gs-200590" entry="gs-latest" figure="personnel" />',
    right: '<N entry="gs-200590" figure="personnel" />',
  },
} as const satisfies Record<string, Kind>;
