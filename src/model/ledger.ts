import { ledgerSchema as ledgerOf } from '../domain/corrections.ts';
import { facetNames } from './collections.ts';

/** The ledger of this investigation. */
export const ledgerSchema = ledgerOf(facetNames);
