import type { ProseComponent } from '../domain/prose-component.ts';

const shows = { to: 'plots', id: 'uk-monthly' };

/** Components for the page that sets two monthly series side by side. */
export const components: Readonly<Record<string, ProseComponent>> = {
  Agreed: {
    purpose: 'Prints how many months of two series agree within one per cent, or how many there are.',
    example: '<Agreed show="within" />',
    content: 'none',
    place: 'text',
    attributes: { show: { required: true, pattern: /^(?:within|months)$/, expects: 'within or months' } },
    shows,
  },
  Agreement: {
    purpose: 'Prints how closely two monthly series agree: in figures, or month by month.',
    example: '<Agreement show="figures" />',
    content: 'none',
    place: 'block',
    attributes: { show: { required: true, pattern: /^(?:figures|months)$/, expects: 'figures or months' } },
    shows,
  },
};
