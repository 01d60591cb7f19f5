import type { ComponentCode } from '../../body/finding.ts';
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
  'unknown-component': {
    severity: 'error',
    title: 'A component that does not exist',
    why: 'Only the components of the list may stand in a body; they are typed and safe.',
    wrong: '<Chart name="general-staff-series" />',
    right: '<Plot name="general-staff-series" />',
  },
  html: {
    severity: 'error',
    title: 'Raw HTML',
    why: 'Tags can carry scripts, styles and things of other sites. Markdown and the components say what is needed.',
    wrong: 'a <b>strong</b> word',
    right: 'a **strong** word',
  },
  'component-place': {
    severity: 'error',
    title: 'A component in the wrong place',
    why: 'A plot is no part of a sentence, and a link inside a link leads nowhere.',
    wrong: 'As the plot shows <Plot name="may-2023" /> so far',
    right: 'As the plot shows so far:\n\n<Plot name="may-2023" />',
  },
  'twin-attribute': {
    severity: 'error',
    title: 'An attribute given twice',
    why: 'Only one of the two would be read, and which one is left to chance.',
    wrong: '<N entry="gs-200590" entry="gs-latest" figure="personnel" />',
    right: '<N entry="gs-200590" figure="personnel" />',
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
} as const satisfies Record<ComponentCode, Kind>;
