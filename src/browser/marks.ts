/** Where a finger taps a mark that is read out under its drawing, the first tap reads it and the second follows it: a finger cannot hover. */

let tapped: Element | null = null;
/** What had the focus before the tap gave it away. */
let before: Element | null = null;

addEventListener(
  'pointerdown',
  ({ pointerType, target }) => {
    const link = target instanceof Element ? target.closest('.plot a') : null;
    tapped = pointerType === 'touch' && link?.querySelector('.readout') ? link : null;
    before = document.activeElement;
  },
  true,
);
addEventListener('click', (event) => {
  const link = tapped;
  tapped = null;
  // A key that follows a link is a click without a count.
  if (event.detail === 0 || link === before || !(link instanceof SVGElement) || !event.composedPath().includes(link))
    return;
  event.preventDefault();
  link.focus({ preventScroll: true });
});

export {};
