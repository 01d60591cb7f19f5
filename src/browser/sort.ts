/** Sorts the rows of comparison tables and lists, by the heads or by buttons of their own, so that a row never leaves its measure. */

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  for (const [index, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(table, head, index));
    head.append(button);
  }
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-sorts]')) {
  bar.hidden = false;
  bar.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    for (const button of bar.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button === target));
    for (const list of document.querySelectorAll<HTMLElement>(bar.dataset['sorts'] ?? ''))
      list.append(...rowsBy(list, target.dataset['by']));
  });
}

/** Rows of a list, the largest number or the latest day first. */
function rowsBy(list: HTMLElement, by = ''): HTMLElement[] {
  const keyOf = ({ dataset }: HTMLElement): string | number =>
    by === 'number' ? Number(dataset[by]) : (dataset[by] ?? '');
  return ([...list.children] as HTMLElement[])
    .map((row, place) => ({ row, place, key: keyOf(row) }))
    .toSorted((a, b) => compare(b.key, a.key) || a.place - b.place)
    .map(({ row }) => row);
}

function sort(table: HTMLTableElement, head: HTMLTableCellElement, index: number): void {
  const ascending = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of table.tHead?.rows[0]?.cells ?? []) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])].map((row, place) => ({ row, place, key: keyOf(row.cells[index]) }));
  const sign = ascending ? 1 : -1;
  rows.sort((a, b) => sign * compare(a.key, b.key) || a.place - b.place);
  body?.append(...rows.map(({ row }) => row));
}

/** A day for cells with a time, a number for cells that hold one, else the text. */
function keyOf(cell: HTMLTableCellElement | undefined): string | number {
  const day = cell?.querySelector('time')?.dateTime;
  if (day !== undefined) return day;
  const text = cell?.textContent?.trim() ?? '';
  const number = /[−\d][\d,.]*/.exec(text)?.[0];
  if (!cell?.classList.contains('number') || number === undefined) return text;
  return Number(number.replaceAll(',', '').replace('−', '-'));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
}

export {};
