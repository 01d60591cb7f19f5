import Agreed from './components/Agreed.astro';
import Agreement from './components/Agreement.astro';

/** What the components of this investigation are made of; `components.ts` says what they may hold. */
export const proseComponents = { Agreed, Agreement };
