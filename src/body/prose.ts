import { findRefusedCharacters } from '../domain/characters.ts';
import type { Place } from '../domain/place.ts';
import { shortLine } from '../domain/shorten.ts';
import { bareNumbers, cutNumbers } from './bare-numbers.ts';
import { proseComponents } from './components.ts';
import type { BodyFinding, Report } from './finding.ts';
import { linkSchemes } from './links.ts';
import { mark, object, type Run } from './runs.ts';

/** Words in brackets that may be the id of an item: only the check, which knows the items, can say. */
export interface Mention extends Place {
  id: string;
}

const mostQuoted = 8;
const componentNames = Object.keys(proseComponents).join('|');
const ownSchemes = Object.keys(linkSchemes).join('|');

const ownReference = new RegExp(`(?<![\\w/])(?:${ownSchemes}|page):[a-z0-9][a-z0-9/#-]*`, 'g');

/** Addresses that the parser does not take for links. */
const otherAddress = /(?<![\w/])[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>\ufffc]+/gi;

/** Writings that other programs read and this site would print as they are. */
const strays: { pattern: RegExp; once?: boolean; message: (found: RegExpExecArray) => string }[] = [
  {
    pattern: /\[\[([^\][\n]*)\]\]/g,
    message: ([whole]) => `Double brackets stand here (${shortLine(whole)}). Write a link as [text](entry:some-id).`,
  },
  {
    pattern: /\^\[|\[\^[^\]\s]{0,200}[ \t][^\]\n]{0,200}\]/g,
    message: () =>
      'A footnote within the line stands here. Write [^1] here and "[^1]: …" on a line of its own at the end.',
  },
  {
    pattern: /(?<=^|\n):::?:*[ \t]{0,9}[a-z][^\n]*/gi,
    message: ([whole]) =>
      `"${shortLine(whole)}" is a directive, which is not read here. Write <Note> … </Note> for a side note.`,
  },
  {
    pattern: /^\[!\w+\]/g,
    message: ([whole]) => `"${whole}" is a callout, which is not read here. Write <Note> … </Note> for a side note.`,
  },
  {
    pattern: /(?<=^|\n)#{2,6}[^\s#][^\n]*/g,
    message: ([whole]) => `"${shortLine(whole)}" is not a heading. Write a space after the last #.`,
  },
  {
    pattern: /(?<=^|\n)[ \t]{0,9}\|?[ \t]{0,9}:?(?:-{2,}|[–—]+-?):?[ \t]{0,9}\|[^\n]*/g,
    message: () =>
      'The table here cannot be read. Give its first line as many cells as the line of hyphens, and put an empty line before it.',
  },
  {
    pattern: /\*\*+|~~+/g,
    once: true,
    message: ([whole]) =>
      `${whole} stands here and marks nothing. Remove it, or close it as ${whole[0]}${whole[0]}text${whole[0]}${whole[0]}.`,
  },
  {
    pattern: /\$\$|==(?=[^\s=])[^=\n]+==/g,
    once: true,
    message: ([whole]) => `"${shortLine(whole)}" is not read here. Write it as plain prose.`,
  },
  {
    pattern: new RegExp(`<\\s{1,9}/?\\s{0,9}(?:${componentNames})\\b`, 'g'),
    message: ([whole]) => `"${shortLine(whole)}" is not read as a tag. Remove the space after <.`,
  },
  {
    pattern: new RegExp(`\\](?:\\(|\\s{1,9}\\((?=(?:${ownSchemes}|page|https?):))[^)\\n]*\\)?`, 'g'),
    message: () =>
      'A link that is not complete stands here. Write [text](address), with no space or line break in it after ].',
  },
];

