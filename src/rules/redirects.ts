import { didYouMean } from '../domain/nearest.ts';
import type { Place } from '../domain/place.ts';
import type { Redirects } from '../domain/redirects.ts';
import { compareUrl } from '../model/addresses.ts';
import type { ContentFile } from '../reading/fields.ts';
import type { ProblemCode } from '../report/kinds/index.ts';
import { at, type Problem } from '../report/problem.ts';

/** Who stands at an address of the site. */
export interface Occupant {
  /** Path of the item's file, or undefined for a page of the site itself. */
  file?: string;
  isDraft: boolean;
}

/** A redirect starts where no page stands and leads to one in a single step. */
export function checkRedirects(
  content: ContentFile,
  redirects: Redirects,
  occupants: ReadonlyMap<string, Occupant>,
  withdrawn: ReadonlySet<string>,
  problems: Problem[],
): void {
  const told = new Set<string>();
  for (const [from, to] of Object.entries(redirects)) {
    const add = ({ line, column }: Place, code: ProblemCode, message: string) =>
      problems.push(at(content.file, line, column, from, code, message));
    const occupant = occupants.get(from);
    if (occupant) add(content.keyPlace([from]), 'redirect', takenMessage(from, occupant));
    else if (withdrawn.has(from))
      add(
        content.keyPlace([from]),
        'redirect',
        `The ledger withdrew the entry at ${from}, and the page there says why. Remove this line.`,
      );
    const circle = circleFrom(from, redirects);
    if (circle.length > 0) {
      if (!told.has(from))
        add(
          content.place([from]),
          'redirect',
          circle.length === 1
            ? 'The redirect leads to itself. Write the address of the page, or remove the line.'
            : `The redirects lead in a circle: ${[...circle, from].join(' → ')}. Write the address of the page in each.`,
        );
      for (const address of circle) told.add(address);
      continue;
    }
    const end = endOf(to, redirects);
    if (Object.hasOwn(redirects, to)) {
      // A page at the middle of the chain, or a circle at its end, has a line of its own.
      if (!occupants.has(to) && !Object.hasOwn(redirects, end))
        add(
          content.place([from]),
          'redirect',
          `The redirect leads to ${to}, which leads on. Write the last address, ${end}.`,
        );
    } else if (!isPage(to, occupants, withdrawn)) {
      const isDraft = occupants.get(to)?.isDraft === true;
      add(
        content.place([from]),
        'redirect',
        isDraft
          ? `The page at ${to} is a draft. Publish it, or lead to another page.`
          : `There is no page at ${to}.${meant(to, occupants) || ' Write the address of the page that took its place, from the root with a slash at both ends.'}`,
      );
    }
  }
}

/** An item of the same id elsewhere, or an address that is written much like it. */
function meant(address: string, occupants: ReadonlyMap<string, Occupant>): string {
  const id = address.slice(address.lastIndexOf('/', address.length - 2));
  const namesake = [...occupants.keys()].find(
    (other) => other.endsWith(id) && occupants.get(other)?.file !== undefined,
  );
  return namesake === undefined ? didYouMean(address, occupants.keys()) : ` Did you mean "${namesake}"?`;
}

function takenMessage(from: string, { file }: Occupant): string {
  return file === undefined
    ? `A page of the site stands at ${from}, so nobody is led on. Remove this line.`
    : `The address ${from} was given up, and ${file} uses it again. Give that file another id; remove this line only if the item got its old id back.`;
}

/** Comparisons have a page for each of some days; which days is known to the story alone. */
function isPage(address: string, occupants: ReadonlyMap<string, Occupant>, withdrawn: ReadonlySet<string>): boolean {
  return occupants.get(address)?.isDraft === false || withdrawn.has(address) || /^\d{4}/.test(dayOfComparison(address));
}

function dayOfComparison(address: string): string {
  return address.startsWith(compareUrl()) ? address.slice(compareUrl().length) : '';
}

/** The addresses of the circle on which `from` lies, beginning with it; none where it lies on no circle. */
function circleFrom(from: string, redirects: Redirects): string[] {
  const path = [from];
  const seen = new Set(path);
  for (let next = redirects[from]; next !== undefined && next !== from; next = redirects[next]) {
    if (seen.has(next)) return [];
    seen.add(next);
    path.push(next);
  }
  return redirects[path.at(-1) ?? from] === from ? path : [];
}

/** Where a reader who starts at `address` ends; the address itself where nothing leads on or a circle begins. */
export function endOf(address: string, redirects: Redirects): string {
  const seen = new Set<string>();
  let end = address;
  while (redirects[end] !== undefined && !seen.has(end)) {
    seen.add(end);
    end = redirects[end] ?? end;
  }
  return end;
}
