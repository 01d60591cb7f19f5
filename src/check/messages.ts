import type { z } from 'astro/zod';
import { didYouMean, nearestName } from '../domain/nearest.ts';
import { kinds, type ProblemCode } from './kinds/index.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong at one place. */
export interface Finding {
  path: PropertyKey[];
  /** True where the key is wrong rather than its value. */
  onKey: boolean;
  code: ProblemCode;
  message: string;
  /** For an unknown key: the path of the field that was most likely meant. */
  instead?: PropertyKey[] | undefined;
}

/** Separate findings of one issue: one for each unknown key, one for anything else. */
export function findingsOf(issue: Issue, keysAt: (path: readonly PropertyKey[]) => readonly string[]): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.map((key) => {
      const near = nearestName(key, known);
      const advice = near === undefined ? `Remove it, or use one of: ${known.join(', ')}.` : `Did you mean "${near}"?`;
      return {
        path: [...issue.path, key],
        onKey: true,
        code: 'unknown-key',
        message: `There is no field "${key}" here. ${advice}`,
        instead: near === undefined ? undefined : [...issue.path, near],
      };
    });
  }
  return [{ path: [...issue.path], onKey: false, code: codeOf(issue), message: messageOf(issue) }];
}

function codeOf(issue: Issue): ProblemCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'missing' : 'wrong-type';
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : 'not-in-list';
    case 'too_big':
      return 'too-long';
    case 'too_small':
      return 'too-short';
    case 'invalid_format':
      return 'form';
    case 'custom':
      return isCode(issue.params?.['kind']) ? issue.params['kind'] : 'inconsistent';
    default:
      return 'wrong-type';
  }
}

function isCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
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
