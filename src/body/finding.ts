import type { Place } from '../domain/place.ts';

/** Lasting names of what the rules for bodies find. */
type BodyCode =
  | 'not-allowed'
  | 'too-much'
  | 'heading'
  | 'list'
  | 'bare-number'
  | 'long-quote'
  | 'table-row'
  | 'stray-markup'
  | 'hidden-character'
  | 'expression'
  | 'component'
  | 'attribute'
  | 'link'
  | 'address'
  | 'bare-address'
  | 'anchor'
  | 'label'
  | 'reader-safety';

/** Something in a body that may not stand, or that a person should weigh. */
export interface BodyFinding extends Place {
  code: BodyCode;
  message: string;
  /** For a bare number: its value. */
  value?: number;
}

/** Notes down a finding. */
export type Report = (place: Place, code: BodyCode, message: string) => void;
