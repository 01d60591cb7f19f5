import type { Page } from 'playwright-core';

/** A chip or an option of the form, as what must be chosen. */
export interface Choice {
  name: string;
  value: string;
}

export async function choose(page: Page, { name, value }: Choice): Promise<void> {
  const list = page.locator(`select[name="${name}"]`);
  if ((await list.count()) > 0) await list.selectOption(value);
  else await page.locator(`input[name="${name}"][value="${value}"]`).check();
}

export const shownLines = (page: Page): Promise<string[]> =>
  page.locator('li.line:visible').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-entry') ?? ''));

/** What is said of the number of lines; without script it is a counter of the stylesheet, which only the browser can read. */
export async function saidCount(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.timeline-count' });
  const textOf = async (id: string): Promise<string> => {
    const { nodes } = await session.send('Accessibility.getChildAXNodes', { id });
    const texts = nodes
      .filter(({ parentId }) => parentId === id)
      .map((one) => (one.role?.value === 'StaticText' ? String(one.name?.value ?? '') : textOf(one.nodeId)));
    return (await Promise.all(texts)).join('');
  };
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  const said = await textOf(nodes[0]?.nodeId ?? '');
  await session.detach();
  return said;
}

export const said = (count: number): string =>
  count === 0
    ? 'No entry fits all of these filters. Take one away.'
    : `${count} ${count === 1 ? 'entry' : 'entries'} shown`;
