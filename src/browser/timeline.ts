/** Adds to the timeline’s filters, which work without it: a count that is read out, the choice in the address, j and k to jump. */

const form = document.querySelector<HTMLFormElement>('.timeline-filters');
const count = document.querySelector<HTMLElement>('.timeline-count');
const entries = [...document.querySelectorAll<HTMLElement>('li[data-entry]')];

if (form && count) {
  restore(form);
  update(form, count);
  form.addEventListener('change', () => update(form, count));
  form.addEventListener('reset', () => requestAnimationFrame(() => update(form, count)));
  document.addEventListener('keydown', jump);
}

function visible(): HTMLElement[] {
  return entries.filter((entry) => entry.offsetParent !== null);
}

function update(filters: HTMLFormElement, output: HTMLElement): void {
  const total = entries.length;
  const shown = visible().length;
  output.textContent = shown === total ? `${total} entries` : `${shown} of ${total} entries`;
  const chosen = [...new FormData(filters)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${String(value)}`);
  history.replaceState(null, '', chosen.length === 0 ? location.pathname : `#${chosen.join('&')}`);
}

function restore(filters: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = filters.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value;
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
