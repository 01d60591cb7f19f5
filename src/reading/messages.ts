import type { z } from 'astro/zod';
import { explainDate } from '../domain/dates.ts';
import { didYouMean, nearestName } from '../domain/nearest.ts';
import { explainNumber } from '../domain/numbers.ts';
import { kinds, type ProblemCode } from '../report/kinds/index.ts';

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

/** Fields by which other systems, or Astro itself, let a file command its page. */
const commanding = new Set([
  'layout',
  'slug',
  'file',
  'url',
  'components',
  'setup',
  'imports',
  'permalink',
  'id',
  'type',
  'collection',
]);

/**
 * Separate findings of one issue: one for each unknown key, one for anything else. `keysAt` names the fields that the schema has
 * at a path; `written` gives a value as it stands in the file.
 */
export function findingsOf(
  issue: Issue,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
  written: (path: readonly PropertyKey[]) => string | undefined,
): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.map((key): Finding => {
      if (issue.path.length === 0 && commanding.has(key)) {
        return {
          path: [key],
          onKey: true,
          code: 'unknown-field',
          message: `The field "${key}" is not allowed: an item chooses no layout, address or code of its page. Remove it.`,
        };
      }
      const near = nearestName(key, known);
      const advice = near === undefined ? `Remove it, or use one of: ${known.join(', ')}.` : `Did you mean "${near}"?`;
      return {
        path: [...issue.path, key],
        onKey: true,
        code: 'unknown-field',
        message: `There is no field "${key}" here. ${advice}`,
        instead: near === undefined ? undefined : [...issue.path, near],
      };
    });
  }
  const path = [...issue.path];
  const finding = (code: ProblemCode, message: string): Finding[] => [{ path, onKey: false, code, message }];
  if (issue.code === 'invalid_type' && issue.input !== undefined && issue.input !== null) {
    const raw = written(path);
    if (issue.expected === 'number' && typeof issue.input === 'string') {
      return finding('number', raw === undefined ? issue.message : explainNumber(raw));
    }
    if (issue.expected === 'number' && typeof issue.input === 'number' && raw !== undefined) {
      return finding('number', explainNumber(raw));
    }
    if (issue.expected === 'string' && raw !== undefined) {
      if (issue.input instanceof Date) return finding('unquoted', explainDate(raw));
      if (/date|day/i.test(issue.message)) return finding('unquoted', explainDate(raw));
      return finding(
        'unquoted',
        `${raw} is read as ${typeof issue.input === 'number' ? 'a number' : 'yes or no'} here, not as text. Put it in quotes, as '${raw}'.`,
      );
    }
    if (issue.expected === 'string' && typeof issue.input === 'object') {
      const [[key, value] = ['', undefined], ...more] = Object.entries(issue.input);
      if (typeof path.at(-1) === 'number' && typeof value === 'string' && more.length === 0) {
        return finding(
          'unquoted',
          `The text has a colon, which YAML takes for a field. Put it in quotes, as '${`${key}: ${value}`.replaceAll("'", "''")}'.`,
        );
      }
    }
    if (issue.expected === 'array' && typeof issue.input === 'string') {
      const parts = issue.input.split(/\s*,\s*/).filter((part) => part !== '');
      return finding(
        'form',
        `This is text, not a list. Write it as [${parts.join(', ')}], or one item a line after a hyphen.`,
      );
    }
  }
  const code = codeOf(issue);
  const message = messageOf(issue, path);
  return finding(
    code,
    code === 'missing' && issue.code !== 'custom' ? sayMissing(message, path, issue.input) : message,
  );
}

/** The message of a schema for a value that is not there, saying so where its words are about a wrong value. */
function sayMissing(message: string, path: readonly PropertyKey[], input: unknown): string {
  if (/missing|empty|^Say/.test(message)) return message;
  const advice = message.slice(message.indexOf('. ') + 2);
  return `The field "${String(path.at(-1))}" is ${input === null ? 'empty' : 'missing'}. ${advice}`;
}

function codeOf(issue: Issue): ProblemCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'missing' : 'form';
    case 'invalid_value':
      return issue.input === undefined || issue.input === null ? 'missing' : 'not-in-list';
    case 'too_big':
      return 'length';
    case 'too_small':
      return 'length';
    case 'invalid_format':
      return 'form';
    case 'custom':
      return isCode(issue.params?.['kind']) ? issue.params['kind'] : 'inconsistent';
    default:
      return 'form';
  }
}

function isCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

function messageOf(issue: Issue, path: readonly PropertyKey[]): string {
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const near = didYouMean(issue.input, issue.values.map(String));
    return `"${issue.input}": ${issue.message}${near}`;
  }
  if (issue.code === 'invalid_type' && /^Invalid input/.test(issue.message)) {
    if (path.length === 0) {
      const what = Array.isArray(issue.input) ? 'a list' : 'a bare word';
      return `The fields are ${what} here. Write each as "name: value" on a line of its own.`;
    }
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