/** Holds the text of a paragraph, heading or cell against the rules for prose. */
export function inspectProse(
  run: Run,
  inLongQuote: boolean,
  report: Report,
  { findings, mentions }: { findings: BodyFinding[]; mentions: Mention[] },
): void {
  const { text } = run;
  findEntities(run, report);
  const rest = new Rest(run);
  if (/[[*~$=:#|<^]/.test(text)) {
    for (const { pattern, once, message } of strays) {
      let reported = false;
      rest.each(pattern, (found, place) => {
        if (!reported) report(place, 'stray-markup', message(found));
        reported = once === true;
      });
    }
    rest.each(/\[\^([^\]\s]+)\]/g, ([whole, label], place) =>
      report(
        place,
        'label',
        `There is no footnote "${label}". Add "${whole}: …" on a line of its own at the end, or remove the mark.`,
      ),
    );
    rest.each(/\[([^\][]*)\]\[([^\][]*)\]/g, ([, words = '', given = ''], place) => {
      const label = shortLine(given || words);
      report(
        place,
        'label',
        `There is no address with the label "${label}". Write [${shortLine(words)}](address), or add "[${label}]: address".`,
      );
    });
    for (const found of rest.text.matchAll(/\[([a-z0-9]+(?:-[a-z0-9]+)+)\](?![[(])/g)) {
      if (run.isLiteral(found.index)) mentions.push({ ...run.placeOf(found.index), id: found[1] ?? '' });
    }
  }
  rest.each(ownReference, ([whole], place) =>
    report(place, 'bare-address', `"${whole}" stands here as plain text. Write [text](${whole}).`),
  );
  rest.each(otherAddress, ([whole], place, index) => {
    if (run.inLink(index)) return;
    report(
      place,
      'bare-address',
      `The address "${shortLine(whole)}" stands bare. Name the source with [text](source:some-id), or remove it.`,
    );
  });
  findNumbers(run, rest.text, findings);
  if (!inLongQuote) findQuotes(run, text, report);
}

/** The text of a run from which what was reported is blanked, so that one slip gives one line. */
class Rest {
  text: string;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    this.text = run.text;
  }

  /** Visits and blanks what matches and is written as itself. */
  each(pattern: RegExp, visit: (found: RegExpExecArray, place: Place, index: number) => void): void {
    const parts: string[] = [];
    let end = 0;
    for (const found of this.text.matchAll(pattern)) {
      const { 0: whole, index } = found;
      if (!this.#run.isLiteral(index)) continue;
      visit(found, this.#run.placeOf(index), index);
      parts.push(this.text.slice(end, index), mark.repeat(whole.length));
      end = index + whole.length;
    }
    if (parts.length > 0) this.text = parts.join('') + this.text.slice(end);
  }
}

/** Characters that the check refuses in every file may also be written as entities. */
function findEntities(run: Run, report: Report): void {
  for (const { index, message } of findRefusedCharacters(run.text.replaceAll(object, ' ').replaceAll(mark, ' '))) {
    if (!run.isLiteral(index)) report(run.placeOf(index), 'hidden-character', message);
  }
}

function findNumbers(run: Run, text: string, findings: BodyFinding[]): void {
  for (const { text: number, index, value } of bareNumbers(text)) {
    const shown = number.replace(/\s+/g, ' ');
    findings.push({
      ...run.placeOf(index),
      code: 'bare-number',
      message: `The number ${shown} stands bare. Write <N entry="…" figure="…" />, or <Plain>${shown}</Plain> if nobody claims it.`,
      value,
    });
  }
  for (const index of cutNumbers(text)) {
    findings.push({
      ...run.placeOf(index),
      code: 'bare-number',
      message:
        'A number is cut in two by a tag or by code here. Write it whole in <N entry="…" figure="…" />, or in <Plain>.',
    });
  }
}

function findQuotes(run: Run, text: string, report: Report): void {
  if (!/[“«„]/.test(text)) return;
  for (const found of text.matchAll(/“([^“”]*)”|«([^«»]*)»|„([^„“”]*)[“”]/g)) {
    const count = wordsOf(found[1] ?? found[2] ?? found[3] ?? '');
    if (count > mostQuoted) report(run.placeOf(found.index), 'long-quote', quoteMessage(count));
  }
}

/** Words of a text; a figure counts as one. */
export function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}\ufffc]/u.test(word)).length;
}

/** What is said of a quotation that is too long. */
export function quoteMessage(count: number): string {
  return `The quote has ${count} words, more than ${mostQuoted}. Keep the words that matter and paraphrase the rest; write the title of a work in *italics*.`;
}

export { mostQuoted };
