import { countsOf, dimensions, groupsOf, type Shown, shownOf } from '../search/groups.ts';
import { type Answer, answer } from '../search/rank.ts';
import { sentencesOf } from '../search/sentences.ts';
import { readState, type State, writeState } from '../search/state.ts';
import { type Loaded, loadSearch } from './search/load.ts';
import { groupElements } from './search/results.ts';

/** Search in the page. The words stay in this browser: they enter no request and, in the address, stand behind `#`. */

const wait = 120;

class SiteSearch extends HTMLElement {
  #input = this.#find<HTMLInputElement>('input[type=search]');
  #form = this.#find<HTMLFormElement>('form');
  #count = this.#find('.search-count');
  #list = this.#find('.search-results');
  #again = this.#find<HTMLButtonElement>('.search-again');
  #loading: Promise<Loaded> | undefined;
  /** Counts up with each question and each choice; what comes for an earlier one is not shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: { q: string; found: Answer; shown: Shown[] } | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#soon(0);
    });
    this.#form.addEventListener('input', () => this.#soon(wait));
    this.#form.addEventListener('reset', () => setTimeout(() => this.#soon(0)));
    this.#again.addEventListener('click', () => this.#soon(0));
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#input.addEventListener('focus', () => void this.#load().catch(() => undefined));
    addEventListener('hashchange', () => this.#restore());
    this.#restore();
    if (location.hash === '' || location.hash === '#search-words') this.#input.focus();
  }

  get #root(): string {
    return new URL(this.dataset['root'] ?? './', location.href).href.replace(/index\.html$/, '');
  }

  /** Puts what stands in the address into the form. */
  #restore(): void {
    const state = readState(location.hash);
    for (const [name, value] of Object.entries(state)) {
      for (const field of this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`))
        if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
        else {
          // The choices of a list come with the answer.
          if (
            field instanceof HTMLSelectElement &&
            value !== '' &&
            ![...field.options].some((one) => one.value === value)
          )
            field.add(new Option(value, value));
          field.value = value;
        }
    }
    if (state.q !== '') this.#soon(0);
  }

  #state(): State {
    const data = new FormData(this.#form);
    return readState(`#${new URLSearchParams([...data].map(([name, value]) => [name, String(value)]))}`);
  }

  #soon(milliseconds: number): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), milliseconds);
  }

  /** A load that failed is forgotten, so that the next question tries again. */
  #load(): Promise<Loaded> {
    this.#loading ??= loadSearch(this.#root).catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #search(): Promise<void> {
    const turn = this.#turn;
    const isLate = (): boolean => turn !== this.#turn;
    const state = this.#state();
    history.replaceState(null, '', writeState(state) || location.pathname);
    this.#again.hidden = true;
    if (state.q.trim() === '') {
      this.#list.replaceChildren();
      this.#count.textContent = '';
      return;
    }
    try {
      const { front, engine } = await this.#load();
      if (isLate()) return;
      if (this.#last?.q !== state.q) {
        const found = await answer(state.q, engine, front);
        if (isLate()) return;
        this.#last = { q: state.q, found, shown: shownOf(found.hits, front) };
      }
      const { found, shown } = this.#last;
      const groups = groupsOf(shown, state, state.sort === 'date');
      const elements = groupElements(groups, engine, found.words, this.#root, isLate);
      this.#list.replaceChildren(...elements);
      this.#count.textContent = sentencesOf(
        found,
        groups.flatMap(({ hits }) => hits),
      );
      this.#offer(shown, state);
    } catch {
      if (isLate()) return;
      this.#list.replaceChildren();
      this.#again.hidden = false;
      this.#count.textContent =
        'Search could not be loaded. Try again, or use the index below: it has every name, number, subject and day.';
    }
  }

  /** Shows how many results each choice would leave. */
  #offer(shown: readonly Shown[], state: State): void {
    this.#find('.search-narrow').hidden = shown.length === 0;
    // A choice that narrows the list is not hidden in a fold.
    const fold = this.#form.querySelector('details');
    const fields = [...(fold?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])];
    if (fold && fields.some(({ value }) => value !== '')) fold.open = true;
    for (const dimension of dimensions) {
      const counts = countsOf(shown, state, dimension);
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      for (const radio of this.#form.querySelectorAll<HTMLInputElement>(`input[name="${dimension}"]`)) {
        const count = radio.closest('label')?.querySelector('.search-choice');
        if (count && radio.value !== '') count.textContent = `(${counts.get(radio.value) ?? 0})`;
      }
      const select = this.#form.querySelector<HTMLSelectElement>(`select[name="${dimension}"]`);
      if (!select) continue;
      const chosen = select.value;
      if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
      const values = [...counts].toSorted(([a], [b]) => (dimension === 'year' ? (a < b ? 1 : -1) : a < b ? -1 : 1));
      select.replaceChildren(
        new Option('All', ''),
        ...values.map(([value, count]) => new Option(`${value} (${count})`, value)),
      );
      select.value = chosen;
      select.closest('label')?.toggleAttribute('hidden', total === 0 && chosen === '');
    }
  }

  #move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (document.activeElement === this.#input && this.#input.value !== '') {
        this.#input.value = '';
        this.#soon(0);
      }
      this.#input.focus();
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && event.target === this.#input && this.#list.querySelector('a')) {
      event.preventDefault();
      this.#list.querySelector('a')?.focus();
      return;
    }
    const target = event.target as HTMLElement;
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || (target !== this.#input && target.tagName !== 'A'))
      return;
    const links = [...this.#list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next && !(event.key === 'ArrowUp' && at === 0)) return;
    event.preventDefault();
    (next ?? this.#input).focus();
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`search page lacks ${selector}`);
    return found;
  }
}

customElements.define('site-search', SiteSearch);
