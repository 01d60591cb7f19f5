import type { BodyPart } from '../../body/compile.ts';
import { formatAmount } from '../../domain/amounts.ts';
import { formatDate } from '../../domain/dates.ts';
import { bases, stances } from '../../domain/entries.ts';
import { scopes } from '../../domain/figures.ts';
import { readWords } from '../../domain/sources.ts';
import type { Claim, Entry, Source, Story } from '../../domain/story.ts';
import { investigation } from '../../investigation/index.ts';
import { facetOf } from '../../model/collections.ts';
import { factsOf } from '../../model/facts.ts';
import { reason } from '../../model/standing.ts';
import { escapeText, linkTo, list, type Place, table, tag } from './markup.ts';
import { proseMarkup, standingMark } from './prose.ts';
import { nameMarkup, trailMarkup } from './trail.ts';

/** The address of an item within an edition. */
export const entryAnchor = (id: string): string => `e-${id}`;
export const claimAnchor = (id: string): string => `c-${id}`;

/** An entry whole, under a heading of its own. */
export function entryMarkup(entry: Entry, body: readonly BodyPart[], story: Story, place: Place): string {
  const { id, facet, fields, bears, sources, actors, corrections } = entry;
  const { label } = facetOf(facet);
  const facts = factsOf(facet, fields).map(([name, text]) => `${escapeText(name)}: ${escapeText(text)}`);
  const parts = [
    `<p class="small">${escapeText(label)} · ${formatDate(fields.date)} · ${escapeText(bases[fields.basis].label)}</p>`,
    `<h3>${escapeText(fields.title)}</h3>`,
    `<p><b>${escapeText(fields.summary)}</b></p>`,
    fields.figures.length === 0 ? '' : figuresMarkup(entry, story),
    proseMarkup(body, story, place),
    fields.caveats.length === 0 ? '' : `<h4>What is not established</h4>${list(fields.caveats.map(escapeText))}`,
    `<h4>How it travelled</h4>${trailMarkup(entry)}`,
    bears.length === 0 ? '' : '<h4>What it bears on</h4>',
    list(bears.map(({ claim, stance }) => `${escapeText(stances[stance])}: ${claimLink(claim, place)}`)),
    facts.length === 0 ? '' : `<p class="small">${facts.join('. ')}.</p>`,
    actors.length === 0 ? '' : `<p class="small">Who: ${actors.map(nameMarkup).join('; ')}</p>`,
    `<h4>Sources</h4>${list(sources.map(({ source, supports }) => sourceMarkup(source, supports)))}`,
    corrections.length === 0 ? '' : '<h4>Corrections</h4>',
    list(corrections.map((item) => `${formatDate(item.date)}, ${item.kind}: ${escapeText(item.why)}`)),
    `<p class="small">Last checked against its sources: ${formatDate(fields.reviewed)}.</p>`,
  ];
  return tag('article', { id: entryAnchor(id) }, parts.join(''));
}

/** A claim with how it stands and who says what of it. */
export function claimMarkup(claim: Claim, body: readonly BodyPart[], story: Story, place: Place): string {
  const { id, fields, verdict, bearing, roots } = claim;
  const parts = [
    `<h3>${escapeText(fields.statement)}</h3>`,
    `<p>${standingMark(verdict.standing)} ${escapeText(reason(verdict))}</p>`,
    proseMarkup(body, story, place),
    list(
      bearing.map(
        ({ entry, stance }) =>
          `${formatDate(entry.fields.date)}, ${escapeText(stances[stance].toLowerCase())}: ${linkTo(entry.url, escapeText(entry.fields.title), place)}`,
      ),
    ),
    roots.length === 0
      ? ''
      : `<p class="small">Roots: ${roots.map(({ actor, presumed }) => nameMarkup(actor) + (presumed ? ' (presumed)' : '')).join('; ')}</p>`,
    `<p class="small">What would change it: ${escapeText(fields.wouldChange)}</p>`,
  ];
  return tag('article', { id: claimAnchor(id) }, parts.join(''));
}

function claimLink({ url, fields, verdict }: Claim, place: Place): string {
  return `${linkTo(url, escapeText(fields.statement), place)} ${standingMark(verdict.standing)}`;
}

function figuresMarkup({ fields }: Entry, story: Story): string {
  const rows = fields.figures.map((figure) => [
    `<b>${escapeText(formatAmount(figure))}</b>${figure.unit === undefined ? '' : ` ${escapeText(figure.unit)}`}${figure.words !== undefined && figure.words !== 'none' ? ` “${escapeText(figure.words)}”` : ''}`,
    escapeText(investigation.measures.describe(figure.measure).label) + (figure.cumulative ? ', running total' : ''),
    escapeText(figure.population) +
      (figure.scope && figure.scope !== 'whole' ? ` (${escapeText(scopes[figure.scope])})` : ''),
    formatDate(figure.asOf) + (figure.since === undefined ? '' : `, since ${formatDate(figure.since)}`),
    nameMarkup(story.actor(figure.claimant)),
  ]);
  const columns = ['Number', 'Measure', 'Who or what is counted', 'As of', 'Claimed by'];
  return table('Figures', columns, rows);
}

function sourceMarkup({ fields }: Source, supports: string): string {
  const { publisher, title, titleEn, lang, published, url, read } = fields;
  const own = tag(
    'cite',
    { lang: lang === 'en' ? undefined : lang, 'xml:lang': lang === 'en' ? undefined : lang },
    escapeText(title),
  );
  const english = titleEn === undefined || titleEn === title ? '' : ` (${escapeText(titleEn)})`;
  const day = published === undefined ? '' : `, ${formatDate(published)}`;
  const address = url === undefined ? '' : ` ${tag('a', { href: url }, escapeText(new URL(url).hostname))}`;
  return `${escapeText(publisher)}, ${own}${english}${day}; ${readWords[read]}.${address} <span class="small">${escapeText(supports)}</span>`;
}
