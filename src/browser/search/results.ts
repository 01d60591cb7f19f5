import { months } from '../../domain/months.ts';
import { excerptOf } from '../../search/excerpt.ts';
import type { Group, Shown } from '../../search/groups.ts';
import { type Fragment, placeOf, type TextEngine } from '../../search/pagefind.ts';

const shownFirst = 3;
const shownMost = 60;

/** Groups as lists: titles at once, passages as their items come into view. `isLate` is asked before anything is put into the page. */
export function groupElements(
  groups: readonly Group[],
  engine: TextEngine,
  words: readonly string[],
  root: string,
  isLate: () => boolean,
): HTMLElement[] {
  const hitOf = new Map<Element, Shown>();
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        const hit = hitOf.get(target);
        if (!isIntersecting || !hit) continue;
        watch.unobserve(target);
        // Where a text does not come, its title stands alone.
        engine.text(hit.id).then(
          (text) => {
            if (text && !isLate()) fill(target, hit, text, words, root);
          },
          () => undefined,
        );
      }
    },
    { rootMargin: '0px 0px 120px' },
  );
  const itemsOf = (hits: readonly Shown[]): HTMLElement[] =>
    hits.map((hit) => {
      const item = itemOf(hit, root);
      hitOf.set(item, hit);
      watch.observe(item);
      return item;
    });
  return groups.map(({ title, hits }, at) => {
    const section = document.createElement('section');
    const heading = element('h2', 'search-group', title);
    heading.id = `search-group-${at}`;
    heading.append(' ', element('span', 'meta', String(hits.length)));
    section.setAttribute('aria-labelledby', heading.id);
    const list = element('ol', 'entry-list');
    const isOnly = groups.length === 1;
    const first = isOnly ? shownMost : shownFirst;
    list.append(...itemsOf(hits.slice(0, first)));
    section.append(heading, list);
    if (hits.length > first) {
      const more = element('button', 'search-more', `Show all ${Math.min(hits.length, shownMost)} in “${title}”`);
      more.setAttribute('type', 'button');
      more.addEventListener('click', () => {
        const items = itemsOf(hits.slice(first, shownMost));
        list.append(...items);
        more.remove();
        items[0]?.querySelector('a')?.focus();
      });
      section.append(more);
    }
    return section;
  });
}

/** An item as far as the front knows it. */
function itemOf({ listed }: Shown, root: string): HTMLElement {
  const item = element('li', 'entry-item');
  const about = [listed?.facet, listed?.standing, listed && dateInWords(listed.date)]
    .filter((part) => part)
    .join(' · ');
  const heading = element('h3', 'entry-title');
  const link = document.createElement('a');
  // What the front does not know gets its address with its text.
  if (listed) link.href = addressOf(root, listed.address);
  else link.tabIndex = 0;
  link.textContent = listed ? [listed.title, listed.section].filter((part) => part !== '').join(' › ') : '…';
  heading.append(link);
  item.append(element('p', 'entry-meta', about), heading, element('p', 'entry-summary'));
  return item;
}

/** The first day of an EDTF date, as pages write it. */
function dateInWords(date: string): string {
  const [first = '', ...later] = date.split('/');
  const [year, month, day] = first
    .replace(/[~?%]$/, '')
    .split('-')
    .map(Number);
  const words = [day, month && months[month - 1], year].filter(Boolean).join(' ');
  const hedges: Record<string, string> = { '~': 'about', '?': 'perhaps', '%': 'perhaps about' };
  return [hedges[first.slice(-1)], words, later.length > 0 && 'and later'].filter(Boolean).join(' ');
}

/** Adds the passage, the section and the way to the words on the page. */
function fill(item: Element, { listed }: Shown, text: Fragment, words: readonly string[], root: string): void {
  const link = item.querySelector('a');
  const passage = item.querySelector('.entry-summary');
  link?.removeAttribute('tabindex');
  if (!link || !passage) return;
  const { lang, address: source } = placeOf(text);
  const address = listed?.address ?? source;
  if (!listed) link.textContent = text.meta['title'] ?? address;
  if (!listed && lang !== '' && lang !== 'en') item.setAttribute('lang', lang);
  const excerpt = excerptOf(text, words);
  const [page = '', own = ''] = address.split('#');
  const anchor = own || (excerpt?.section?.id ?? '');
  const marks = (excerpt?.marks ?? []).map((mark) => `text=${escapeMark(mark)}`).join('&');
  link.href = addressOf(root, page) + (anchor + marks === '' ? '' : `#${anchor}${marks === '' ? '' : `:~:${marks}`}`);
  if (!excerpt) {
    passage.textContent = text.meta['summary'] ?? '';
    return;
  }
  const pieces = excerpt.words.flatMap(({ text: word, isAsked }) => [isAsked ? element('mark', '', word) : word, ' ']);
  passage.replaceChildren(...(excerpt.isFirst ? [] : ['… ']), ...pieces, ...(excerpt.isLast ? [] : ['…']));
}

/** The address of a page or section, as it works from a folder too. */
function addressOf(root: string, address: string): string {
  return root + address.slice(1).replace(/(^|\/)(?=#|$)/, '$1index.html');
}

/** A hyphen would mean something in a text fragment. */
function escapeMark(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
