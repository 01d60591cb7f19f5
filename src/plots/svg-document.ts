import { asRead, inAttribute, inText } from './svg-text.ts';

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';

/**
 * As much of a document as Plot asks for where it draws marks: elements of SVG, their attributes and their text. What it does not
 * know it refuses, so that no drawing is silently short of something; what Plot writes in HTML (a title, a legend) it refuses too.
 */
const refusing: object = new Proxy(Object.create(null), {
  get(_target, name, asked) {
    // A debugger, or whoever waits for a promise, asks for these of anything.
    if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
    throw new Error(`${nameOf(asked)} has no "${name}": src/plots/svg-document.ts knows what Plot asked for so far.`);
  },
  set(_target, name, _value, asked) {
    throw new Error(
      `${nameOf(asked)} takes no "${String(name)}": src/plots/svg-document.ts knows what Plot set so far.`,
    );
  },
});
const nameOf = (asked: unknown): string =>
  asked instanceof SvgElement ? `The element <${asked.tagName}> of a drawing` : 'The document of a drawing';

export class SvgDocument {
  readonly documentElement: SvgElement = new SvgElement(this, 'svg');

  createElementNS(space: string, name: string): SvgElement {
    if (space !== svg) throw new Error(`A drawing has elements of SVG only, and none of "${space}".`);
    return new SvgElement(this, name);
  }

  createElement(name: string): never {
    throw new Error(
      `A drawing has no <${name}>: leave title, subtitle, caption and legend out of the options of the plot.`,
    );
  }
}

/** What most elements hold. */
const nothing: (SvgElement | string)[] = [];

export class SvgElement {
  readonly ownerDocument: SvgDocument;
  readonly namespaceURI = svg;
  readonly tagName: string;
  parentNode: SvgElement | null = null;
  /** What D3 and Plot keep with an element. */
  __data__: unknown = undefined;
  scale: unknown = undefined;
  legend: unknown = undefined;
  /** Names and values by turns: an element has few. */
  readonly #attributes: string[] = [];
  #inside: (SvgElement | string)[] = nothing;

  constructor(document: SvgDocument, name: string) {
    this.ownerDocument = document;
    this.tagName = name;
  }

  #placeOf(name: string): number {
    for (let at = 0; at < this.#attributes.length; at += 2) if (this.#attributes[at] === name) return at;
    return -1;
  }

  getAttribute(name: string): string | null {
    const at = this.#placeOf(name);
    return at < 0 ? null : (this.#attributes[at + 1] ?? '');
  }

  hasAttribute(name: string): boolean {
    return this.#placeOf(name) >= 0;
  }

  setAttribute(name: string, value: unknown): void {
    const at = this.#placeOf(name);
    if (at < 0) this.#attributes.push(name, String(value));
    else this.#attributes[at + 1] = String(value);
  }

  /** Writes each value anew. */
  changeAttributes(change: (name: string, value: string) => string): void {
    for (let at = 0; at < this.#attributes.length; at += 2)
      this.#attributes[at + 1] = change(this.#attributes[at] ?? '', this.#attributes[at + 1] ?? '');
  }

  setAttributeNS(space: string | null, name: string, value: unknown): void {
    if (space !== xlink) throw new Error(`A drawing has no attributes of "${space}".`);
    this.setAttribute(`xlink:${name}`, value);
  }

  removeAttribute(name: string): void {
    const at = this.#placeOf(name);
    if (at >= 0) this.#attributes.splice(at, 2);
  }

  get children(): SvgElement[] {
    return this.#inside.filter((part) => typeof part !== 'string');
  }

  get firstElementChild(): SvgElement | null {
    return this.#inside.find((part) => typeof part !== 'string') ?? null;
  }

  get textContent(): string {
    return this.#inside.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  }

  set textContent(words: unknown) {
    for (const child of this.children) child.parentNode = null;
    const text = words === null || words === undefined ? '' : String(words);
    this.#inside = text === '' ? nothing : [text];
  }

  appendChild(child: SvgElement): SvgElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: SvgElement, next: SvgElement | null): SvgElement {
    child.remove();
    const place = next === null ? this.#inside.length : this.#inside.indexOf(next);
    if (place < 0) throw new Error(`<${next?.tagName}> does not stand in this <${this.tagName}>.`);
    if (this.#inside === nothing) this.#inside = [child];
    else if (place === this.#inside.length) this.#inside.push(child);
    else this.#inside.splice(place, 0, child);
    child.parentNode = this;
    return child;
  }

  /** Words at the end of what stands in it. */
  appendText(words: string): void {
    this.#inside = [...this.#inside, words];
  }

  remove(): void {
    if (this.parentNode === null) return;
    const inside = this.parentNode.#inside;
    inside.splice(inside.lastIndexOf(this), 1);
    this.parentNode = null;
  }

  /** All elements within it that have this name, or all of them, in the order of the file. */
  descendants(name?: string): SvgElement[] {
    const found: SvgElement[] = [];
    this.#collect(name, found);
    return found;
  }

  #collect(name: string | undefined, found: SvgElement[]): void {
    for (const part of this.#inside) {
      if (typeof part === 'string') continue;
      if (name === undefined || part.tagName === name) found.push(part);
      part.#collect(name, found);
    }
  }

  /** Attributes stand in the file with the last first, as they did in the files that were published before. */
  get outerHTML(): string {
    let attributes = '';
    for (let at = 0; at < this.#attributes.length; at += 2)
      attributes = ` ${this.#attributes[at]}="${inAttribute(this.#attributes[at + 1] ?? '')}"${attributes}`;
    if (this.#inside.length === 0) return `<${this.tagName}${attributes} />`;
    let inside = '';
    for (const part of this.#inside) inside += typeof part === 'string' ? inText(part) : part.outerHTML;
    return `<${this.tagName}${attributes}>${inside}</${this.tagName}>`;
  }
}

Object.setPrototypeOf(SvgDocument.prototype, refusing);
Object.setPrototypeOf(SvgElement.prototype, refusing);

/** Reads a drawing that was written here, and nothing else. */
export function readSvg(text: string): SvgElement {
  const root = new SvgDocument().documentElement;
  let open: SvgElement = root;
  let read = 0;
  for (const [whole, close, name, attributes = '', empty, words] of text.matchAll(part)) {
    read += whole.length;
    if (words !== undefined) open.appendText(asRead(words));
    else if (close !== undefined) {
      if (close !== open.tagName || !open.parentNode) break;
      open = open.parentNode;
    } else {
      const element = open.appendChild(new SvgElement(root.ownerDocument, name ?? ''));
      for (const [, attribute = '', value = ''] of [...attributes.matchAll(attributeOf)].reverse())
        element.setAttribute(attribute, asRead(value));
      if (empty === undefined) open = element;
    }
  }
  const [drawing, ...more] = root.children;
  if (read !== text.length || open !== root || !drawing || more.length > 0)
    throw new Error('This is no drawing that was written by src/plots/svg-document.ts.');
  drawing.remove();
  return drawing;
}
const part = /<\/([\w-]+)>|<([\w-]+)((?: [\w:-]+="[^"<]*")*)( \/)?>|([^<]+)/gy;
const attributeOf = / ([\w:-]+)="([^"]*)"/g;
