import { attribute, decode, readHtml, tidy } from '../written-html.ts';

/** The frame, drawings, tools, and what only a script or a screen needs. The styles of citing a page stand in its HTML. */
const skippedTags = new Set('script style template noscript svg form nav button select'.split(' '));
const skippedClasses = /(?:^|\s)(?:cite-this|verdict-filter|filter-said)(?:\s|$)/;
const blocks = new Set(
  'p div section article aside header footer figure figcaption ul ol li dl dt dd table thead tbody tr caption blockquote details summary pre h1 h2 h3 h4 h5 h6 hr'.split(
    ' ',
  ),
);
/** As wide as the sign of a numbered item, so that what follows belongs to the item. */
const indent = '   ';

/** Markdown of what stands in `<main>` of a page that Astro has written. Such pages are well formed, so their tags are enough. */
export function markdownOf(html: string): string {
  const start = html.indexOf('>', html.search(/<main[\s>]/)) + 1;
  const lines = new Lines();
  let skipped = 0;
  readHtml(html.slice(start, html.indexOf('</main>', start)), {
    open: (name, attributes, isVoid) => {
      if (skipped > 0 || (!isVoid && isSkipped(name, attributes))) skipped += isVoid ? 0 : 1;
      else lines.open(name, attributes);
    },
    close: (name) => {
      if (skipped > 0) skipped -= 1;
      else lines.close(name);
    },
    text: (written) => {
      if (skipped === 0) lines.text(decode(written));
    },
  });
  return lines.end();
}

function isSkipped(name: string, attributes: string): boolean {
  return (
    skippedTags.has(name) ||
    /\s(?:hidden|aria-hidden="true")(?=[\s=]|$)/.test(attributes) ||
    skippedClasses.test(attribute(attributes, 'class'))
  );
}

/** Collects the text and sets the signs of Markdown around it. */
class Lines {
  readonly #blocks: string[] = [];
  #line = '';
  /** The last signs of the text in this line, without those of Markdown. */
  #last = '';
  #prefix = '';
  readonly #lists: { ordered: boolean; count: number }[] = [];
  readonly #links: string[] = [];
  /** Cells of the row that is read, and whether the table has its line of dashes. */
  #row: string[] | undefined;
  #hasHead = false;
  #table: string[] | undefined;

  text(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    // Two pieces of text between which only a tag stands are set apart by it on the page.
    const isGlued = /[\p{L}\p{N}]$/u.test(this.#last) && /^[\p{L}\p{N}]/u.test(words);
    this.#line += (isGlued ? ' ' : '') + escapeSigns(words);
    this.#last = words.slice(-2) || this.#last;
  }

  open(name: string, attributes: string): void {
    if (name === 'table') this.#begin([]);
    else if (this.#table !== undefined) this.#openInTable(name);
    else if (blocks.has(name)) this.#openBlock(name);
    if (name === 'br') this.#line += ' ';
    if (name === 'strong' || name === 'b') this.#line += '**';
    if (name === 'em' || name === 'i') this.#line += '*';
    if (name === 'a') {
      this.#links.push(attribute(attributes, 'href'));
      this.#line += '[';
    }
  }

  close(name: string): void {
    if (name === 'a') this.#closeLink(this.#links.pop() ?? '');
    else if (name === 'strong' || name === 'b') this.#closeSign('**');
    else if (name === 'em' || name === 'i') this.#closeSign('*');
    else if (name === 'table') this.#endTable();
    else if (this.#table !== undefined) this.#closeInTable(name);
    else if (blocks.has(name)) {
      this.#flush();
      if (name === 'ul' || name === 'ol') this.#lists.pop();
    }
  }

  end(): string {
    this.#flush();
    const isItem = (block: string | undefined): boolean => /^\s*(?:-|\d+\.) /.test(block ?? '');
    return `${this.#blocks.map((block, index) => (index === 0 ? '' : isItem(block) && isItem(this.#blocks[index - 1]) ? '\n' : '\n\n') + block).join('')}\n`;
  }

  #openBlock(name: string): void {
    this.#flush();
    const depth = Math.max(0, this.#lists.length - 1);
    const inside = indent.repeat(this.#lists.length);
    if (/^h[1-6]$/.test(name)) this.#prefix = `${inside}${'#'.repeat(Number(name[1]))} `;
    else if (name === 'ul' || name === 'ol') this.#lists.push({ ordered: name === 'ol', count: 0 });
    else if (name === 'li') {
      const list = this.#lists.at(-1);
      if (list) list.count += 1;
      this.#prefix = `${indent.repeat(depth)}${list?.ordered ? `${list.count}.` : '-'} `;
    } else if (name === 'dt') this.#prefix = `${inside}- `;
    else if (name === 'dd') this.#prefix = `${inside + indent}- `;
    else if (name === 'blockquote') this.#prefix = `${inside}> `;
  }

  #begin(table: string[]): void {
    this.#flush();
    this.#table = table;
    this.#hasHead = false;
  }

  #openInTable(name: string): void {
    if (name === 'tr') this.#row = [];
    if (name === 'caption' || name === 'td' || name === 'th') this.#line = '';
    else if (blocks.has(name) && this.#line !== '') this.#line += ' ';
  }

  #closeInTable(name: string): void {
    const cell = tidy(this.#line);
    if (name === 'caption') {
      if (cell !== '') this.#blocks.push(cell);
      this.#line = '';
    } else if (name === 'td' || name === 'th') {
      this.#row?.push(cell.replaceAll('|', '\\|'));
      this.#line = '';
    } else if (name === 'tr' && this.#row && this.#row.length > 0) {
      this.#table?.push(`| ${this.#row.join(' | ')} |`);
      if (!this.#hasHead) this.#table?.push(`|${' --- |'.repeat(this.#row.length)}`);
      this.#hasHead = true;
    } else if (blocks.has(name)) this.#line += ' ';
  }

  #endTable(): void {
    if (this.#table && this.#table.length > 0) this.#blocks.push(this.#table.join('\n'));
    this.#table = undefined;
    this.#row = undefined;
    this.#line = '';
  }

  #closeLink(href: string): void {
    const start = this.#line.lastIndexOf('[');
    const words = tidy(this.#line.slice(start + 1));
    const before = this.#line.slice(0, start);
    this.#line =
      words === ''
        ? before
        : href === ''
          ? before + words
          : `${before}[${words}](${href.replace(/[ ()]/g, encodeURIComponent)})`;
  }

  #closeSign(sign: string): void {
    const trimmed = this.#line.trimEnd();
    this.#line = trimmed.endsWith(sign)
      ? trimmed.slice(0, -sign.length)
      : trimmed + sign + this.#line.slice(trimmed.length);
  }

  #flush(): void {
    const words = tidy(this.#line);
    if (words !== '') {
      this.#blocks.push((this.#prefix || indent.repeat(this.#lists.length)) + words);
      this.#prefix = '';
    }
    this.#line = '';
    this.#last = '';
  }
}

function escapeSigns(text: string): string {
  return text.replace(/[\\*_`[\]<]/g, '\\$&');
}
