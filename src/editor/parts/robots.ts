/** Whether a robots.txt lets a program read a path (RFC 9309): the group of its name or else of all, and in it the longest rule. */
export function mayFetch(rules: string, agent: string, path: string): boolean {
  const name = agent.split('/')[0]?.toLowerCase() ?? '';
  const groups = readGroups(rules);
  const own = groups.filter(({ agents }) => agents.includes(name));
  const meant = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const [longest] = meant
    .flatMap(({ rules: list }) => list)
    .filter(({ pattern }) => pattern !== '' && matches(pattern, path))
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allows) - Number(a.allows));
  return longest?.allows ?? true;
}

interface Group {
  agents: string[];
  rules: { allows: boolean; pattern: string }[];
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const field = key.toLowerCase();
    const last = groups.at(-1);
    if (field === 'user-agent') {
      if (last && last.rules.length === 0) last.agents.push(value.toLowerCase());
      else groups.push({ agents: [value.toLowerCase()], rules: [] });
    } else if (field === 'allow' || field === 'disallow')
      last?.rules.push({ allows: field === 'allow', pattern: value });
  }
  return groups;
}

/** `*` stands for anything, `$` at the end for the end. Walked, not compiled: the text is a stranger’s. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const pieces = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = index === 0 ? (path.startsWith(piece) ? 0 : -1) : path.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return !isWhole || from === path.length || (pieces.length > 1 && path.endsWith(pieces.at(-1) ?? ''));
}
