/** The overview is one stop of the Tab key; arrows go from mark to mark, and the title of the mark stands above. */
export function walkMarks(list: HTMLElement): void {
  const calendar = list.querySelector<HTMLElement>('.calendar');
  const readout = list.querySelector<HTMLElement>('.readout');
  if (!calendar || !readout) return;
  const markOf = (target: EventTarget | null): HTMLElement | undefined =>
    target instanceof HTMLElement && target.matches('.dot') ? target : undefined;
  const stop = (mark: HTMLElement | null): void => {
    calendar.querySelector('.dot[tabindex="0"]')?.setAttribute('tabindex', '-1');
    mark?.setAttribute('tabindex', '0');
  };
  const tell = ({ target }: Event): void => {
    const mark = markOf(target);
    readout.hidden = mark === undefined;
    readout.textContent = mark?.title ?? '';
  };
  const hush = (): void => {
    readout.hidden = true;
  };
  stop(calendar.querySelector('.dot'));
  calendar.addEventListener('focusin', tell);
  calendar.addEventListener('pointerover', tell);
  calendar.addEventListener('pointerleave', hush);
  calendar.addEventListener('focusout', hush);
  calendar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const mark = markOf(event.target);
    if (!step || !mark || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const marks = [...calendar.querySelectorAll<HTMLElement>('.dot')].filter(
      (one) => getComputedStyle(one).borderTopStyle !== 'none',
    );
    const next = marks[marks.indexOf(mark) + step];
    if (!next) return;
    event.preventDefault();
    stop(next);
    next.focus();
  });
}
