import { adviseAnchor } from '../body/headings.ts';
import type { Item } from '../body/item.ts';
import { linkSchemes } from '../body/links.ts';
import type { CollectionName } from '../domain/ids.ts';
import { didYouMean } from '../domain/nearest.ts';
import { pages, sitePages } from '../model/addresses.ts';
import { isPartAnchor } from '../model/anchors.ts';
import { chapterUrl, requiredChapters } from '../model/chapters.ts';
import { facetNames, isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';

/** Chapters by the page on which their text stands; `front` stands on the home page. */
const chapterPages = new Map(requiredChapters.map((id) => [chapterUrl(id), id]));

/**
 * Every `page:` link leads to a page of the site, and its anchor to a heading of the chapter there. No heading doubles a part of its
 * page. Ids in brackets are meant as links.
 */
export function checkPages(
  items: readonly Item[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  problems: Problem[],
): void {
  const fixed = new Set<string>(sitePages);
  const names = [...fixed].map((path) => `page:${path.slice(1, -1)}`);
  const chapters = new Map(
    items.filter(({ collection }) => collection === 'chapters').map(({ id, body }) => [id, body]),
  );
  const parts = new Map([
    [pages.drift, ids.get('drifts')],
    [pages.benchmarks, ids.get('benchmarks')],
  ] as [string, ReadonlySet<string> | undefined][]);
  for (const { collection, content, body } of items) {
    const report = (line: number, column: number, code: Problem['code'], message: string) =>
      problems.push(at(content.file, line, column, 'body', code, message));
    for (const { line, column, anchor } of body.headings)
      if (isPartAnchor(collection, anchor))
        report(
          line,
          column,
          'heading',
          `The page has a part of its own at "#${anchor}". Word the heading differently: a link could reach only one of them.`,
        );
    for (const { line, column, path, fragment } of body.pages) {
      const shown = `page:${path.slice(1, -1)}`;
      if (!fixed.has(path)) {
        const item = itemAt(path, ids);
        report(
          line,
          column,
          'anchor',
          `There is no page "${shown}".${item ? ` Write ${item}.` : didYouMean(shown, names) || ' Check the address, as it stands in the browser after the name of the site.'}`,
        );
        continue;
      }
      if (fragment === '') continue;
      const chapter = chapters.get(chapterPages.get(path) ?? '');
      const known = [...(parts.get(path) ?? (chapter?.headings ?? []).map(({ anchor }) => anchor))];
      if (known.includes(fragment)) continue;
      if (chapter === undefined && ids.get('chapters')?.has(chapterPages.get(path) ?? '')) continue;
      report(
        line,
        column,
        'anchor',
        `The text of "${shown}" has no heading with the address "#${fragment}".${adviseAnchor(fragment, known)}`,
      );
    }
    for (const { line, column, id } of body.mentions) {
      const scheme = schemeOf(id, ids);
      if (scheme === undefined) continue;
      // The number of an id needs no line of its own.
      const number = problems.findIndex(
        (problem) =>
          problem.code === 'bare-number' &&
          problem.file === content.file &&
          problem.line === line &&
          problem.column > column &&
          problem.column < column + id.length + 2,
      );
      if (number !== -1) problems.splice(number, 1);
      report(line, column, 'bare-address', `[${id}] stands here as plain text. Write [text](${scheme}:${id}).`);
    }
  }
}

/** The link to write for an item at the address of its page. */
function itemAt(path: string, ids: ReadonlyMap<CollectionName, ReadonlySet<string>>): string | undefined {
  const [folder = '', id = '', ...more] = path.split('/').filter((step) => step !== '');
  if (more.length > 0 || !ids.get(folder as CollectionName)?.has(id)) return undefined;
  const target = isFacet(folder) ? 'entries' : folder;
  const scheme = Object.entries(linkSchemes).find(([, to]) => to === target)?.[0];
  return scheme === undefined ? undefined : `${scheme}:${id}`;
}

function schemeOf(id: string, ids: ReadonlyMap<CollectionName, ReadonlySet<string>>): string | undefined {
  return Object.entries(linkSchemes).find(([, to]) =>
    to === 'entries' ? facetNames.some((facet) => ids.get(facet)?.has(id)) : ids.get(to)?.has(id),
  )?.[0];
}
