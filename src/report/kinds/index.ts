import { bodyKinds } from './body.ts';
import { changeKinds } from './changes.ts';
import { fieldKinds } from './fields.ts';
import { figureKinds } from './figures.ts';
import { fileKinds } from './files.ts';
import type { Kind, Severity } from './kind.ts';
import { linkKinds } from './links.ts';
import { storyKinds } from './story.ts';
import { tableKinds } from './tables.ts';
import { wordKinds } from './words.ts';

/** Every kind of problem by its lasting code: the one table that the check, its explanations and their page read. */
export const kinds = {
  ...fileKinds,
  ...fieldKinds,
  ...bodyKinds,
  ...linkKinds,
  ...storyKinds,
  ...figureKinds,
  ...tableKinds,
  ...wordKinds,
  ...changeKinds,
} as const satisfies Record<string, Kind>;

/** Lasting name of a kind of problem, for machines. */
export type ProblemCode = keyof typeof kinds;

/** How grave a kind of problem is. */
export function severityOf(code: ProblemCode): Severity {
  return kinds[code].severity;
}

export type { Kind } from './kind.ts';
