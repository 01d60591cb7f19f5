import './keys.ts';
import { walkMarks } from './timeline-marks.ts';

/** Adds to the timeline’s filters, which work without it: live counts, the choice in the address, the year that is read, arrows in the overview. */

const form = document.querySelector<HTMLFormElement>('.filters');
const view = document.querySelector<HTMLElement>('.view');
const status = document.querySelector<HTMLElement>('.timeline-count');

interface Line {
  has: Set<string>;
  /** The line itself and its mark in the overview. */
  shown: HTMLElement[];
  around: HTMLElement[];
}
let known: Line[] | undefined;

/** A choice of the form: the option of a list, or a chip. */
type Option = HTMLOptionElement | HTMLInputElement;

if (form && view && status) {
  const follow = (): void => {
    if (!leadOn()) followAddress(form, view, status);
  };
  // Whoever points at the form or comes to it by keys will choose: the lines are read before, so that the choice itself is quick.
  for (const sign of ['pointerover', 'pointerdown', 'focusin'])
    form.addEventListener(sign, () => prepare(view), { once: true, passive: true });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement) || target.name === '') return;
    update(form, view, status);
    keep(form, target);
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      update(form, view, status);
      keep(form, undefined);
    }),
  );
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  // Where nothing is chosen the lines are not looked at: nothing stands in the way of the first paint.
  if (location.hash !== '' || kept() !== undefined || pairs(form) !== '') follow();
  watchYears(view);
  walkMarks(view);
}

/** A page without lines has their addresses at marks and years, which lead to the page that has the line: true where one was asked for. */
function leadOn(): boolean {
  // Not by `:target`, which is not yet there when the script runs first.
  const asked = document.getElementById(location.hash.slice(1));
  if (!(asked instanceof HTMLAnchorElement) || asked.pathname === location.pathname) return false;
  location.replace(asked.href);
  return true;
}

/** Ways to other pages of the timeline take the choice along. */
function carry(list: HTMLElement, choice: string): void {
  for (const way of list.querySelectorAll<HTMLAnchorElement>('.year-strip a, .year-steps a'))
    if (way.pathname !== location.pathname) way.hash = choice;
}

/** The lines with the codes that each has, read when the form is first used. A page that has no lines is told by its marks. */
function linesOf(list: HTMLElement): Line[] {
  if (known) return known;
  const dots = list.querySelectorAll<HTMLElement>('.dot');
  if (!list.querySelector('.line')) {
    known = [...dots].map((dot) => ({ has: new Set(dot.classList), shown: [dot], around: [] }));
    return known;
  }
  const marks = Map.groupBy(dots, ({ dataset }) => dataset['entry']);
  known = [...list.querySelectorAll<HTMLElement>('.line')].map((line) => ({
    has: new Set(line.classList),
    shown: [line, ...(marks.get(line.dataset['entry']) ?? [])],
    around: ['.month-of', '.years-of'].flatMap((name) => line.closest<HTMLElement>(name) ?? []),
  }));
  return known;
}

/**
 * Reads the lines, and takes the group with the rules of choice out of the stylesheet, since they look at every line again at each choice: of
 * 1,000 lines that took three times as long as `data-off`. Pages from a folder may not read their sheet; there it goes on choosing the same lines.
 */
function prepare(list: HTMLElement): void {
  if (known) return;
  linesOf(list);
  for (const sheet of document.styleSheets) {
    try {
      for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
        const rule = sheet.cssRules[at];
        if (rule instanceof CSSSupportsRule && rule.conditionText.includes(':has')) sheet.deleteRule(at);
      }
    } catch {
      return;
    }
  }
}

