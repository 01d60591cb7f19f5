import type { ReferenceTarget } from '../domain/ids.ts';
import { idPattern } from '../domain/ids.ts';
import { plotNames } from '../investigation/facets.ts';

/** What an attribute of a component may hold. */
interface Attribute {
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
}

const id = (to: ReferenceTarget): Attribute => ({
  required: true,
  pattern: idPattern,
  expects: 'an id',
  references: to,
});

/** Every component of the safe subset. A component that is not here is refused before any code of an entry can run. */
export const proseComponents: Record<string, ProseComponent> = {
  N: {
    purpose: 'Prints a typed figure with its qualifier and links it to its entry.',
    example: '<N entry="gs-200590" figure="personnel" />',
    content: 'none',
    place: 'link',
    attributes: {
      entry: id('entries'),
      figure: { required: true, pattern: idPattern, expects: 'the id of a figure of that entry' },
      show: {
        required: false,
        pattern: /^(?:amount|full)$/,
        expects: 'amount (the number alone) or full (the number with its measure)',
      },
    },
  },
  Plain: {
    purpose: 'Marks a number that is not a claim, such as a law’s number or a page count.',
    example: '<Plain>1,627</Plain>',
    content: 'inline',
    place: 'text',
    attributes: {},
  },
  Note: {
    purpose: 'A side note: in the margin on wide screens, under the paragraph on narrow ones.',
    example: '<Note>\nThe decree was read in translation.\n</Note>',
    content: 'blocks',
    place: 'block',
    attributes: {},
  },
  Plot: {
    purpose: 'Places one of the site’s plots with its caption and table.',
    example: '<Plot name="general-staff-series" />',
    content: 'none',
    place: 'block',
    attributes: {
      name: {
        required: true,
        pattern: new RegExp(`^(?:${plotNames.join('|')})$`),
        expects: `one of: ${plotNames.join(', ')}`,
      },
    },
  },
  Standing: {
    purpose: 'Prints the computed standing of a claim, linked to its page.',
    example: '<Standing claim="senior-officials-barred" />',
    content: 'none',
    place: 'link',
    attributes: { claim: id('claims') },
  },
  Trail: {
    purpose: 'Draws the path of an entry’s information.',
    example: '<Trail entry="uk-mod-update" />',
    content: 'none',
    place: 'block',
    attributes: { entry: id('entries') },
  },
};
