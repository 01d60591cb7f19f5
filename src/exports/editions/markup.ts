/** Pieces of XHTML that are well formed for a browser and for a reader of books alike. */

/** Where a link of the site leads in this edition; undefined where what it leads to is not in it, and only its words stay. */
export type Place = (address: string) => string | undefined;

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element with text in it; attributes that are undefined are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, inner: string): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeText(value)}"`],
  );
  return `<${name}${list.join('')}>${inner}</${name}>`;
}

/** A link to something of the site, or only its words. */
export function linkTo(address: string, inner: string, place: Place): string {
  const href = place(address);
  return href === undefined ? inner : tag('a', { href }, inner);
}

/** A table from cells that are markup already. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th>${escapeText(column)}</th>`).join('');
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table><caption>${escapeText(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

export function list(items: readonly string[], kind: 'ul' | 'ol' = 'ul'): string {
  return items.length === 0 ? '' : `<${kind}>${items.map((item) => `<li>${item}</li>`).join('')}</${kind}>`;
}

const empty = /<(br|hr|col|wbr)((?:\s[^<>]*?)?)\/?>/g;
/** Attributes that mean something to the site alone; ids too, which two bodies in one file may share. */
const ours = /\s(?:class|id|tabindex|role|data-[\w-]+|aria-[\w-]+|align|rel|style)(?:="[^"]*")?(?=[\s/>])/g;

/** HTML of a body as XHTML: empty elements are closed, links lead within the edition. A link of which nothing is there is taken out with its end. */
export function asXhtml(html: string, place: Place): string {
  const open: boolean[] = [];
  return html
    .replace(/<[a-z][^<>]*>/g, (start) => start.replace(ours, ''))
    .replace(empty, '<$1$2/>')
    .replace(/<(\/?)a(\s[^<>]*)?>/g, (_all, slash: string, attributes = '') => {
      if (slash === '/') return open.pop() ? '</a>' : '';
      const [, address = ''] = /\shref="([^"]*)"/.exec(attributes) ?? [];
      const href = /^(?:https?|mailto):/.test(address) ? address : place(address.replaceAll('&#x26;', '&'));
      open.push(href !== undefined);
      return href === undefined ? '' : `<a href="${href}">`;
    });
}
