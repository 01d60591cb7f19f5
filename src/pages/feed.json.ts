import type { APIRoute } from 'astro';
import { jsonFeed } from '../exports/feeds.ts';
import { toJson } from '../exports/records.ts';
import { getStory } from '../story/index.ts';
import { siteUrl } from '../story/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(toJson(jsonFeed(await getStory(), siteUrl(site))), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
