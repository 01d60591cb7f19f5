import type { APIRoute } from 'astro';
import { toCsv } from '../../../exports/records.ts';
import { getStory } from '../../../story/index.ts';

export const getStaticPaths = async () => (await getStory()).series.map(({ id }) => ({ params: { series: id } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(toCsv((await getStory()).oneSeries(params['series'] ?? '').rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
