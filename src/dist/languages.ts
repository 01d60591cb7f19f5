import { languageOfScript } from '../domain/script.ts';
import { readHtml } from './written-html.ts';

/** A run of the other script with the signs between its words. */
const runs = /[\u0400-\u04ff](?:(?:[\u0400-\u04ff\s«»“”„’.,:;!?–—\-()№\d]|\u0301)*[\u0400-\u04ff])?/g;
const hasRun = /[\u0400-\u04ff]/;
/** Where text holds no elements. */
const closed = new Set(['title', 'script', 'style', 'option', 'textarea', 'text', 'desc']);

/** Says of each run of Cyrillic in a page which language it is in, where no element around it does; a voice then reads it right. */
export function withLanguages(html: string): string {
  if (!hasRun.test(html)) return html;
  const open: { name: string; isMarked: boolean; isClosed: boolean }[] = [];
  let written = '';
  let from = 0;
  readHtml(html, {
    open: (name, attributes, isVoid) => {
      if (isVoid) return;
      const around = open.at(-1);
      const lang = attributes.includes('lang="') ? /\slang="([^"]*)"/.exec(attributes)?.[1] : undefined;
      const isMarked = lang === undefined ? (around?.isMarked ?? false) : lang !== 'en';
      open.push({ name, isMarked, isClosed: closed.has(name) || (around?.isClosed ?? false) });
    },
    close: (name) => {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    },
    text: (words, at) => {
      const around = open.at(-1);
      if (around === undefined || around.isMarked || around.isClosed || !hasRun.test(words)) return;
      written += html.slice(from, at) + marked(words);
      from = at + words.length;
    },
  });
  return written + html.slice(from);
}

function marked(text: string): string {
  return text.replace(runs, (run) => `<span lang="${languageOfScript(run)}">${run}</span>`);
}
