import type { z } from 'astro/zod';
import { didYouMean } from '../domain/nearest.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as separate findings: one for each unknown key, one for anything else. */
export function findingsOf(
  issue: Issue,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): { path: PropertyKey[]; onKey: boolean; code: string; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      onKey: true,
      code: 'unknown-key',
      message: `There is no field "${key}" here.${didYouMean(key, known) || ` Remove it, or use one of: ${known.join(', ')}.`}`,
    }));
  }
  return [{ path: [...issue.path], onKey: false, code: codeOf(issue), message: messageOf(issue) }];
}

function codeOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  return issue.code.replaceAll('_', '-');
}

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const near = didYouMean(issue.input, issue.values.map(String));
    return `"${issue.input}": ${issue.message}${near}`;
  }
  if (issue.code === 'invalid_type' && /^Invalid input/.test(issue.message)) {
    return `This is not ${article(issue.expected)}. Check the indentation, and write it as the field's description says.`;
  }
  return issue.message;
}

function article(expected: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}
