import { parseHTML } from 'linkedom';

/** Elements whose text nobody reads. */
const unread = 'script, style, noscript, template, svg';
const blocks = 'p, li, td, th, dd, dt, div, section, article, h1, h2, h3, h4, h5, h6, figcaption, tr, br, blockquote';

/** The text of a page, decoded by what it says of its letters and with one line a block. */
export function wordsOf(body: Uint8Array, contentType: string): string {
  const text = decode(body, contentType);
  if (!/html|^$/i.test(contentType)) return text;
  // The parser gives no document where a page leaves its outermost tags out.
  const { document } = parseHTML(/<html[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`);
  for (const element of document.querySelectorAll(unread)) element.remove();
  for (const element of document.querySelectorAll(blocks)) element.after('\n');
  const shown = document.body?.textContent || document.documentElement?.textContent || '';
  const title = document.querySelector('title')?.textContent ?? '';
  return `${title}\n${shown}`
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decode(body: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 2048));
  const named =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** Whether a phrase stands in a text, word for word; only the kind of a space and a soft hyphen may differ. */
export function standsIn(phrase: string, text: string): boolean {
  return level(text).includes(level(phrase));
}

function level(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
