import { bibtex } from '../../exports/bibliography.ts';
import { getStory } from '../../story/index.ts';

export const GET = async () =>
  new Response((await getStory()).sources.map(bibtex).join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
