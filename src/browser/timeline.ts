/** Adds to the timeline’s filters, which work without it: a count that is read out, the choice in the address, j and k to jump. */

const form = document.querySelector<HTMLFormElement>('.timeline-filters');
const count = document.querySelector<HTMLElement>('.timeline-count');
const entries = [...document.querySelectorAll<HTMLElement>('li[data-entry]')];

if (form && count) {
  const follow = (): void => {
    apply(form, location.hash === '');
    tell(count);
  };
  // At the start the address stays as it is: it may name an element, to which the browser scrolls.
  apply(form, false);
  tell(count);
  const choose = (): void => {
    tell(count);
    keep(form);
  };
  form.addEventListener('change', choose);
  form.addEventListener('reset', () => requestAnimationFrame(choose));
  // Back and forward, a link to a year, an address typed into an open page.
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  document.addEventListener('keydown', jump);
}

function visible(): HTMLElement[] {
  return entries.filter((entry) => entry.offsetParent !== null);
}

function tell(output: HTMLElement): void {
  const total = entries.length;
  const shown = visible().length;
  output.textContent = shown === total ? `${total} entries` : `${shown} of ${total} entries`;
}

function chosen(filters: HTMLFormElement): string {
  const pairs = [...new FormData(filters)].filter(([, value]) => value !== '');
  return new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
}

/** Each choice is a step that Back undoes. */
function keep(filters: HTMLFormElement): void {
  const choice = chosen(filters);
  const address = choice === '' ? location.pathname + location.search : `#${choice}`;
  history.pushState({ choice }, '', address);
}

/**
 * Takes the choice from the address. Where that names an element instead, the choice stays, and is remembered for a reload beside the
 * address. Only names and values of the form are taken.
 */
function apply(filters: HTMLFormElement, isEmpty: boolean): void {
  const fields = [...filters.elements].filter((field) => field instanceof HTMLSelectElement);
  const inAddress = new URLSearchParams(location.hash.slice(1));
  const isChoice = fields.some(({ name }) => inAddress.has(name));
  const kept: unknown = history.state?.choice;
  if (!isChoice && !isEmpty && typeof kept !== 'string') {
    if (location.hash !== '') history.replaceState({ choice: chosen(filters) }, '');
    return;
  }
  const choice = isChoice || isEmpty || typeof kept !== 'string' ? inAddress : new URLSearchParams(kept);
  for (const field of fields) {
    const value = choice.get(field.name) ?? '';
    field.value = [...field.options].some((option) => option.value === value) ? value : '';
  }
}

function jump(event: KeyboardEvent): void {
  if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return;
  const shown = visible();
  const at = shown.findIndex((entry) => entry.contains(document.activeElement));
  const next = shown[event.key === 'j' ? at + 1 : Math.max(0, at - 1)];
  next?.querySelector('a')?.focus();
}

export {};
