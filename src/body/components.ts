import { idPattern, type ReferenceTarget } from '../domain/ids.ts';
import type { Attribute, ProseComponent } from '../domain/prose-component.ts';
import { investigation } from '../investigation/index.ts';
import { plotNames } from '../model/plots.ts';

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
    example: '<N entry="gazette-counts-pilots" figure="left" />',
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
  Quote: {
    purpose: 'Prints words of a source from its phrases, with their English; whose words they are is said with them.',
    example: '<Quote source="gazette-2023-05-15" phrase="not-let" />',
    content: 'none',
    place: 'link',
    attributes: {
      source: id('sources'),
      phrase: { required: true, pattern: idPattern, expects: 'the id of a phrase of that source' },
      show: {
        required: false,
        pattern: /^(?:words|both)$/,
        expects: 'words (the original alone) or both (with the English)',
      },
    },
  },
  Note: {
    purpose:
      'A side note to the paragraph before it: in the margin on wide screens, folded under the paragraph on narrow ones.',
    example: '<Note title="The decree">\nIt was read in translation.\n</Note>',
    content: 'blocks',
    place: 'block',
    attributes: {
      title: { required: false, pattern: /^[^<>{}]{1,40}$/, expects: 'what it explains, in at most 40 characters' },
    },
  },
  Fold: {
    purpose: 'Folds a table or list that the text around it has already told.',
    example: '<Fold title="Who gave which number">\n\n- The ministry gave one.\n\n</Fold>',
    content: 'blocks',
    place: 'block',
    attributes: {
      title: { required: true, pattern: /^[^<>{}]{1,90}$/, expects: 'what is folded, in at most 90 characters' },
    },
  },
  Plot: {
    purpose: 'Places one of the site’s plots with its caption and table.',
    example: `<Plot name="${plotNames[0] ?? 'name'}" />`,
    content: 'none',
    place: 'block',
    attributes: {
      name: {
        required: true,
        pattern: new RegExp(`^(?:${plotNames.join('|')})$`),
        expects: `one of: ${plotNames.join(', ')}`,
        references: 'plots',
      },
    },
  },
  Claim: {
    purpose: 'Shows a claim with its standing and the answer of those whom it is about.',
    example: '<Claim claim="pilots-held" />',
    content: 'none',
    place: 'block',
    attributes: { claim: id('claims') },
  },
  Standing: {
    purpose: 'Prints the computed standing of a claim, linked to its page.',
    example: '<Standing claim="pilots-held" />',
    content: 'none',
    place: 'link',
    attributes: { claim: id('claims') },
  },
  Trail: {
    purpose: 'Draws the path of an entry’s information.',
    example: '<Trail entry="pilots-may-not-leave" />',
    content: 'none',
    place: 'block',
    attributes: { entry: id('entries') },
  },
  Publication: {
    purpose: 'Prints who answers for the site and how its texts were made.',
    example: '<Publication />',
    content: 'none',
    place: 'block',
    attributes: {},
  },
  ...investigation.components,
};
