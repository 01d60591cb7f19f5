import { figureRows, toCsv } from '../../exports/records.ts';
import { getStory } from '../../story/index.ts';

export const GET = async () =>
  new Response(toCsv(figureRows(await getStory())), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
