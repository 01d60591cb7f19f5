import { expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { filesOf } from '../../../src/exports/files.ts';
import { contentOf, storedItems } from '../../../src/story/content.ts';
import { buildStory } from '../../../src/story/graph.ts';

const edition = checkContent('tests/fixtures/small-story');
const story = buildStory(contentOf(storedItems(edition), edition));
const textOf = (more: object) =>
  filesOf({ ...story, publication: { ...story.publication, ...more } }, new URL('https://example.org/sub/')).get(
    '.well-known/security.txt',
  )?.();

test('whoever finds a hole is told an address and until when it holds, by no clock', () => {
  expect(textOf({ email: 'desk@example.org', securityExpires: '2027-05-01' })).toBe(
    'Contact: mailto:desk@example.org\nExpires: 2027-05-01T00:00:00Z\nPreferred-Languages: en\nCanonical: https://example.org/sub/.well-known/security.txt\n',
  );
});

test('without an address or a day there is no such file', () => {
  expect(textOf({})).toBeUndefined();
  expect(textOf({ email: 'desk@example.org' })).toBeUndefined();
});
