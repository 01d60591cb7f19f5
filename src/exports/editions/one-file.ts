import { createHash } from 'node:crypto';
import { formatDate } from '../../domain/dates.ts';
import { investigation } from '../../investigation/index.ts';
import { facetNames, facetOf } from '../../model/collections.ts';
import { claimAnchor, claimMarkup, entryAnchor, entryMarkup } from './items.ts';
import { escapeText, type Place } from './markup.ts';
import { script, styles } from './one-file-search.ts';
import type { Whole } from './text.ts';

/** Only this script and these styles: nothing else runs, and nothing is fetched. */
export const oneFilePolicy = `default-src 'none'; script-src '${sumOf(script)}'; style-src '${sumOf(styles)}'; base-uri 'none'; form-action 'none'`;

/** Everything of the record in one page that asks for no other file: entries, claims, figures, sources and a search. */
export function oneFile({ story, site, bodyOf }: Whole): string {
  const anchors = new Map([
    ...story.timeline.map(({ id, url }) => [url, `#${entryAnchor(id)}`] as const),
    ...story.claims.map(({ id, url }) => [url, `#${claimAnchor(id)}`] as const),
  ]);
  const place: Place = (address) => anchors.get(address.replace(/#.*$/, ''));
  const claims = story.claims.map((claim) => claimMarkup(claim, bodyOf('claims', claim.id), story, place));
  const facets = facetNames.map((facet) => {
    const entries = story.entriesOf(facet).map((entry) => entryMarkup(entry, bodyOf(facet, entry.id), story, place));
    return section(facet, facetOf(facet).label, entries);
  });
  const { name } = investigation;
  const nav = [['claims', 'Claims'] as const, ...facetNames.map((facet) => [facet, facetOf(facet).label] as const)];
  return [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${oneFilePolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeText(name)}, in one file</title><style>${styles}</style></head><body>`,
    `<header><h1>${escapeText(name)}</h1><p>The whole record in one file, as of ${formatDate(story.reviewed)}. It asks nothing of the network. The site itself: ${escapeText(site.href)}. Text: CC BY 4.0. Links to sources lead out; whoever runs those sites can see that you open them.</p>`,
    `<p>${nav.map(([id, label]) => `<a href="#${id}">${escapeText(label)}</a>`).join(' · ')}</p>`,
    '<p class="small">The search of your browser finds everything here too.</p></header>',
    '<main><form role="search" hidden><label for="q">Words, names in any spelling that stands here, numbers</label><input id="q" type="search" autocomplete="off" spellcheck="false"><p role="status"></p></form>',
    section('claims', 'Claims', claims),
    ...facets,
    `</main><script>${script}</script></body></html>\n`,
  ].join('\n');
}

function section(id: string, label: string, articles: readonly string[]): string {
  return `<section id="${id}"><h2>${escapeText(label)}</h2>${articles.join('\n')}</section>`;
}

function sumOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
