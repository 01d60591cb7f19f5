import { actorRecord, toJson } from '../../exports/records.ts';
import { getStory } from '../../story/index.ts';

export const GET = async () =>
  new Response(toJson((await getStory()).actors.map(actorRecord)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
