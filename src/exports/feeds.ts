import { readDate } from '../domain/dates.ts';
import { siteName } from '../domain/facets.ts';
import type { Entry, Story } from '../story/model.ts';

/** Entries of the feeds: newest event first. */
const feedLength = 40;

function items(story: Story): Entry[] {
  return story.timeline.toReversed().slice(0, feedLength);
}

/** Atom (RFC 4287). `updated` is the day of the last check. */
export function atomFeed(story: Story, site: URL): string {
  const entries = items(story).map(({ url, fields }) => {
    const address = new URL(url, site).href;
    return `<entry><id>${address}</id><title>${escapeXml(fields.title)}</title><link href="${address}"/><updated>${fields.reviewed}T00:00:00Z</updated><published>${readDate(fields.date).start}T00:00:00Z</published><summary>${escapeXml(fields.summary)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${site.href}</id><title>${escapeXml(siteName)}</title><link href="${site.href}"/><link rel="self" href="${new URL('feed.xml', site).href}"/><updated>${story.reviewed}T00:00:00Z</updated><author><name>${escapeXml(siteName)}</name></author>\n${entries.join('\n')}\n</feed>\n`;
}

/** JSON Feed 1.1. */
export function jsonFeed(story: Story, site: URL): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteName,
    home_page_url: site.href,
    feed_url: new URL('feed.json', site).href,
    language: 'en',
    items: items(story).map(({ url, fields, facet }) => ({
      id: new URL(url, site).href,
      url: new URL(url, site).href,
      title: fields.title,
      summary: fields.summary,
      content_text: fields.summary,
      date_modified: `${fields.reviewed}T00:00:00Z`,
      date_published: `${readDate(fields.date).start}T00:00:00Z`,
      tags: [facet, ...fields.tags],
    })),
  };
}

/** Sitemap 0.9 of all pages. */
export function sitemap(urls: readonly string[], site: URL): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.map((url) => `<url><loc>${escapeXml(new URL(url, site).href)}</loc></url>`).join('\n')}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
