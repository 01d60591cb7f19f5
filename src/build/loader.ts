import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { toHtml } from 'hast-util-to-html';
import { compileBody } from '../body/compile.ts';
import { htmlOf, type Stand } from '../body/html.ts';
import type { Item } from '../body/item.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import type { CollectionName } from '../domain/ids.ts';
import type { Source } from '../domain/sources.ts';
import { addressOf } from '../model/addresses.ts';
import { collectionOf, isFacet } from '../model/collections.ts';
import { formatFigure } from '../model/figures.ts';
import { phraseOf } from '../model/phrases.ts';
import { facetFinder } from '../story/content.ts';
import type { Edition } from '../story/edition.ts';
import { keptEdition } from '../story/kept.ts';

/**
 * Fills a collection with what the check has accepted; no file is read again. Bodies are data, chapters excepted: those are pages, and
 * Astro compiles them by @astrojs/mdx.
 */
export function checked(collection: CollectionName): Loader {
  return {
    name: 'checked-content',
    load: async ({ store, config }) => {
      const edition = keptEdition();
      if (!edition) throw new Error('The content was not checked. Start Astro by npm run build or npm run dev.');
      const facets = facetFinder(edition);
      const stand = linkInstead(edition);
      const { extension, texts } = collectionOf(collection);
      store.clear();
      for (const { collection: its, id, fields, content } of edition.items) {
        if (its !== collection) continue;
        const filePath = relative(fileURLToPath(config.root), `${edition.root}/${content.file}`);
        const item = { id, data: fields, filePath };
        if (collection === 'chapters') store.set({ ...item, deferredRender: true });
        else if (texts) {
          const sentences = texts(fields).map(({ path, text }) => [path.join('.'), compileBody(text, facets).parts]);
          store.set({ ...item, rendered: { html: '', metadata: { sentences: Object.fromEntries(sentences) } } });
        } else if (extension === 'yaml') store.set(item);
        else {
          const { parts, headings } = compileBody(content.body.text, facets);
          store.set({
            ...item,
            rendered: { html: htmlOf(parts, stand), metadata: { headings, parts } },
          });
        }
      }
    },
  };
}

/** For plain HTML: a figure in words, linked to its entry; for a trail or a standing the title of what it belongs to; no drawings. */
function linkInstead({ items }: Edition): Stand {
  // A source may have the id of an entry.
  const byId = (isMeant: (item: Item) => boolean) => new Map(items.filter(isMeant).map((item) => [item.id, item]));
  const entries = byId(({ collection }) => isFacet(collection));
  const claims = byId(({ collection }) => collection === 'claims');
  const sources = byId(({ collection }) => collection === 'sources');
  return (component, { entry, claim, figure, source, phrase }) => {
    const quoted = sources.get(source ?? '');
    if (quoted && phrase !== undefined) {
      const { lang, text } = phraseOf(quoted.fields as unknown as Source, phrase).phrase;
      const words = {
        type: 'element',
        tagName: 'span',
        properties: { lang },
        children: [{ type: 'text', value: text }],
      };
      const link = {
        type: 'element',
        tagName: 'a',
        properties: { href: addressOf('sources', quoted.id) },
        children: [words],
      };
      return toHtml(link as Parameters<typeof toHtml>[0]);
    }
    const item = entry === undefined ? claims.get(claim ?? '') : entries.get(entry);
    if (!item || component === 'Plot') return '';
    const { title, statement, figures = [] } = item.fields as Partial<EntryFrontmatter> & { statement?: string };
    const known = figures.find(({ id }) => id === figure);
    return `<a href="${addressOf(item.collection, item.id)}">${known ? formatFigure(known) : (title ?? statement)}</a>`;
  };
}
