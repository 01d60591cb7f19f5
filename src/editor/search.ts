import { existsSync } from 'node:fs';
import { openSearch } from '../dist/search/built.ts';
import { readArguments } from '../report/arguments.ts';
import { excerptOf } from '../search/excerpt.ts';
import { groupsOf, type Shown, shownOf } from '../search/groups.ts';
import { type Fragment, placeOf } from '../search/pagefind.ts';
import { answer } from '../search/rank.ts';
import { sentencesOf } from '../search/sentences.ts';
import { readState } from '../search/state.ts';
import { RefusalError, runCommand } from './parts/command.ts';

const usage = 'npm run search -- "question" [--root DIR] [--most N]';

/** `npm run search -- "question"`: what a reader of the built site would get, and why. `--root DIR` asks the site of another tree. */
await runCommand('search', async () => {
  const { positionals, values } = readArguments(
    'search',
    usage,
    { root: { type: 'string', default: '.' }, most: { type: 'string', default: '3' } },
    true,
  );
  const question = positionals.join(' ');
  if (question === '') throw new RefusalError(`search: Say what to look for. Write ${usage}`);
  const most = Number(values.most);
  if (!Number.isInteger(most) || most < 1) throw new RefusalError('search: --most takes a number from 1.');
  const site = `${values.root}/dist`;
  if (!existsSync(`${site}/pagefind/pagefind.js`))
    throw new RefusalError(`search: There is no built site in ${site}. Run npm run build first.`);
  const { engine, front, close } = await openSearch(site);
  const found = await answer(question, engine, front);
  const groups = groupsOf(shownOf(found.hits, front), readState(''), false);
  const lines = [
    sentencesOf(
      found,
      groups.flatMap(({ hits }) => hits),
    ),
    ...found.terms.map(({ kind, said, ways }) => {
      const led = ways.map(({ words, weight }) => `${words} (${weight})`).join(', ');
      return `  ${kind} “${said}”: ${led || 'in no calendar'}`;
    }),
    `  led to pages: ${found.words.join(', ') || 'nothing'}`,
  ];
  for (const { title, hits } of groups) {
    lines.push('', `${title} (${hits.length})`);
    for (const hit of hits.slice(0, most)) lines.push(...linesOf(hit, await engine.text(hit.id), found.words));
  }
  close();
  return lines;
});

function linesOf({ score, isWhole, listed }: Shown, text: Fragment | undefined, words: readonly string[]): string[] {
  const excerpt = text && excerptOf(text, words);
  const section = excerpt?.section ? ` § ${excerpt.section.title}` : '';
  const marked = excerpt?.words.map(({ text: word, isAsked }) => (isAsked ? `[${word}]` : word)).join(' ');
  return [
    `${score.toFixed(2).padStart(7)}${isWhole ? ' ' : '~'} ${listed?.title ?? text?.meta['title']}`,
    `         ${listed?.address ?? (text && placeOf(text).address)}${section}`,
    ...(marked === undefined ? [] : [`         ${marked}`]),
  ];
}
