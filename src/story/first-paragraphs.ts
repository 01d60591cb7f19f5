/** The first paragraph under each heading of a text in Markdown, as plain words. */
export function firstParagraphs(text: string): Map<string, string> {
  return new Map(
    text
      .split(/^#{2,6} +/m)
      .slice(1)
      .flatMap((part) => {
        const [heading = '', ...blocks] = part.trim().split(/\n\s*\n|(?<=^[^\n]*)\n/);
        const [first] = blocks.map((block) => plain(block)).filter((block) => block !== '');
        return first === undefined ? [] : [[heading.trim(), first] as const];
      }),
  );
}

const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
