import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSearch } from '../dist/search/built.ts';
import { excerptOf } from '../search/excerpt.ts';
import { groupsOf, shownOf } from '../search/groups.ts';
import { answer } from '../search/rank.ts';
import { sentencesOf } from '../search/sentences.ts';
import { readState } from '../search/state.ts';

/** `npm run search -- "question"`: what a reader of the built site would get, and why. `--root DIR` asks the site of another tree. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' }, most: { type: 'string', default: '3' } },
});
const question = positionals.join(' ');
const site = `${values.root}/dist`;
if (question === '' || !existsSync(`${site}/pagefind/pagefind.js`)) {
  console.error(
    question === ''
      ? 'Usage: npm run search -- "question" [--root DIR] [--most N]'
      : `There is no built site in ${site}. Run npm run build first.`,
  );
  process.exit(1);
}
const { engine, front, close } = await openSearch(site);
const found = await answer(question, engine, front);
const groups = groupsOf(shownOf(found.hits, front), readState(''), false);
console.log(
  sentencesOf(
    found,
    groups.flatMap(({ hits }) => hits),
  ),
);
for (const { said, kind, ways } of found.terms)
  console.log(
    `  ${kind} “${said}”: ${ways.map(({ words, weight }) => `${words} (${weight})`).join(', ') || 'in no calendar'}`,
  );
console.log(`  led to pages: ${found.words.join(', ') || 'nothing'}`);
for (const { title, hits } of groups) {
  console.log(`\n${title} (${hits.length})`);
  for (const { id, score, isWhole, listed } of hits.slice(0, Number(values.most))) {
    const text = await engine.text(id);
    const excerpt = text && excerptOf(text, found.words);
    console.log(
      `${score.toFixed(2).padStart(7)}${isWhole ? ' ' : '~'} ${listed?.title ?? text?.meta['title']}\n         ${listed?.address ?? text?.url}${excerpt?.section ? ` § ${excerpt.section.title}` : ''}`,
    );
    if (excerpt)
      console.log(
        `         ${excerpt.words.map(({ text: word, isAsked }) => (isAsked ? `[${word}]` : word)).join(' ')}`,
      );
  }
}
close();
