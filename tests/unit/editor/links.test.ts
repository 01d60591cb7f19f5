import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Courier } from '../../../src/editor/parts/follow.ts';
import { lookAtLinks } from '../../../src/editor/parts/look-at-links.ts';
import { replayAsk } from '../../../src/editor/parts/replay.ts';
import { SmallStory } from '../../support/small-story.ts';

const id = 'gazette-2023-05-15';
const address = 'https://gazette.example/2023/pilots';
const moved = 'https://gazette.example/archive/pilots';

let story: SmallStory;
beforeEach(() => {
  story = new SmallStory();
  mkdirSync(join(story.root, 'replay'));
  cpSync('tests/fixtures/replay/pilots.html', join(story.root, 'replay/pilots.html'));
});
afterEach(() => story.remove());

const found = { headers: { 'content-type': 'text/html' }, file: 'pilots.html' };
/** Looks at one source with these answers, and gives what the report then says of it. */
const look = async (day: string, answers: object, again = false) => {
  const replay = join(story.root, 'replay');
  writeFileSync(join(replay, 'answers.json'), JSON.stringify(answers));
  const file = join(story.root, 'evidence/links.json');
  const courier = new Courier(replayAsk(replay), 'small-story/1', 0);
  const lines = await lookAtLinks(story.root, [id], { courier, day, file, again });
  return { ...JSON.parse(readFileSync(file, 'utf8'))[id], lines };
};

test.each([
  ['alive', { [address]: found }, ''],
  ['alive', { [address]: { status: 302, headers: { location: moved } }, [moved]: found }, `for now at ${moved}`],
  ['moved', { [address]: { status: 301, headers: { location: moved } }, [moved]: found }, `for good to ${moved}`],
  ['changed', { [address]: { ...found, file: 'answers.json' } }, 'these phrases do not stand there: not-let'],
  ['gone', { [address]: { status: 410 } }, 'answer 410'],
  ['gone', { [address]: { fails: 'there is no such host (ENOTFOUND)' } }, 'there is no such host (ENOTFOUND)'],
  ['unclear', { [address]: { status: 403 } }, 'answer 403'],
  ['unclear', { [address]: { fails: 'no answer came in time' } }, 'no answer came in time'],
])('a page is %s where the answer says so (%#)', async (state, answers, why) => {
  expect(await look('2026-11-27', answers)).toMatchObject({ state, why, since: '2026-11-27', before: [] });
});

test('a page that is not the copy kept is told as changed, and that its phrases still stand', async () => {
  story.edit(`sources/${id}.yaml`, 'archivedWhyNot: not-yet', `accessed: '2026-11-01'\nsha256: ${'0'.repeat(64)}`);
  expect(await look('2026-11-27', { [address]: found })).toMatchObject({
    state: 'changed',
    why: 'it is not the copy that was kept; all phrases stand there',
  });
});

test('the report keeps since when a page stands as it does, and how it stood before', async () => {
  await look('2026-11-01', { [address]: found });
  await look('2026-11-08', { [address]: found });
  const { lines, ...record } = await look('2026-11-15', {});
  expect(record).toEqual({
    address,
    state: 'gone',
    why: 'answer 404',
    since: '2026-11-15',
    checked: '2026-11-15',
    before: [{ state: 'alive', why: '', since: '2026-11-01', until: '2026-11-08' }],
  });
  expect(lines).toContain(`${id}: gone since 2026-11-15, answer 404`);
});

test('nobody is asked twice on one day, unless told', async () => {
  await look('2026-11-01', { [address]: found });
  expect(await look('2026-11-01', {})).toMatchObject({ state: 'alive' });
  expect(await look('2026-11-01', {}, true)).toMatchObject({ state: 'gone' });
});

test('the command looks at every source and counts how they stand', () => {
  const args = ['--root', story.root, '--replay', 'tests/fixtures/replay', '--day', '2026-11-27'];
  const { stdout } = spawnSync(process.execPath, ['src/editor/links.ts', ...args], { encoding: 'utf8' });
  expect(stdout).toMatch(/^office-2023-05-16: gone since 2026-11-27, answer 404$/m);
  expect(stdout).toMatch(/links\.json: 1 alive, 0 moved, 0 changed, 3 gone, 0 unclear\.\n$/);
});
