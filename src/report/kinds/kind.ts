/** `error` ends the check with exit code 1; `warning` is printed and counted, and a person decides. */
export type Severity = 'error' | 'warning';

/** A kind of problem, explained for the editor who has it in front of them. */
export interface Kind {
  severity: Severity;
  /** What is the matter, in a few words. */
  title: string;
  /** Why it is refused, in one to three sentences. */
  why: string;
  /** What an editor may have written. */
  wrong: string;
  /** The right writing of the same. */
  right: string;
}
