import { cslItem } from '../../exports/bibliography.ts';
import { toJson } from '../../exports/records.ts';
import { getStory } from '../../story/index.ts';

export const GET = async () =>
  new Response(toJson((await getStory()).sources.map(cslItem)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
