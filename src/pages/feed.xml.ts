import type { APIRoute } from 'astro';
import { atomFeed } from '../exports/feeds.ts';
import { getStory } from '../story/index.ts';
import { siteUrl } from '../story/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(atomFeed(await getStory(), siteUrl(site)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
