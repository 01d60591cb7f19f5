import { toBeNamed } from '../domain/publication.ts';
import { publicationFile } from '../model/paths.ts';
import { at, type Problem } from '../report/problem.ts';

/** No site is made for which the content does not say who answers. */
export function checkPublication(files: readonly { file: string }[], problems: Problem[]): void {
  // Of something else in its place a line is said already.
  if (files.concat(problems).some(({ file }) => file === publicationFile)) return;
  problems.push(
    at(
      publicationFile,
      1,
      1,
      'file',
      'publication-missing',
      `Nothing says who answers for the site and how its texts were made. Add the file with the fields that schema/publication.schema.json describes; where a name is not decided, write "${toBeNamed}".`,
    ),
  );
}
