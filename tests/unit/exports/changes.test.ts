import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { firstHash } from '../../../src/domain/corrections.ts';
import { sumOf } from '../../../src/domain/releases.ts';
import { releaseDay } from '../../../src/editor/parts/release-day.ts';
import { changesFileSchema } from '../../../src/exports/changes.ts';
import { auditData } from '../../../src/exports/json-ld.ts';
import { storyOf } from '../../support/content.ts';
import { fileOf, site } from '../../support/export-files.ts';
import { entry, SmallStory } from '../../support/small-story.ts';

const story = storyOf('.');

test('the changes are the ledger, item for item, each with the hash of the one before', () => {
  const file = JSON.parse(fileOf(story, 'data/changes.json'));
  const validate = new Ajv2020({ strict: true }).compile(changesFileSchema() as object);
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...file, further: 1 })).toBe(false);
  const changes = file.changes as { was: string; now: string; previous: string; sha256: string }[];
  expect(changes.map(({ was, now }) => [was, now])).toEqual(story.corrections.map(({ was, now }) => [was, now]));
  expect(changes.map(({ previous }) => previous)).toEqual([
    firstHash,
    ...changes.slice(0, -1).map(({ sha256 }) => sha256),
  ]);
});

test('each release stands with its day, and each of its items with its version, the one before, and where both are proved', () => {
  const small = new SmallStory();
  try {
    releaseDay(small.root, '2026-11-22', true);
    small.edit(entry, /^title: .*$/m, 'title: Pilots must stay, says the office');
    releaseDay(small.root, '2026-11-23', true);
    const released = storyOf(small.root);
    const file = JSON.parse(fileOf(released, 'data/changes.json'));
    const validate = new Ajv2020({ strict: true }).compile(changesFileSchema() as object);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    type Item = { item: string; title: string; version: string; was?: string; record: string };
    const [first, second, ...more] = file.releases as { day: string; previous: string; items: Item[] }[];
    expect([first?.day, second?.day, more.length]).toEqual(['2026-11-22', '2026-11-23', 0]);
    expect(first?.items.map(({ item }) => item).toSorted()).toEqual(
      [
        ...released.timeline.map(({ id }) => `entries/${id}`),
        ...released.claims.map(({ id }) => `claims/${id}`),
      ].toSorted(),
    );
    expect(first?.items.filter(({ was }) => was !== undefined)).toEqual([]);
    const before = first?.items.find(({ item }) => item === 'entries/pilots-may-not-leave');
    expect(second?.items).toMatchObject([
      { item: 'entries/pilots-may-not-leave', title: 'Pilots must stay, says the office', was: before?.version },
    ]);
    expect(first?.previous).toBe('0'.repeat(64));
    expect(second?.previous).toBe(sumOf(readFileSync(join(small.root, 'releases/2026-11-22.json'))));
    for (const { version, record } of [...(first?.items ?? []), ...(second?.items ?? [])])
      expect(sumOf(fileOf(released, record.slice(1))).startsWith(version)).toBe(true);
  } finally {
    small.remove();
  }
});

test('llms.txt says the standing with each claim, and leads to a Markdown file for each page of the record', () => {
  const lines = fileOf(story, 'llms.txt').split('\n');
  expect(lines[0]).toMatch(/^# \S/);
  expect(lines.find((line) => line.startsWith('> '))).toBeDefined();
  for (const { url, verdict } of story.claims) {
    const line = lines.find((one) => one.includes(`${url}index.md)`));
    expect(line?.toLowerCase()).toContain(`: ${verdict.standing.replace('-', ' ')}.`);
  }
  for (const { url } of [...story.timeline, ...story.audits])
    expect(lines.filter((line) => line.includes(`${url}index.md)`))).toHaveLength(1);
});

test('each statement of an audit is a ClaimReview with all that schema.org asks of one; what was left out is none', () => {
  for (const audit of story.audits) {
    const { hasPart } = auditData(audit, story.publication, site) as { hasPart: Record<string, never>[] };
    const made = audit.statements.filter(({ verdict }) => verdict !== 'omitted');
    expect(hasPart.map(({ claimReviewed }) => claimReviewed)).toEqual(made.map(({ gist }) => gist));
    for (const review of hasPart)
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        url: expect.stringContaining(`${audit.url.slice(1)}#s-`),
        author: { name: expect.stringMatching(/\S/), url: 'https://example.org/sub/' },
        itemReviewed: { '@type': 'Claim', author: { name: audit.article.fields.publisher } },
        reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/\S/) },
      });
  }
});
