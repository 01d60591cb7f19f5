/** Marks in the contents of a long page the part that is read. Without it they are the same list of links. */

const parts = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap((link) => {
  const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return part ? [{ link, part }] : [];
});
/** A part is read from where its head has passed so much of the screen. */
const read = 1 / 3;
let marked: HTMLAnchorElement | undefined;

function mark(): void {
  const now = parts.findLast(({ part }) => part.getBoundingClientRect().top <= innerHeight * read)?.link;
  if (now === marked) return;
  marked?.removeAttribute('aria-current');
  now?.setAttribute('aria-current', 'true');
  marked = now;
}

const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px ${-100 * (1 - read)}% 0px` });
for (const { part } of parts) observer.observe(part);

export {};
