import { correctionAnchor, correctionLabels } from '../domain/corrections.ts';
import { readDate } from '../domain/dates.ts';
import { isNamed } from '../domain/publication.ts';
import type { Entry, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { pages } from '../model/addresses.ts';

/** How many corrections, and how many entries, the feeds hold. */
const feedLength = 40;

/** What a reader of the feeds is told: a correction, or an entry. Times are midnight UTC of days. */
interface FeedItem {
  /** Lasting name of the item: the address of the entry, or of the place in the list of corrections. */
  id: string;
  url: string;
  title: string;
  summary: string;
  published: string;
  updated: string;
  tags: readonly string[];
}

/** Corrections first, the newest on top, so that no mirror or reader misses one; then entries by their date. */
function items(story: Story, site: URL): FeedItem[] {
  const corrections = story.corrections.map((item, index): FeedItem => {
    const taken = story.withdrawn.find(({ id }) => id === item.entry);
    const { url, title } = taken ? { url: taken.url, title: 'an entry' } : pageOf(story.entry(item.entry));
    const time = `${item.date}T00:00:00Z`;
    return {
      id: new URL(`${pages.corrections}#${correctionAnchor(index)}`, site).href,
      url: new URL(url, site).href,
      title: `${correctionLabels[item.kind]}: ${title}`,
      summary: `It said: ${item.was} Now: ${item.now} Why: ${item.why}`,
      published: time,
      updated: time,
      tags: [item.kind],
    };
  });
  const entries = story.timeline.map(({ url, facet, fields }): FeedItem => {
    const address = new URL(url, site).href;
    return {
      id: address,
      url: address,
      title: fields.title,
      summary: fields.summary,
      published: `${readDate(fields.date).start}T00:00:00Z`,
      updated: `${fields.reviewed}T00:00:00Z`,
      tags: [facet, ...fields.tags],
    };
  });
  return [...corrections.toReversed().slice(0, feedLength), ...entries.toReversed().slice(0, feedLength)];
}

function pageOf({ url, fields }: Entry): { url: string; title: string } {
  return { url, title: fields.title };
}

/** Who stands as the author of a feed: who answers for the site, or its name while nobody is named. */
function authorOf({ publication: { responsible } }: Story): string {
  return isNamed(responsible) ? responsible : investigation.name;
}

/** What the feeds say of rights, and of who answers. */
function rightsOf({ publication: { responsible } }: Story): string {
  return `Text and data compilation: CC BY 4.0; figures of others keep their own terms. Responsible: ${responsible}.`;
}

/** Atom (RFC 4287). `updated` of an entry is the day of the last check. */
export function atomFeed(story: Story, site: URL): string {
  const entries = items(story, site).map(
    ({ id, url, title, summary, published, updated }) =>
      `<entry><id>${id}</id><title>${escapeXml(title)}</title><link href="${url}"/><updated>${updated}</updated><published>${published}</published><summary>${escapeXml(summary)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${site.href}</id><title>${escapeXml(investigation.name)}</title><link href="${site.href}"/><link rel="self" href="${new URL('feed.xml', site).href}"/><updated>${story.reviewed}T00:00:00Z</updated><author><name>${escapeXml(authorOf(story))}</name></author><rights>${escapeXml(rightsOf(story))}</rights>\n${entries.join('\n')}\n</feed>\n`;
}

/** JSON Feed 1.1. */
export function jsonFeed(story: Story, site: URL): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: investigation.name,
    home_page_url: site.href,
    feed_url: new URL('feed.json', site).href,
    language: 'en',
    authors: [{ name: authorOf(story) }],
    _rights: { about: 'https://creativecommons.org/licenses/by/4.0/', text: rightsOf(story) },
    items: items(story, site).map(({ id, url, title, summary, published, updated, tags }) => ({
      id,
      url,
      title,
      summary,
      content_text: summary,
      date_modified: updated,
      date_published: published,
      tags,
    })),
  };
}

/** Sitemap 0.9. */
export function sitemap(urls: readonly string[], site: URL): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.map((url) => `<url><loc>${escapeXml(new URL(url, site).href)}</loc></url>`).join('\n')}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
