import { zipSync } from 'fflate';
import { formatDate } from '../../domain/dates.ts';
import { isNamed } from '../../domain/publication.ts';
import type { Story } from '../../domain/story.ts';
import { investigation } from '../../investigation/index.ts';
import { chapterUrl, requiredChapters } from '../../model/chapters.ts';
import { facetNames, facetOf } from '../../model/collections.ts';
import { claimAnchor, claimMarkup, entryAnchor, entryMarkup } from './items.ts';
import { escapeText, type Place } from './markup.ts';
import { isDrawable, proseMarkup } from './prose.ts';
import type { Whole } from './text.ts';

/** A part of the book, in the order in which it is read. */
interface Part {
  file: string;
  title: string;
  body: string;
}

const styles =
  'body{line-height:1.5}table{border-collapse:collapse}caption{text-align:left;font-weight:bold}th,td{text-align:left;vertical-align:top;padding:.2em .6em .2em 0;border-bottom:1px solid #999}aside{border-left:3px solid #999;padding-left:.8em;margin:1em 0}.small{font-size:.85em}article{border-top:1px solid #999;margin-top:1.5em}';
/** Every file of the book carries this day, so that the book is the same on each build. */
const day = new Date(2000, 0, 1);

/** The chapters as a book (EPUB 3), with claims and entries as its notes. Nothing in it is fetched. */
export function epub(whole: Whole): Uint8Array {
  const parts = partsOf(whole);
  const text = new TextEncoder();
  const files: [string, string][] = [
    ['META-INF/container.xml', container],
    ['OEBPS/content.opf', packageFile(parts, whole)],
    ['OEBPS/nav.xhtml', navigation(parts)],
    ['OEBPS/style.css', styles],
    ...parts.map(({ file, title, body }): [string, string] => [
      `OEBPS/${file}`,
      page(title, file === 'cover.xhtml' ? body : `<h1>${escapeText(title)}</h1>${body}`),
    ]),
  ];
  // Readers of books look for this file first, and not packed.
  const mimetype = [text.encode('application/epub+zip'), { level: 0, mtime: day }] as const;
  const rest = files.map(([path, words]) => [path, [text.encode(words), { level: 6, mtime: day }]] as const);
  return zipSync(Object.fromEntries([['mimetype', mimetype], ...rest]) as Parameters<typeof zipSync>[0]);
}

function partsOf({ story, site, bodyOf }: Whole): Part[] {
  const chapters = requiredChapters.flatMap((id) => story.chapters.filter((chapter) => chapter.id === id));
  const isWhole = ({ id }: Story['chapters'][number]): boolean =>
    bodyOf('chapters', id).length > 0 && isDrawable(bodyOf('chapters', id));
  const shown = chapters.filter(isWhole);
  const left = chapters.filter((chapter) => !isWhole(chapter));
  const places = new Map<string, string>([
    ...shown.map(({ id }) => [chapterUrl(id), chapterFile(id)] as const),
    ...story.claims.map(({ id, url }) => [url, `claims.xhtml#${claimAnchor(id)}`] as const),
    ...story.timeline.map(({ id, url, facet }) => [url, `${notesFile(facet)}#${entryAnchor(id)}`] as const),
  ]);
  const place: Place = (address) => places.get(address.replace(/#.*$/, ''));
  const { responsible } = story.publication;
  const cover = [
    `<h1>${escapeText(investigation.name)}</h1>`,
    `<p>As of ${formatDate(story.reviewed)}. From ${escapeText(site.href)}. Responsible: ${escapeText(responsible)}. Text: CC BY 4.0.</p>`,
    '<p>Numbers, standings and names of entries in the chapters lead to the notes: first the claims, then the entries of each chapter, oldest first.</p>',
    left.length === 0
      ? ''
      : `<p>Not in this book, because it is worked out on its page: ${left.map(({ fields }) => escapeText(fields.title)).join('; ')}.</p>`,
  ];
  const claims = story.claims.map((claim) => claimMarkup(claim, bodyOf('claims', claim.id), story, place));
  return [
    { file: 'cover.xhtml', title: investigation.name, body: cover.join('') },
    ...shown.map(({ id, fields }) => ({
      file: chapterFile(id),
      title: fields.title,
      body: `<p><b>${escapeText(fields.summary)}</b></p>${proseMarkup(bodyOf('chapters', id), story, place)}`,
    })),
    {
      file: 'claims.xhtml',
      title: 'Notes: claims',
      body: `<section epub:type="endnotes">${claims.join('')}</section>`,
    },
    ...facetNames.map((facet) => ({
      file: notesFile(facet),
      title: `Notes: ${facetOf(facet).label}`,
      body: `<section epub:type="endnotes">${story
        .entriesOf(facet)
        .map((entry) => entryMarkup(entry, bodyOf(facet, entry.id), story, place))
        .join('')}</section>`,
    })),
  ];
}

const chapterFile = (id: string): string => `chapter-${id}.xhtml`;
const notesFile = (facet: string): string => `notes-${facet}.xhtml`;

const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

function packageFile(parts: readonly Part[], { story, site }: Whole): string {
  const { responsible } = story.publication;
  const id = (file: string): string => `i-${file.replace(/\W/g, '-')}`;
  const publisher = isNamed(responsible) ? `<dc:publisher>${escapeText(responsible)}</dc:publisher>` : '';
  const items = parts.map(({ file }) => `<item id="${id(file)}" href="${file}" media-type="application/xhtml+xml"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${escapeText(site.href)}#${story.reviewed}</dc:identifier><dc:title>${escapeText(investigation.name)}</dc:title><dc:language>en</dc:language>${publisher}<dc:date>${story.reviewed}</dc:date><dc:rights>CC BY 4.0</dc:rights><meta property="dcterms:modified">${story.reviewed}T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/>${items.join('')}</manifest>
<spine>${parts.map(({ file }) => `<itemref idref="${id(file)}"/>`).join('')}</spine></package>
`;
}

function navigation(parts: readonly Part[]): string {
  const links = parts.map(({ file, title }) => `<li><a href="${file}">${escapeText(title)}</a></li>`);
  return page('Contents', `<nav epub:type="toc"><h1>Contents</h1><ol>${links.join('')}</ol></nav>`);
}

function page(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>${escapeText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body>${body}</body></html>
`;
}
