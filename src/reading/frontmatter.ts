import { shorten } from '../domain/shorten.ts';
import { at, type Problem } from '../report/problem.ts';

/** An MDX file taken apart. */
export interface MdxParts {
  /** The YAML between the fences. */
  source: string;
  /** Text after the second fence, with the line of the file on which it begins. */
  body: { text: string; firstLine: number };
}

const fence = '---';
const start = 'Start the file with a line of exactly ---, then the fields, then --- again.';

/**
 * Takes an MDX file apart, or says why that is not safe. Stricter than Astro, which closes the fields at any line that begins
 * with `---` or `+++`: where the two would part the text in different places, the file is refused.
 */
export function splitFrontmatter(file: string, text: string, problems: Problem[]): MdxParts | undefined {
  const lines = text.split('\n');
  const refuse = (line: number, code: Problem['code'], message: string) => {
    problems.push(at(file, line, 1, 'frontmatter', code, message));
    return undefined;
  };
  if (lines[0] !== fence) {
    const [line, code, message] = explainStart(lines);
    return refuse(line, code, message);
  }
  const close = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  if (close === -1) {
    const near = lines.findIndex((line, index) => index > 0 && /^\s*(?:-{2,}|—+)\s*$/.test(line));
    const advice =
      near === -1
        ? 'End it with a line of exactly ---.'
        : `Line ${near + 1} is "${shorten(lines[near] ?? '')}"; write exactly --- there.`;
    return refuse(1, 'frontmatter', `The frontmatter that begins here is never closed. ${advice}`);
  }
  if (lines[close] !== fence) {
    return refuse(
      close + 1,
      'frontmatter',
      `The line "${shorten(lines[close] ?? '')}" would end the frontmatter. End it with a line of exactly ---, or indent this line if it belongs to a text.`,
    );
  }
  if (fieldsFollow(lines, close)) {
    return refuse(
      close + 1,
      'frontmatter',
      'The frontmatter ends here, but more fields follow. Indent this line if it belongs to a text, or remove it.',
    );
  }
  // Parts of the one text, and no copies of it.
  const end = lines.slice(0, close).reduce((sum, line) => sum + line.length + 1, 0);
  return {
    source: text.slice(fence.length + 1, Math.max(fence.length, end - 1)),
    body: { text: text.slice(end + fence.length + 1), firstLine: close + 2 },
  };
}

/** Line, code and message for a file whose first line is not the fence. */
function explainStart(lines: readonly string[]): [number, Problem['code'], string] {
  const [first = ''] = lines;
  if (lines.every((line) => line.trim() === '')) return [1, 'frontmatter', `The file is empty. ${start}`];
  if (first.startsWith('+++')) {
    return [
      1,
      'frontmatter',
      'The frontmatter is TOML, between lines of +++. Only YAML is read: write it as "name: value" between lines of ---.',
    ];
  }
  if (first.startsWith(fence)) {
    return [1, 'frontmatter', `The first line is "${shorten(first)}". Begin with a line of exactly ---.`];
  }
  const later = lines.slice(0, 20).findIndex((line) => line.trim() === fence);
  if (later !== -1 && lines.some((line, index) => index > later && line.trim() === fence)) {
    return [
      1,
      'frontmatter',
      `Something stands before the first ---. Move the --- of line ${later + 1} to the very start of the file.`,
    ];
  }
  return [1, 'frontmatter', `There is no frontmatter. ${start}`];
}

/** True where a second block of fields stands after the fence: the fence was part of a text. */
function fieldsFollow(lines: readonly string[], close: number): boolean {
  const next = lines.indexOf(fence, close + 1);
  if (next === -1) return false;
  const between = lines.slice(close + 1, next).filter((line) => line.trim() !== '');
  return (
    between.some((line) => /^[A-Za-z]\w*:(?:\s|$)/.test(line)) &&
    between.every((line) => /^(?:[A-Za-z]\w*:(?:\s|$)|\s+|- )/.test(line))
  );
}

/**
 * Line (from 1) of `source` where prose stands between the fields: after an empty line, at the margin, neither a field nor a
 * list nor a comment. That is the body of a file whose fence is missing, with a rule of `---` further down.
 */
export function proseAmongFields(source: string): number | undefined {
  const lines = source.split('\n');
  const found = lines.findIndex(
    (line, index) =>
      index > 0 && lines[index - 1]?.trim() === '' && /^[^\s#-]/.test(line) && !/^[^\s:]+:(?:\s|$)/.test(line),
  );
  return found === -1 ? undefined : found + 1;
}
