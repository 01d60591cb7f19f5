/** What stands in the place of bytes that are no text. */
const unreadable = '\ufffd';
const mostNamed = 3;

/** What a host did to a file, in a few words: that it was changed is known already. */
export function describeRewrite(ours: Buffer, theirs: Buffer): string {
  const [before, after] = [ours.toString('utf8'), theirs.toString('utf8')];
  const bytes = `${theirs.length} bytes for ${ours.length}`;
  if (before.includes(unreadable) || after.includes(unreadable)) return bytes;
  if (before === after.replace(/\r\n/g, '\n')) return 'its line ends were rewritten';
  if (squeezed(before) === squeezed(after)) return 'only its white space was rewritten';
  const [added, removed] = [foreign(after, before), foreign(before, after)];
  const parts = [
    ...(added.length > 0 ? [`adds ${named(added)}`] : []),
    ...(removed.length > 0 ? [`lacks ${named(removed)}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : `${bytes}, the first other one at ${firstOther(ours, theirs)}`;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '').replace(/<!--.*?-->/gs, '');
}

/** Tags of a text that the other does not have. */
function foreign(text: string, other: string): string[] {
  const known = new Set(tagsOf(other));
  return [...new Set(tagsOf(text))].filter((tag) => !known.has(tag));
}

function tagsOf(text: string): string[] {
  return [...text.matchAll(/<[a-z!][^>]*>/gi)].map(([tag]) => tag);
}

function named(tags: readonly string[]): string {
  const first = tags.slice(0, mostNamed).map((tag) => (tag.length > 80 ? `${tag.slice(0, 79)}…` : tag));
  return first.join(', ') + (tags.length > mostNamed ? ` and ${tags.length - mostNamed} more` : '');
}

function firstOther(ours: Buffer, theirs: Buffer): number {
  const at = ours.findIndex((byte, index) => byte !== theirs[index]);
  return at < 0 ? ours.length : at;
}
