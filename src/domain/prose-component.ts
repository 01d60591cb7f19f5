import type { ReferenceTarget } from './ids.ts';

/** What an attribute of a component may hold. */
export interface Attribute {
  required: boolean;
  /** Text that the value must match. */
  pattern: RegExp;
  /** What the value must be, for the message. */
  expects: string;
  /** The collection in which the value must exist. */
  references?: ReferenceTarget;
}

/** A component that editors may use in a body. */
export interface ProseComponent {
  purpose: string;
  example: string;
  /** Whether there may be text between its tags. */
  content: 'none' | 'inline' | 'blocks';
  /** `block` stands on lines of its own; `link` leads somewhere and may not stand in a link. */
  place: 'block' | 'link' | 'text';
  attributes: Record<string, Attribute>;
  /** An item that it shows without naming it. */
  shows?: { to: ReferenceTarget; id: string };
}
