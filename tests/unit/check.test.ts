import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { copyContent, edit, linesOf } from '../support/content.ts';

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

describe('a broken entry gets a line with its place, its field and what to do', () => {
  test.each<[string, string | RegExp, string, string]>([
    [
      'a misspelt key',
      /^summary:/m,
      'summry:',
      'content/casualty-claims/gs-200590.mdx:4:1 summry: There is no field "summry" here. Did you mean "summary"?',
    ],
    [
      'a key in the wrong case',
      /^date:/m,
      'Date:',
      'content/casualty-claims/gs-200590.mdx:3:1 Date: There is no field "Date" here. Did you mean "date"?',
    ],
    [
      'a date of 30 February',
      /^date: .*/m,
      "date: '2023-02-30'",
      'content/casualty-claims/gs-200590.mdx:3:7 date: "2023-02-30" is not a calendar date. Write it as \'2023-02-28\'.',
    ],
    [
      'a date without quotes',
      /^date: .*/m,
      'date: 2023-05-17',
      "content/casualty-claims/gs-200590.mdx:3:7 date: 2023-05-17 is not in quotes. Write it as '2023-05-17'.",
    ],
    [
      'a title left empty',
      /^title: .*/m,
      'title:',
      'content/casualty-claims/gs-200590.mdx:2:7 title: The title is missing or is not text. Write it in quotes.',
    ],
    [
      'an unknown basis',
      /^basis: .*/m,
      'basis: rumor',
      'content/casualty-claims/gs-200590.mdx:7:8 basis: "rumor": The basis is not in the list. Use one of: record, on-record, named-sources, unnamed-sources, assessment, count, model, observation.',
    ],
    [
      'a layout',
      /^basis: .*/m,
      'basis: on-record\nlayout: ./evil.astro',
      'content/casualty-claims/gs-200590.mdx:8:1 layout: The field "layout" is not allowed: an item chooses no layout, address or code of its page. Remove it.',
    ],
    [
      'a number with separators',
      'value: 200590',
      'value: 200,590',
      'figures.0.value: "200,590" has separators. Write 200590.',
    ],
    [
      'an anchor',
      /^basis: .*/m,
      'basis: &x on-record',
      'content/casualty-claims/gs-200590.mdx:7:11 frontmatter: A YAML anchor stands here. Remove it and write each value where it belongs.',
    ],
    ['a tab for indentation', '  - actor: gs-ukraine', '\t- actor: gs-ukraine', 'Indent with spaces.'],
    [
      'a key given twice',
      /^basis: .*/m,
      'basis: count\nbasis: count',
      'content/casualty-claims/gs-200590.mdx:8:1 basis: The field "basis" stands here for the second time, first on line 7. Remove one of the two.',
    ],
  ])('%s', (_case, from, to, line) => {
    edit(root, entry, from, to);
    expect(linesOf(root).join('\n')).toContain(line);
  });

  test('frontmatter that is never closed', () => {
    write(entry, '---\ntitle: x\n');
    expect(linesOf(root)).toContain(
      'content/casualty-claims/gs-200590.mdx:1:1 frontmatter: The frontmatter that begins here is never closed. End it with a line of exactly ---.',
    );
  });

  test('no frontmatter', () => {
    write(entry, 'Prose only.\n');
    expect(linesOf(root)).toContain(
      'content/casualty-claims/gs-200590.mdx:1:1 frontmatter: There is no frontmatter. Start the file with a line of exactly ---, then the fields, then --- again.',
    );
  });

  test('bytes that are not UTF-8', () => {
    write(entry, new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]));
    expect(linesOf(root)).toContain(
      'content/casualty-claims/gs-200590.mdx:2:1 file: The file is not UTF-8: byte 4 is 0xFF, perhaps Latin-1. Save it as UTF-8.',
    );
  });
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
