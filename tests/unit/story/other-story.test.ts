import { describe, expect, test } from 'vitest';
import type { ActorKind } from '../../../src/domain/actors.ts';
import type { Basis, EntryFrontmatter, Stance } from '../../../src/domain/entries.ts';
import { unnamedPublication } from '../../../src/domain/publication.ts';
import type { RawContent } from '../../../src/domain/raw-content.ts';
import { buildStory } from '../../../src/story/graph.ts';
import { DanglingError } from '../../../src/story/lookup.ts';

/** A story about something else: did the harbour office know that the pier was unsafe? */
const day = '2024-06-01';
const actor = (id: string, kind: ActorKind, more: { party?: string; speaksFor?: string[] } = {}) => ({
  id,
  fields: { name: id, kind, role: 'x', aliases: [], sources: [], unknownOrigin: false, speaksFor: [], ...more },
});
const entry = (id: string, date: string, root: string, basis: Basis, bears: [string, Stance][], more: object = {}) => ({
  facet: 'resignation-bans' as const,
  id,
  mentions: [],
  fields: {
    title: id,
    date,
    summary: id,
    basis,
    attribution: [{ actor: root, verb: 'stated' }],
    relays: [],
    bears: bears.map(([claim, stance]) => ({ claim, stance })),
    sources: [{ source: `${id}-source`, supports: 'all' }],
    actors: [],
    places: [],
    tags: [],
    caveats: [],
    figures: [],
    reviewed: day,
    draft: false,
    relations: { follows: [], contradicts: [], narrows: [], supersedes: [] },
    covers: ['none'],
    mechanism: 'none',
    outcome: 'unknown',
    ...more,
  } as unknown as EntryFrontmatter,
});
const claim = (id: string, about: string[]) => ({
  id,
  fields: {
    statement: id,
    facet: 'resignation-bans' as const,
    about,
    wouldChange: 'x',
    reviewBy: day,
    reviewed: day,
    accuses: true,
    order: 1,
    draft: false,
  },
});
const source = (id: string) => ({
  id,
  fields: { publisher: id, title: id, lang: 'en', kind: 'newspaper' as const, read: 'text' as const },
});

const entries = [
  entry('diver-tells-gazette', '2024-01-02', 'diver', 'unnamed-sources', [['office-knew', 'asserts']]),
  entry('radio-repeats', '2024-01-03', 'radio', 'on-record', [['office-knew', 'asserts']], {
    relays: [{ entry: 'diver-tells-gazette', sure: 'presumed' }],
  }),
  entry('welder-tells-tribune', '2024-01-05', 'welder', 'unnamed-sources', [['office-knew', 'asserts']]),
  entry('harbour-master-denies', '2024-01-07', 'harbour-master', 'on-record', [['office-knew', 'denies']], {
    relations: { follows: [], contradicts: ['diver-tells-gazette'], narrows: [], supersedes: [] },
  }),
  entry('inspection-report', '2024-02-01', 'report-12', 'record', [
    ['office-knew', 'confirms'],
    ['pier-was-sound', 'refutes'],
  ]),
  entry('office-says-sound', '2024-01-08', 'harbour-office', 'on-record', [['pier-was-sound', 'asserts']]),
];
const raw = (list = entries): RawContent => ({
  entries: list,
  claims: [claim('office-knew', ['harbour-office']), claim('pier-was-sound', ['harbour-office'])],
  actors: [
    actor('diver', 'group'),
    actor('welder', 'group'),
    actor('radio', 'outlet'),
    actor('report-12', 'document'),
    actor('harbour-office', 'body'),
    actor('harbour-master', 'person', { party: 'harbour-office', speaksFor: ['harbour-office'] }),
  ],
  sources: list.map(({ id }) => source(`${id}-source`)),
  audits: [],
  drifts: [],
  benchmarks: [],
  series: [],
  plots: [],
  translations: [],
  chapters: [],
  corrections: [],
  citing: [],
  publication: unnamedPublication,
  redirects: {},
  releases: [],
});

describe('a story about a pier passes through the same code', () => {
  const story = buildStory(raw());

  test('and its standing moves as entries come in', () => {
    expect(story.claim('office-knew').history.map(({ date, verdict }) => `${date} ${verdict.standing}`)).toEqual([
      '2024-01-02 reported',
      '2024-01-05 corroborated',
      '2024-01-07 disputed',
      '2024-02-01 documented',
    ]);
  });

  test('and it begins when somebody makes the claim, with the earlier evidence that then decides', () => {
    const survey = entry('survey-finds-cracks', '2023-11-02', 'diver', 'observation', [['pier-was-sound', 'refutes']]);
    const early = buildStory(raw([survey, ...entries]));
    expect(
      early.claim('pier-was-sound').history.map(({ date, entry: { id }, verdict }) => [date, verdict.standing, id]),
    ).toEqual([['2024-01-08', 'refuted', 'survey-finds-cracks']]);
  });

  test('or when those whom it is about answer it', () => {
    const before = entry('office-denies-early', '2023-12-30', 'harbour-office', 'on-record', [
      ['office-knew', 'denies'],
    ]);
    const early = buildStory(raw([before, ...entries]));
    expect(early.claim('office-knew').history.map(({ date, verdict }) => `${date} ${verdict.standing}`)).toEqual([
      '2023-12-30 disputed',
      '2024-02-01 documented',
    ]);
  });

  test('and a repetition adds no root', () => {
    expect(story.claim('office-knew').roots.map(({ actor: { id } }) => id)).toEqual(['diver', 'report-12', 'welder']);
  });

  test('and a claim of the party is refuted by the record', () => {
    expect(story.claim('pier-was-sound').verdict).toMatchObject({
      standing: 'refuted',
      decidedBy: ['inspection-report'],
    });
  });

  test('and the answer of the accused is found through who speaks for it', () => {
    expect(story.claim('office-knew').response.map(({ entry: { id }, stance }) => `${id} ${stance}`)).toEqual([
      'harbour-master-denies denies',
    ]);
  });

  test('and a contradiction is seen from both ends', () => {
    expect(story.entry('diver-tells-gazette').ties.map(({ kind, entry: { id } }) => `${kind} ${id}`)).toEqual([
      'contradicts harbour-master-denies',
      'relayed-by radio-repeats',
    ]);
    expect(story.entry('radio-repeats').ties.map(({ kind, entry: { id } }) => `${kind} ${id}`)).toEqual([
      'relays diver-tells-gazette',
    ]);
  });

  test('and an entry that no other names, and that names none, is tied to nothing', () => {
    expect(story.timeline.filter(({ ties }) => ties.length === 0).map(({ id }) => id)).toEqual([
      'welder-tells-tribune',
      'office-says-sound',
      'inspection-report',
    ]);
  });

  test('and without the denial the standing is another', () => {
    const without = entries.filter(({ id }) => id !== 'harbour-master-denies' && id !== 'inspection-report');
    expect(buildStory(raw(without)).claim('office-knew').verdict).toMatchObject({
      standing: 'corroborated',
      rule: 'independent-roots',
    });
  });
});

test('an id that leads nowhere ends the build with the whole list', () => {
  const broken = [
    ...entries,
    entry('lost', '2024-03-01', 'nobody', 'on-record', [], { sources: [{ source: 'no-source', supports: 'x' }] }),
  ];
  expect(() => buildStory({ ...raw(broken), sources: raw().sources })).toThrow(DanglingError);
  expect(() => buildStory({ ...raw(broken), sources: raw().sources })).toThrow(
    /there is no actor "nobody"[\s\S]*there is no source "no-source"/,
  );
});
