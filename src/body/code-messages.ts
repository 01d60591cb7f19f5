/** What is said of an import or export, or of a paragraph that only begins like one. */
export function explainModule(value: string): string {
  const word = /^\w+/.exec(value)?.[0] ?? 'import';
  const isProse =
    /^(?:import|export)\s+[\p{L}-]+[\s,.;:]+(?!from\b)[\p{L}-]+/u.test(value) &&
    !/^export\s+(?:const|let|var|default|async|function|class|type|interface|enum)\b|[={}*"'`]/.test(
      value.split('\n')[0] ?? '',
    );
  return isProse
    ? `A paragraph begins with the word "${word}", which MDX takes for code. Begin it with another word.`
    : 'An import or export stands here. Remove it: an entry holds prose, not code.';
}

/** What is said of braces that hold something other than a comment. */
export function explainExpression(value: string, isClosed = true): string {
  if (!isClosed || /^\s*(?:\/\s*\*|[*#%!]|\/\/|$)/.test(value))
    return 'What stands in braces here is no comment. Write a note to editors as {/* … */}, with both ends, or remove the braces.';
  return 'An expression in braces stands here. Write \\{ for a brace, or remove it.';
}

/** True for the content of braces that is comments and nothing else. */
export function isComment(value: string): boolean {
  return /^(?:\s*\/\*(?:(?!\*\/)[\s\S])*\*\/)+\s*$/.test(value);
}
