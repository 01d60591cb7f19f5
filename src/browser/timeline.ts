/** Adds to the timeline’s filters, which work without it: a count that is read out, the choice in the address, j and k to jump. */

const form = document.querySelector<HTMLFormElement>('.timeline-filters');
const count = document.querySelector<HTMLElement>('.timeline-count');
const entries = [...document.querySelectorAll<HTMLElement>('li[data-entry]')];

if (form && count) {
  restore(form);
  tell(count);
  form.addEventListener('change', () => choose(form, count));
  form.addEventListener('reset', () => requestAnimationFrame(() => choose(form, count)));
  // Back and forward, and an address that is changed in an open page, bring their choice with them.
  for (const event of ['popstate', 'hashchange'])
    addEventListener(event, () => {
      if (isOurs(location.hash) || location.hash === '') restore(form);
      tell(count);
    });
  document.addEventListener('keydown', jump);
}

/** True for `#name=value`, which is a choice; any other fragment names an element and is the browser’s. */
function isOurs(hash: string): boolean {
  return hash.includes('=');
}

function visible(): HTMLElement[] {
  return entries.filter((entry) => entry.offsetParent !== null);
}

function tell(output: HTMLElement): void {
  const total = entries.length;
  const shown = visible().length;
  output.textContent = shown === total ? `${total} entries` : `${shown} of ${total} entries`;
}

/** Tells what is shown now and keeps the choice in the address, as a step that Back undoes. */
function choose(filters: HTMLFormElement, output: HTMLElement): void {
  tell(output);
  const chosen = [...new FormData(filters)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${String(value)}`);
  const address = chosen.length === 0 ? location.pathname : `#${chosen.join('&')}`;
  if (chosen.length === 0 ? isOurs(location.hash) : location.hash !== address) history.pushState(null, '', address);
}

function restore(filters: HTMLFormElement): void {
  const wanted = new URLSearchParams(isOurs(location.hash) ? location.hash.slice(1) : '');
  for (const field of filters.elements) {
    if (!(field instanceof HTMLSelectElement)) continue;
    const value = wanted.get(field.name) ?? '';
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
