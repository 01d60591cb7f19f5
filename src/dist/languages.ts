import { languageOfScript } from '../domain/script.ts';

/** A tag with its attributes, or the text up to the next one. */
const pieces = /<!--.*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gs;
/** A run of the other script with the signs between its words. */
const runs = /[\u0400-\u04ff](?:(?:[\u0400-\u04ff\s«»“”„’.,:;!?–—\-()№\d]|\u0301)*[\u0400-\u04ff])?/g;
const empty = new Set('area base br col embed hr img input link meta source track wbr path use'.split(' '));
/** Where text holds no elements. */
const closed = new Set(['title', 'script', 'style', 'option', 'textarea', 'text', 'desc']);

/** Says of each run of Cyrillic in a page which language it is in, where no element around it does; a voice then reads it right. */
export function withLanguages(html: string): string {
  if (!/[\u0400-\u04ff]/.test(html)) return html;
  const open: { name: string; isMarked: boolean; isClosed: boolean }[] = [];
  return html.replace(pieces, (piece: string, slash?: string, tag?: string, attributes = '') => {
    const around = open.at(-1);
    if (tag === undefined) {
      const isLeft = piece.startsWith('<') || around === undefined || around.isMarked || around.isClosed;
      return isLeft ? piece : marked(piece);
    }
    const name = tag.toLowerCase();
    if (slash === '/') {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
      return piece;
    }
    if (empty.has(name) || attributes.endsWith('/') || around?.name === 'script') return piece;
    const [, lang] = /\slang="([^"]*)"/.exec(attributes) ?? [];
    const isMarked = lang === undefined ? (around?.isMarked ?? false) : lang !== 'en';
    open.push({ name, isMarked, isClosed: closed.has(name) || (around?.isClosed ?? false) });
    return piece;
  });
}

function marked(text: string): string {
  return text.replace(runs, (run) => `<span lang="${languageOfScript(run)}">${run}</span>`);
}