/** Counts each line once: it is shown where no filter refuses it; an option counts the lines that nothing but its own filter refuses. */
function update(filters: HTMLFormElement, list: HTMLElement, output: HTMLElement): void {
  prepare(list);
  const options = [...filters.querySelectorAll<Option>('[data-code]')];
  const nameOf = (option: Option): string =>
    option instanceof HTMLInputElement ? option.name : (option.closest('select')?.name ?? '');
  const chosen = Map.groupBy(
    options.filter((option) => (option instanceof HTMLInputElement ? option.checked : option.selected)),
    nameOf,
  );
  const wanted = [...chosen].map(([name, those]) => ({
    name,
    codes: those.map((option) => option.dataset['code'] ?? ''),
  }));
  const byCode = new Map(options.map((option) => [option.dataset['code'] ?? '', nameOf(option)]));
  const tally = new Map<string, number>();
  /** How many lines of each year and month are shown. */
  const full = new Map<HTMLElement, number>();
  const lines = linesOf(list);
  let shown = 0;
  for (const { has, shown: parts, around } of lines) {
    const refusing = wanted.filter(({ codes }) => !codes.some((code) => has.has(code)));
    for (const part of parts) part.toggleAttribute('data-off', refusing.length > 0);
    if (refusing.length > 1) continue;
    if (refusing.length === 0) {
      shown += 1;
      for (const group of around) full.set(group, (full.get(group) ?? 0) + 1);
    }
    for (const code of has) {
      if (byCode.has(code) && (refusing.length === 0 || refusing[0]?.name === byCode.get(code)))
        tally.set(code, (tally.get(code) ?? 0) + 1);
    }
  }
  for (const group of new Set(lines.flatMap(({ around }) => around))) {
    const held = full.get(group) ?? 0;
    group.toggleAttribute('data-empty', held === 0);
    if (group.matches('.month-of')) group.style.setProperty('--lines', String(held));
  }
  const count = (code: string | undefined): string => String(tally.get(code ?? '') ?? 0);
  for (const chip of filters.querySelectorAll<HTMLElement>('.chip:has([data-code])')) {
    const number = chip.querySelector('.n');
    if (number) number.textContent = count(chip.querySelector<HTMLElement>('[data-code]')?.dataset['code']);
  }
  for (const number of list.querySelectorAll<HTMLElement>('.year-strip [data-count]'))
    number.textContent = count(number.dataset['count']);
  filters.classList.add('live');
  carry(list, pairs(filters));
  output.textContent = sentence(shown);
}

function sentence(shown: number): string {
  if (shown === 0) return 'No entry fits all of these filters. Take one away.';
  return shown === 1 ? '1 entry shown' : `${shown} entries shown`;
}

function pairs(filters: HTMLFormElement): string {
  const chosen = [...new FormData(filters)].filter(([, value]) => value !== '');
  return new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString();
}

/** The choice that a step of the history remembers beside its address. */
function kept(): string | undefined {
  const choice: unknown = history.state?.choice;
  return typeof choice === 'string' ? choice : undefined;
}

let last = { time: 0, name: '' };

/** Each choice is a step that Back undoes; what is passed over in a list within a second is one step. */
function keep(filters: HTMLFormElement, field: HTMLSelectElement | HTMLInputElement | undefined): void {
  const choice = pairs(filters);
  const address = choice === '' ? location.pathname + location.search : `#${choice}`;
  const now = performance.now();
  const isSame = field instanceof HTMLSelectElement && field.name === last.name && now - last.time < 1000;
  history[isSame ? 'replaceState' : 'pushState']({ choice }, '', address);
  last = { time: now, name: field?.name ?? '' };
}

/** Sets the form; only its own names and values are taken. */
function choose(filters: HTMLFormElement, text: string): void {
  const wanted = new URLSearchParams(text);
  for (const chip of filters.querySelectorAll<HTMLInputElement>('.q'))
    chip.checked = wanted.getAll(chip.name).includes(chip.value);
  for (const list of filters.querySelectorAll('select')) {
    const value = wanted.get(list.name) ?? '';
    list.value = [...list.options].some((option) => option.value === value) ? value : '';
  }
}

/**
 * Takes the choice from the address. Where that names an element instead, or is none of ours, it stays as it is, and the choice
 * comes from the step of the history, so that Back and a reload bring both again.
 */
function followAddress(filters: HTMLFormElement, list: HTMLElement, output: HTMLElement): void {
  const fragment = location.hash.slice(1);
  const names = new Set([...filters.querySelectorAll<HTMLInputElement>('[name]')].map(({ name }) => name));
  const isOurs = [...new URLSearchParams(fragment).keys()].some((name) => names.has(name));
  if (fragment === '' || isOurs) choose(filters, fragment);
  else {
    const before = kept() ?? pairs(filters);
    choose(filters, before);
    if (kept() !== before) history.replaceState({ choice: before }, '');
  }
  update(filters, list, output);
  if (fragment !== '' && !isOurs) document.querySelector(':target')?.scrollIntoView();
}

/** Marks in the strip the year that is being read. */
function watchYears(list: HTMLElement): void {
  const links = new Map(
    [...list.querySelectorAll<HTMLAnchorElement>('.year-strip a')].map((link) => [link.hash.slice(1), link]),
  );
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (isIntersecting) links.get(target.id)?.setAttribute('aria-current', 'true');
        else links.get(target.id)?.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-12% 0px -87% 0px' },
  );
  for (const year of list.querySelectorAll('.years-of')) watch.observe(year);
}
