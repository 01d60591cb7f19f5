import type { Page } from 'playwright-core';

/**
 * Texts that stand in a column of under 28 letters although the page has room as wide as that column, and blank, beside it: what a grid that
 * gives a text the wrong column does. A text of one or two lines is short, not squeezed.
 */
export function squeezedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fewestLetters = 28;
    const blocks = 'p, li, dt, dd, h1, h2, h3, h4, blockquote, figcaption, summary, pre';
    const main = document.querySelector('main');
    if (!main) return ['no main'];
    const rectsOf = (node: Node): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    };
    const texts: { rect: DOMRect; node: Node }[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (
        node.textContent?.trim() &&
        node.parentElement?.checkVisibility({ checkVisibilityCSS: true }) &&
        !node.parentElement.closest('.visually-hidden')
      )
        for (const rect of rectsOf(node)) texts.push({ rect, node });
    const ink = [
      ...texts.map(({ rect }) => rect),
      ...[...main.querySelectorAll('svg, input, select, button')].map((one) => one.getBoundingClientRect()),
    ];
    const { left, right } = main.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(main);
    const edges = { left: left + Number.parseFloat(paddingLeft), right: right - Number.parseFloat(paddingRight) };
    return [...main.querySelectorAll<HTMLElement>(blocks)].flatMap((block) => {
      // Cells of a row are as wide as their columns.
      const abreast = [...(block.parentElement?.children ?? [])].filter(
        (one) => Math.abs(one.getBoundingClientRect().top - block.getBoundingClientRect().top) < 2,
      );
      if (abreast.length > 2) return [];
      const own = texts.filter(({ node }) => node.parentElement?.closest(blocks) === block);
      const letters = [...new Set(own.map(({ node }) => node))]
        .map((node) => (node.textContent ?? '').replace(/\s+/g, ' '))
        .join('').length;
      const tops = own.map(({ rect }) => Math.round((rect.top + rect.bottom) / 2)).sort((a, b) => a - b);
      const lines = tops.filter((top, index) => index === 0 || top - (tops[index - 1] ?? 0) > 6).length;
      const box = block.getBoundingClientRect();
      const letter = own.reduce((sum, { rect }) => sum + rect.width, 0) / letters;
      if (lines < 3 || box.width >= fewestLetters * letter) return [];
      const beside = ink.filter(({ top, bottom }) => bottom > box.top + 1 && top < box.bottom - 1);
      const after = Math.min(edges.right, ...beside.map((one) => one.left).filter((edge) => edge >= box.right - 1));
      const before = Math.max(edges.left, ...beside.map((one) => one.right).filter((edge) => edge <= box.left + 1));
      const room = Math.max(after - box.right, box.left - before);
      return room < box.width
        ? []
        : [
            `${Math.round(box.width)} px of ${Math.round(room + box.width)}: ${block.localName} ${(block.textContent ?? '').trim().slice(0, 60)}`,
          ];
    });
  });
}
