import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { standings } from '../domain/standing.ts';
import type { Entry, Story } from '../domain/story.ts';
import { openRevision, type Revision } from '../history/revision.ts';
import { isFacet } from '../model/collections.ts';
import { formatFigure } from '../model/figures.ts';
import { isError } from '../report/problem.ts';
import { storyOf } from '../story/built.ts';
import { type CheckResult, checkContent } from './content.ts';

/** What a change means to readers, in parts with a head and lines; code within a line stands between backticks. */
type Meaning = { head: string; lines: string[] }[];

/** Compares the content with an earlier revision of it; undefined where there is none, which the check then says. */
export function meaningOf(root: string, name: string, now: CheckResult): Meaning | undefined {
  const revision = openRevision(root, name);
  if ('refusal' in revision) return undefined;
  const before = published(readRevision(revision));
  const after = published(now);
  const parts = [
    { head: 'New', lines: namesOf(after, before) },
    { head: 'Gone', lines: namesOf(before, after) },
  ];
  if ([before, after].every(({ problems }) => !problems.some(isError))) {
    const [old, story] = [before, after].map(storyOf);
    if (old && story)
      parts.push(
        { head: 'Changed figures', lines: changedFigures(old, story) },
        { head: 'Claims that moved', lines: movedClaims(old, story) },
      );
  } else
    parts.push({
      head: 'Not compared',
      lines: [`Figures and claims: not both states pass the check of today, so nothing is said of them.`],
    });
  return parts.filter(({ lines }) => lines.length > 0);
}

export function printMeaning(name: string, parts: Meaning): string {
  if (parts.length === 0) return `Since ${name}: nothing new, nothing gone; no figure and no claim moved.`;
  const told = parts.map(({ head, lines }) => [`${head}:`, ...lines.map((line) => `  ${line.replaceAll('`', '')}`)]);
  return [`Since ${name}:`, ...told.flat()].join('\n');
}

export function printMarkdown(name: string, parts: Meaning, problems: readonly string[]): string {
  const all = [...parts, { head: 'Problems', lines: problems.map((line) => line.replaceAll('<', '&lt;')) }];
  const told = all
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ head, lines }) => [`### ${head}`, '', ...lines.map((line) => `- ${line}`), '']);
  const nothing = parts.length === 0 ? ['Nothing new, nothing gone; no figure and no claim moved.', ''] : [];
  return [`## Since \`${name}\``, '', ...nothing, ...told].join('\n').trimEnd();
}

/** Everything but drafts, which no reader sees. */
function published(edition: CheckResult): CheckResult {
  const drafts = new Set(
    edition.items
      .filter(({ fields }) => fields['draft'] === true)
      .map(({ collection, id }): string => `${collection}/${id}`),
  );
  const isShown = (collection: string, id: string): boolean => !drafts.has(`${collection}/${id}`);
  return {
    ...edition,
    items: edition.items.filter(({ collection, id }) => isShown(collection, id)),
    ids: new Map(
      [...edition.ids].map(([collection, ids]) => [
        collection,
        new Set([...ids].filter((id) => isShown(collection, id))),
      ]),
    ),
  };
}

function readRevision({ blobs, read }: Revision): CheckResult {
  const copy = mkdtempSync(join(tmpdir(), 'content-before-'));
  try {
    const bytes = read([...new Set(blobs.values())]);
    mkdirSync(join(copy, 'content'));
    for (const [file, blob] of blobs) {
      const found = bytes instanceof Map ? bytes.get(blob) : undefined;
      if (found === undefined) continue;
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), found);
    }
    return checkContent(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** What the one state has and the other has not, a line a kind. Files count, for what does not pass the check of today was there all the same. */
function namesOf({ ids }: CheckResult, other: CheckResult): string[] {
  const namesIn = (all: CheckResult['ids']): [kind: string, id: string][] =>
    [...all].flatMap(([collection, own]) =>
      [...own].map((id): [string, string] => [isFacet(collection) ? 'entries' : collection, id]),
    );
  const known = new Set(namesIn(other.ids).map((name) => name.join('/')));
  const found = namesIn(ids).filter((name) => !known.has(name.join('/')));
  return [...Map.groupBy(found, ([kind]) => kind)].map(
    ([kind, names]) => `${kind} (${names.length}): ${names.map(([, id]) => `\`${id}\``).join(', ')}`,
  );
}

function changedFigures(before: Story, after: Story): string[] {
  const old = new Map(before.timeline.map((entry) => [entry.id, entry]));
  return after.timeline.flatMap((entry) => {
    const earlier = old.get(entry.id);
    if (!earlier) return [];
    const [was, is] = [figuresOf(earlier), figuresOf(entry)];
    const ids = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
    return ids.map((id) => `\`${entry.id}\`, \`${id}\`: ${was.get(id) ?? 'none'} → ${is.get(id) ?? 'none'}`);
  });
}

function figuresOf({ fields }: Entry): Map<string, string> {
  return new Map(fields.figures.map((figure) => [figure.id, `${formatFigure(figure)}, as of ${figure.asOf}`]));
}

function movedClaims(before: Story, after: Story): string[] {
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  return after.claims.flatMap((claim) => {
    const earlier = old.get(claim.id);
    if (!earlier) return [];
    const [was, is] = [earlier, claim].map(({ verdict }) => standings[verdict.standing].label);
    const [fewer, roots] = [earlier.roots.length, claim.roots.length];
    const told = [
      was === is ? `still ${is}` : `${was} → ${is}`,
      fewer === roots ? '' : `roots ${fewer} → ${roots}`,
    ].filter((part) => part !== '');
    return was === is && fewer === roots ? [] : [`\`${claim.id}\`: ${told.join(', ')}`];
  });
}
