import type { BodyPart } from './compile.ts';

/** What stands in plain HTML where a body has a component without text of its own. */
export type Stand = (component: string, attributes: Readonly<Record<string, string>>) => string;

/** A compiled body as plain HTML, for whoever renders an item by Astro's own `render()`, without the components. */
export function htmlOf(parts: readonly BodyPart[], stand: Stand): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const inner = htmlOf(part.parts, stand);
      if (part.component === 'Note') return `<aside>${inner}</aside>`;
      return part.parts.length > 0 ? inner : stand(part.component, part.attributes);
    })
    .join('');
}
