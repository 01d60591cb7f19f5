/** Ctrl-K (⌘K) leads from any page to the box of the search; everything works without it. */
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const box = document.querySelector<HTMLElement>('site-search input[type=search]');
  const link = document.querySelector<HTMLAnchorElement>('.site-header a[data-search]');
  if (!box && !link) return;
  event.preventDefault();
  if (box) box.focus();
  else link?.click();
});

export {};
