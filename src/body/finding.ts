import type { Place } from './tree.ts';

/** Lasting names of what the rules for text find. */
export type TextCode =
  | 'not-allowed'
  | 'nesting'
  | 'heading'
  | 'heading-jump'
  | 'heading-empty'
  | 'heading-twin'
  | 'bare-number'
  | 'long-quote'
  | 'table-row'
  | 'stray-markup'
  | 'hidden-character';

/** Lasting names of what the rules for tags and braces find. */
export type ComponentCode =
  | 'html'
  | 'expression'
  | 'unknown-component'
  | 'component-place'
  | 'spread'
  | 'unknown-attribute'
  | 'twin-attribute'
  | 'attribute-expression'
  | 'attribute-value'
  | 'missing-attribute'
  | 'component-content';

/** Lasting names of what the rules for links, footnotes and labels find. */
export type LinkCode =
  | 'link'
  | 'link-text'
  | 'address'
  | 'bare-address'
  | 'bare-reference'
  | 'anchor'
  | 'label-missing'
  | 'label-unused'
  | 'label-twin'
  | 'onion-link'
  | 'tracking-parameters';

/** Lasting names of what the rules for bodies find. */
export type BodyCode = TextCode | ComponentCode | LinkCode;

/** Something in a body that may not stand, or that a person should weigh. */
export interface BodyFinding extends Place {
  code: BodyCode;
  message: string;
  /** For a bare number: its value. */
  value?: number;
}

/** Notes down a finding. */
export type Report = (place: Place, code: BodyCode, message: string) => void;
