import type { BodyPart } from '../../body/compile.ts';
import { formatAmount } from '../../domain/amounts.ts';
import { isNamed } from '../../domain/publication.ts';
import { standings } from '../../domain/standing.ts';
import type { Story } from '../../domain/story.ts';
import { formatFigure } from '../../model/figures.ts';
import { drawPlot } from '../../plots/index.ts';
import { asXhtml, escapeText, linkTo, type Place, table, tag } from './markup.ts';
import { trailMarkup } from './trail.ts';

type Component = Exclude<BodyPart, string>;
type Draw = (component: Component, story: Story, place: Place) => string;

/** What stands for each component of the prose. Those of an investigation have no such form; a text with one is left out. */
const forms: Readonly<Record<string, Draw>> = {
  N: ({ attributes: { entry: id = '', figure: name, show } }, story, place) => {
    const entry = story.entry(id);
    const figure = entry.fields.figures.find((item) => item.id === name);
    if (!figure) return '';
    return linkTo(entry.url, escapeText(show === 'amount' ? formatAmount(figure) : formatFigure(figure)), place);
  },
  Plain: ({ parts }, story, place) => proseMarkup(parts, story, place),
  Note: ({ attributes: { title = 'Note' }, parts }, story, place) =>
    tag('aside', {}, `<p><b>${escapeText(title)}</b></p>${proseMarkup(parts, story, place)}`),
  Plot: ({ attributes: { name = '' } }, story, place) => {
    const { headline, sentence, credit, columns, rows } = drawPlot(name, story);
    const cells = rows.map(({ url, cells: [first = '', ...rest] }) => [
      linkTo(url, escapeText(first), place),
      ...rest.map(escapeText),
    ]);
    return `${table(headline, columns, cells)}<p class="small">${escapeText(sentence)} ${escapeText(credit)}</p>`;
  },
  Claim: ({ attributes: { claim = '' } }, story, place) => {
    const { url, fields, verdict } = story.claim(claim);
    return `<blockquote><p>${linkTo(url, escapeText(fields.statement), place)} ${standingMark(verdict.standing)}</p></blockquote>`;
  },
  Standing: ({ attributes: { claim = '' } }, story, place) => {
    const { url, verdict } = story.claim(claim);
    return linkTo(url, standingMark(verdict.standing), place);
  },
  Trail: ({ attributes: { entry: id = '' } }, story, place) => {
    const entry = story.entry(id);
    return `<p>Path of ${linkTo(entry.url, escapeText(entry.fields.title), place)}:</p>${trailMarkup(entry)}`;
  },
  Publication: (_component, { publication }) => {
    const { responsible, contact, email, researched, read, written, checked, secondReader } = publication;
    const rows = {
      Responsible: responsible,
      Contact: [contact, email].filter(Boolean).join(' '),
      Researched: researched,
    };
    const more = { Read: read, Written: written, Checked: checked, 'Read a second time by': secondReader };
    const lines = Object.entries({ ...rows, ...more });
    return lines
      .map(
        ([name, text]) => `<p><b>${name}:</b> ${isNamed(text) ? escapeText(text) : `<em>${escapeText(text)}</em>`}</p>`,
      )
      .join('');
  },
};

/** True where every component of a text has a form here. */
export function isDrawable(parts: readonly BodyPart[]): boolean {
  return parts.every((part) => typeof part === 'string' || (part.component in forms && isDrawable(part.parts)));
}

/** A compiled body in plain markup: figures written out, plots as their tables. */
export function proseMarkup(parts: readonly BodyPart[], story: Story, place: Place): string {
  // Tags of a link may stand in two pieces with a component between them, so all is joined before links are looked at.
  const drawn: string[] = [];
  const html = parts.map((part) => {
    if (typeof part === 'string') return part;
    drawn.push(forms[part.component]?.(part, story, place) ?? '');
    return `\ue000${drawn.length - 1}\ue001`;
  });
  return asXhtml(html.join(''), place).replace(/\ue000(\d+)\ue001/g, (_all, at) => drawn[Number(at)] ?? '');
}

export function standingMark(standing: keyof typeof standings): string {
  return `<b>[${escapeText(standings[standing].label)}]</b>`;
}
