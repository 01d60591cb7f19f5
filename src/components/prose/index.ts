import N from './N.astro';
import Note from './Note.astro';
import Plain from './Plain.astro';
import PlotOf from './PlotOf.astro';
import StandingOf from './StandingOf.astro';
import TrailOf from './TrailOf.astro';

/** What the components of the safe subset are made of. These ask the story themselves, because a body has no props to hand on. */
export const proseComponents = { N, Note, Plain, Plot: PlotOf, Standing: StandingOf, Trail: TrailOf };
