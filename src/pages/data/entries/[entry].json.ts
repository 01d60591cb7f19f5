import type { APIRoute } from 'astro';
import { entryRecord, toJson } from '../../../exports/records.ts';
import { getStory } from '../../../story/index.ts';

export const getStaticPaths = async () => (await getStory()).timeline.map(({ id }) => ({ params: { entry: id } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(toJson(entryRecord((await getStory()).entry(params['entry'] ?? ''))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
