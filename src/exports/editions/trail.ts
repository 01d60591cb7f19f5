import type { Actor, Entry } from '../../domain/story.ts';
import { escapeText, list } from './markup.ts';

/** A name with its original spelling, so that it is found by either. */
export function nameMarkup({ fields: { name, original } }: Actor): string {
  return escapeText(original === undefined || original === name ? name : `${name} (${original})`);
}

/** The path of an entry's information from its root, a line a station. */
export function trailMarkup({ trail, relays }: Entry): string {
  const presumed = relays.filter((relay) => relay.presumed).map(({ entry }) => escapeText(entry.fields.title));
  const before = presumed.length === 0 ? [] : [`We presume, from: ${presumed.join('; ')}`];
  const kinds = { filled: '', hollow: ', not named', square: ', a document' } as const;
  const stations = trail.map(({ hop, actor, source, shape, weakest }) => {
    const where = source ? ` <span class="small">${escapeText(source.fields.publisher)}</span>` : '';
    const altered = hop.altered
      ? `. Altered here: <del>${escapeText(hop.altered.from)}</del> <ins>${escapeText(hop.altered.to)}</ins>`
      : '';
    const words = hop.words !== undefined && hop.words !== 'none' ? ` “${escapeText(hop.words)}”` : '';
    const lost = hop.lost === undefined ? '' : `. Lost here: ${escapeText(hop.lost)}`;
    return `${nameMarkup(actor)}${kinds[shape]}, ${escapeText(hop.verb)}${words}${altered}${lost}${weakest ? ' (the weakest step)' : ''}${where}`;
  });
  return list([...before, ...stations], 'ol');
}
