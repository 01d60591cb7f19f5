import { filterStyles, timelineFilters } from '../../story/filters.ts';
import { getStory } from '../../story/index.ts';

export const GET = async () =>
  new Response(filterStyles(timelineFilters(await getStory())), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
