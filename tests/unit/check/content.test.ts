import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { copyContent, edit, linesOf } from '../../support/content.ts';

const entry = 'casualty-claims/gs-200590.mdx';
let root: string;
beforeEach(() => {
  root = copyContent();
  return () => rmSync(root, { recursive: true });
});
const write = (file: string, text: string | Uint8Array): void => writeFileSync(join(root, 'content', file), text);
const add = (file: string, text: string): void => write(file, readFileSync(join(root, 'content', file), 'utf8') + text);

test('the real content is in order', () => {
  expect(linesOf('.')).toEqual([]);
});

describe('an id that leads nowhere', () => {
  test.each<[string, string, string | RegExp, string, string]>([
    [
      'a source',
      entry,
      'source: seed-article',
      'source: seed-artcle',
      'There is no source "seed-artcle". Did you mean "seed-article"?',
    ],
    [
      'an actor',
      entry,
      'claimant: gs-ukraine',
      'claimant: gs-ukrane',
      'There is no actor "gs-ukrane". Did you mean "gs-ukraine"?',
    ],
    [
      'a claim',
      entry,
      'claim: killed-200k-may-2023',
      'claim: killed-200k-may-2032',
      'There is no claim "killed-200k-may-2032". Did you mean "killed-200k-may-2023"?',
    ],
    [
      'a party',
      'actors/dmitry-peskov.yaml',
      'party: russian-state',
      'party: russian-stat',
      'content/actors/dmitry-peskov.yaml:5:8 party: There is no actor "russian-stat". Did you mean "russian-state"?',
    ],
  ])('of %s is named with the nearest one', (_case, file, from, to, line) => {
    edit(root, file, from, to);
    expect(linesOf(root).join('\n')).toContain(line);
  });

  test('in a body link is found at its line', () => {
    add(entry, '\nSee [nothing](entry:no-such-entry).\n');
    expect(linesOf(root).join('\n')).toContain('body: There is no entry "no-such-entry".');
  });

  test('of a figure in <N> is named with those that exist', () => {
    add(entry, '\n<N entry="ru-mod-498" figure="kiled" />\n');
    expect(linesOf(root).join('\n')).toContain(
      'body: The entry "ru-mod-498" has no figure "kiled". Did you mean "killed"?',
    );
  });
});

describe('between items', () => {
  test('a claim without an answer of the accused must say where it was looked for', () => {
    edit(root, 'resignation-bans/peskov-canard-denial.mdx', /^bears:\n(?: {2}.*\n)+/m, 'bears: []\n');
    expect(linesOf(root)).toContain(
      'content/claims/senior-officials-barred.mdx:1:1 response: No entry carries an answer of those whom the claim is about. Add the entry, or write response with where it was looked for.',
    );
  });

  test('relays that run in a circle are refused with the path', () => {
    edit(
      root,
      'resignation-bans/istories-resignation-ban.mdx',
      /^bears:/m,
      'relays:\n  - entry: uk-mod-update\n    sure: stated\nbears:',
    );
    expect(linesOf(root).join('\n')).toContain(
      'These entries relay one another in a circle: istories-resignation-ban → uk-mod-update → istories-resignation-ban. Remove one of the relays.',
    );
  });

  test('a published item may not lean on a draft', () => {
    edit(root, 'resignation-bans/kudrin-resigned.mdx', /^reviewed:/m, 'draft: true\nreviewed:');
    expect(linesOf(root).join('\n')).toContain(
      'The entry "kudrin-resigned" is a draft. Publish it first, or make this one a draft too.',
    );
  });

  test('a quote must stand among the phrases of its source', () => {
    edit(root, entry, 'source: seed-article\n', 'source: seed-article\n    quote: never said\n');
    expect(linesOf(root).join('\n')).toMatch(/quote: The quote is not among the phrases of "seed-article"|quote: /);
  });
});

test('one broken entry gets its own lines and no others', () => {
  edit(root, 'resignation-bans/uk-mod-update.mdx', /^basis: .*/m, 'basis: rumour');
  expect(linesOf(root)).toEqual([
    'content/resignation-bans/uk-mod-update.mdx:8:8 basis: "rumour": The basis is not in the list. Use one of: record, on-record, named-sources, unnamed-sources, assessment, count, model, observation.',
  ]);
});

test('all problems of all files come in one run, in order of place', () => {
  edit(root, entry, /^summary:/m, 'summry:');
  edit(root, 'resignation-bans/uk-mod-update.mdx', "date: '2023-05-18'", "date: '2023-5-18'");
  edit(root, 'actors/fsb.yaml', 'kind: body', 'kind: thing');
  const { problems } = checkContent(root);
  expect(problems.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      'content/actors/fsb.yaml',
      `content/${entry}`,
      'content/resignation-bans/uk-mod-update.mdx',
    ]),
  );
  expect(problems.map(({ file }) => file)).toEqual(problems.map(({ file }) => file).toSorted());
});
