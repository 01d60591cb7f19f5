/** `error` ends the check with exit code 1; `warning` is printed and counted, and a person decides. */
export type Severity = 'error' | 'warning';

/** A file of the small story of the tests, in which the examples happen; `tests/support/small-story.ts` says where it lies. */
export type StoryFile =
  | 'entry'
  | 'counted'
  | 'denial'
  | 'permit'
  | 'claim'
  | 'lost'
  | 'actor'
  | 'source'
  | 'table'
  | 'declaration'
  | 'redirects'
  | 'plot';

/**
 * A slip in the small story and how it is mended; a test does both, one after the other. `wrong` takes the place of `was` (left out
 * where that is `right`) and `right` the place of `wrong`. `run` and `mend` are commands of a shell in the root of the project.
 */
export type Example = (
  | { in: StoryFile; was?: string; wrong: string; right: string; times?: number }
  | { in: StoryFile; was: string; wrong: string; mend: string }
  | { run: string; mend: string }
) & {
  /** The earlier revision with which the check must compare before it sees the slip. */
  base?: string;
};

/** A kind of problem, explained for the editor who has it in front of them. */
export interface Kind {
  severity: Severity;
  /** What is the matter, in a few words. */
  title: string;
  /** Why it is refused, in one to four sentences that cover everything that bears the code. */
  why: string;
  /** One, or several where the kind has forms that differ. */
  example: Example | readonly [Example, Example, ...Example[]];
}
