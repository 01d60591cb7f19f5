import type { Story } from '../../domain/story.ts';
import { proseComponents as own } from '../../investigation/astro.ts';
import ClaimOf from './ClaimOf.astro';
import Fold from './Fold.astro';
import N from './N.astro';
import Note from './Note.astro';
import Plain from './Plain.astro';
import PlotOf from './PlotOf.astro';
import PublicationOf from './PublicationOf.astro';
import Quote from './Quote.astro';
import StandingOf from './StandingOf.astro';
import TrailOf from './TrailOf.astro';

/** What the components of the safe subset are made of. */
export const proseComponents = {
  Claim: ClaimOf,
  Fold,
  N,
  Note,
  Plain,
  Plot: PlotOf,
  Publication: PublicationOf,
  Quote,
  Standing: StandingOf,
  Trail: TrailOf,
  ...own,
};

/** What Astro compiles a component to. */
type Factory = ((result: unknown, props: object, slots: unknown) => unknown) & { isAstroComponentFactory?: true };

/** The same for the text of a chapter: MDX hands no props on to its components, so the story is bound to each. */
export function proseOf(story: Story): Record<keyof typeof proseComponents, Factory> {
  const bind = (component: unknown): Factory => {
    const bound: Factory = (result, props, slots) => (component as Factory)(result, { ...props, story }, slots);
    bound.isAstroComponentFactory = true;
    return bound;
  };
  return Object.fromEntries(
    Object.entries(proseComponents).map(([name, component]) => [name, bind(component)]),
  ) as Record<keyof typeof proseComponents, Factory>;
}
