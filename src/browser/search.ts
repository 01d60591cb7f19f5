/** Search in the page. The words stay in this browser: they enter no request and, in the address, stand behind `#`. */

interface Result {
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string | undefined>;
    filters: Record<string, string[] | undefined>;
  }>;
}
type Filters = Record<string, string | Record<string, string>>;
interface Found {
  results: Result[];
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(words: string, options: { filters: Filters }): Promise<Found>;
  debouncedSearch(words: string, options: { filters: Filters }, wait: number): Promise<Found | null>;
}

const pageSize = 12;
const wait = 150;

class SiteSearch extends HTMLElement {
  #input = this.#find<HTMLInputElement>('input[type=search]');
  #form = this.#find<HTMLFormElement>('form');
  #count = this.#find('.search-count');
  #list = this.#find('.search-results');
  #more = this.#find<HTMLButtonElement>('.search-more');
  #results: Result[] = [];
  #shown = 0;
  #engine: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    this.#input.value = decodeURIComponent(/^#q=(.*)$/.exec(location.hash)?.[1] ?? '');
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => void this.#search());
    this.#more.addEventListener('click', () => void this.#show());
    this.addEventListener('keydown', (event) => this.#move(event));
    if (this.#input.value !== '') void this.#search();
  }

  get #root(): string {
    return new URL(this.dataset['root'] ?? './', location.href).href.replace(/index\.html$/, '');
  }

  async #search(): Promise<void> {
    const words = normalise(this.#input.value);
    const facet = new FormData(this.#form).get('facet');
    const facets: { facet?: string } = typeof facet === 'string' && facet !== '' ? { facet } : {};
    history.replaceState(null, '', words === '' ? location.pathname : `#q=${encodeURIComponent(this.#input.value)}`);
    if (words === '') {
      this.#results = [];
      this.#list.replaceChildren();
      this.#more.hidden = true;
      this.#count.textContent = '';
      return;
    }
    try {
      this.#engine ??= load(this.#root);
      const engine = await this.#engine;
      const found = await engine.debouncedSearch(words, { filters: { not: { kind: 'Source' }, ...facets } }, wait);
      if (found === null) return;
      // What the site itself says comes before titles of sources, which often repeat a name.
      const sources =
        facets.facet === undefined ? await engine.search(words, { filters: { kind: 'Source' } }) : undefined;
      this.#results = [...found.results, ...(sources?.results ?? [])];
      this.#shown = 0;
      this.#list.replaceChildren();
      const total = this.#results.length;
      this.#count.textContent =
        total === 0
          ? 'Nothing found. Try fewer words, or the index below.'
          : `${total} ${total === 1 ? 'result' : 'results'}`;
      await this.#show();
    } catch {
      this.#count.textContent =
        'Search cannot run in this browser (it needs WebAssembly). The index below has every name, number, subject and day.';
    }
  }

  async #show(): Promise<void> {
    const batch = this.#results.slice(this.#shown, this.#shown + pageSize);
    const items = await Promise.all(batch.map((result) => result.data()));
    if (batch[0] !== this.#results[this.#shown]) return;
    this.#list.append(...items.map((item) => this.#item(item)));
    this.#shown += batch.length;
    this.#more.hidden = this.#shown >= this.#results.length;
  }

  #item({ url, excerpt, meta, filters }: Awaited<ReturnType<Result['data']>>): HTMLElement {
    const item = element('li', 'entry-item');
    const path = url.replace(/^\//, '');
    const link = document.createElement('a');
    link.href = `${this.#root}${path.endsWith('/') ? `${path}index.html` : path}`;
    link.textContent = meta['title'] ?? path;
    const heading = element('h2', 'entry-title');
    heading.append(link);
    const about = element('p', 'entry-meta');
    about.textContent = [filters['kind']?.[0], filters['facet']?.[0], meta['date']].filter(Boolean).join(' · ');
    const text = element('p', 'entry-summary');
    text.append(...marked(excerpt));
    item.append(about, heading, text);
    return item;
  }

  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.#list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const target = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!target && !(event.key === 'ArrowUp' && at === 0)) return;
    event.preventDefault();
    (target ?? this.#input).focus();
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`search page lacks ${selector}`);
    return found;
  }
}

async function load(root: string): Promise<Pagefind> {
  const address = `${root}pagefind/pagefind.js`;
  const engine: Pagefind = await import(/* @vite-ignore */ address);
  await engine.options({ baseUrl: '/', excerptLength: 28 });
  await engine.init();
  return engine;
}

/** `5937` and `5 937` find `5,937`, which is how the pages write it. */
function normalise(words: string): string {
  return words
    .trim()
    .replace(/(?<=\d)[\u00a0\u202f\u2009 ](?=\d{3}\b)/g, ',')
    .replace(/\b\d{4,}\b/g, (number) =>
      /^(?:19|20)\d\d$/.test(number) ? number : number.replace(/\B(?=(\d{3})+(?!\d))/g, ','),
    );
}

/** The excerpt as text nodes and `<mark>`: Pagefind escapes it, and nothing else of it becomes markup. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

customElements.define('site-search', SiteSearch);
