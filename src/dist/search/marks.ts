/** With what follows up to the end of the tag, so that the same words in a text stay. */
const attributes = /\sdata-pagefind-[\w-]+(?:=(?:"[^"]*"|[^\s">]+))?(?=[^<>]*>)/g;

/**
 * A page without what only the index reads: the attributes of it, and pieces that nobody sees and that bear nothing else. The marks are in
 * every page, and each page is packed by itself.
 */
export function withoutMarks(html: string): string {
  return html.replace(/<span hidden data-pagefind-[^<>]*>[^<]*<\/span>/g, '').replace(attributes, '');
}
