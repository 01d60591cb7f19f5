import { correctionAnchor, correctionLabels } from '../domain/corrections.ts';
import { isNamed } from '../domain/publication.ts';
import type { Entry, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { pages } from '../model/addresses.ts';
import { addressOn } from '../story/site.ts';

/** How many corrections, and how many entries, the feeds hold. */
const feedLength = 40;

/** What a reader of the feeds is told: a correction, or an entry. */
interface FeedItem {
  /** Lasting name of the item: the address of the entry, or of the place in the list of corrections. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Day of publication here, where it is known: of a correction, never of an entry, whose date is that of an event. */
  published?: string;
  /** Day of the last change here. */
  updated: string;
  tags: readonly string[];
}

/**
 * Corrections first, the newest on top, so that no mirror or reader misses one; then entries by the day on which they were last
 * added, checked or corrected here, whatever the date of their event.
 */
function items(story: Story, site: URL): FeedItem[] {
  const corrections = story.corrections.map((item, index): FeedItem => {
    const taken = story.withdrawn.find(({ id }) => id === item.entry);
    const { url, title } = taken ? { url: taken.url, title: 'an entry' } : pageOf(story.entry(item.entry));
    return {
      id: addressOn(site, `${pages.corrections}#${correctionAnchor(index)}`),
      url: addressOn(site, url),
      title: `${correctionLabels[item.kind]}: ${title}`,
      summary: `It said: ${item.was} Now: ${item.now} Why: ${item.why}`,
      published: item.date,
      updated: item.date,
      tags: [item.kind],
    };
  });
  const corrected = new Map(story.corrections.map(({ entry, date }) => [entry, date]));
  const entries = story.timeline.map(({ id, url, facet, fields }): FeedItem => {
    const address = addressOn(site, url);
    return {
      id: address,
      url: address,
      title: fields.title,
      summary: fields.summary,
      updated: latest([fields.reviewed, corrected.get(id) ?? '']),
      tags: [facet, ...fields.tags],
    };
  });
  // Reversing first puts the later event on top where the days are equal: the sort keeps their order.
  const newest = entries.toReversed().sort((a, b) => Number(b.updated > a.updated) - Number(b.updated < a.updated));
  return [...corrections.toReversed().slice(0, feedLength), ...newest.slice(0, feedLength)];
}

function pageOf({ url, fields }: Entry): { url: string; title: string } {
  return { url, title: fields.title };
}

function latest(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? '';
}

/** The first moment of a day, which both formats ask for where a day is known. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Who stands as the author of a feed: who answers for the site, or its name while nobody is named. */
function authorOf({ publication: { responsible } }: Story): string {
  return isNamed(responsible) ? responsible : investigation.name;
}

/** What the feeds say of rights, and of who answers. */
function rightsOf({ publication: { responsible } }: Story): string {
  return `Text and data compilation: CC BY 4.0; figures of others keep their own terms. Responsible: ${responsible}.`;
}

/** Atom (RFC 4287). `updated` of an entry is the day of its last check or correction. */
export function atomFeed(story: Story, site: URL): string {
  const told = items(story, site);
  const entries = told.map(({ id, url, title, summary, published, updated }) => {
    const first = published === undefined ? '' : `<published>${moment(published)}</published>`;
    return `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><link href="${escapeXml(url)}"/><updated>${moment(updated)}</updated>${first}<summary>${escapeXml(summary)}</summary></entry>`;
  });
  const home = escapeXml(addressOn(site, ''));
  const self = escapeXml(addressOn(site, 'feed.xml'));
  const updated = moment(latest([story.reviewed, ...told.map((item) => item.updated)]));
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${home}</id><title>${escapeXml(investigation.name)}</title><link href="${home}"/><link rel="self" href="${self}"/><updated>${updated}</updated><author><name>${escapeXml(authorOf(story))}</name></author><rights>${escapeXml(rightsOf(story))}</rights>\n${entries.join('\n')}\n</feed>\n`;
}

/** JSON Feed 1.1. */
export function jsonFeed(story: Story, site: URL): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: investigation.name,
    home_page_url: addressOn(site, ''),
    feed_url: addressOn(site, 'feed.json'),
    language: 'en',
    authors: [{ name: authorOf(story) }],
    _rights: { about: 'https://creativecommons.org/licenses/by/4.0/', text: rightsOf(story) },
    items: items(story, site).map(({ id, url, title, summary, published, updated, tags }) => ({
      id,
      url,
      title,
      summary,
      content_text: summary,
      date_modified: moment(updated),
      ...(published === undefined ? {} : { date_published: moment(published) }),
      tags,
    })),
  };
}

/** Sitemap 0.9. */
export function sitemap(urls: readonly string[], site: URL): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.map((url) => `<url><loc>${escapeXml(addressOn(site, url))}</loc></url>`).join('\n')}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
