import { claimRecord, toJson } from '../../exports/records.ts';
import { getStory } from '../../story/index.ts';

export const GET = async () =>
  new Response(toJson((await getStory()).claims.map(claimRecord)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
