import { getEntry, render } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { BodyPart } from '../../src/body/compile.ts';
import { formatFigure } from '../../src/model/figures.ts';
import { storyOf } from '../support/content.ts';

const flatten = (parts: readonly BodyPart[]): BodyPart[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [part] : [part, ...flatten(part.parts)]));

// tests/site/stranger.test.ts runs this over entries with headings and footnotes too.
test('Astro’s own render() of an entry gives its text, its headings, and each figure in words as a link', {
  timeout: 60_000,
}, async () => {
  const container = await AstroContainer.create();
  const story = storyOf('.');
  for (const { id, facet } of story.timeline) {
    const item = await getEntry(facet as 'claims', id);
    if (!item) throw new Error(`The store has no entry "${id}". Run npx astro sync.`);
    const { Content, headings } = await render(item);
    const html = await container.renderToString(Content);
    const parts = flatten((item.rendered?.metadata?.['parts'] ?? []) as BodyPart[]);
    expect(parts.length, id).toBeGreaterThan(0);
    for (const part of parts) {
      if (typeof part === 'string') expect(html, id).toContain(part);
      else if (part.component === 'N') {
        const { url, fields } = story.entry(part.attributes['entry'] ?? '');
        const figure = fields.figures.find((one) => one.id === part.attributes['figure']);
        expect(html, id).toContain(`<a href="${url}">${figure && formatFigure(figure)}</a>`);
      }
    }
    const shown = [...parseHTML(`<body>${html}</body>`).document.querySelectorAll('h2, h3, h4, h5, h6')];
    expect(
      shown.map((heading) => heading.id),
      id,
    ).toEqual(headings.map(({ slug }) => slug));
  }
});
