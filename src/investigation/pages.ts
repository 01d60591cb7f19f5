import type { FurtherPage } from '../domain/investigation.ts';

/** Pages of this investigation beside those that every one has, by the id of their chapter. */
export const pages: Readonly<Record<string, FurtherPage>> = {
  numbers: { address: '/numbers/', label: 'How the dead are counted' },
  'uk-monthly': {
    address: '/casualty-claims/compare/uk-monthly/',
    label: 'UK and General Staff by month',
    inComparison: true,
    plot: 'uk-monthly',
  },
};
