import type { APIRoute } from 'astro';
import { sitemap } from '../exports/feeds.ts';
import { allPages } from '../story/all-pages.ts';
import { getStory } from '../story/index.ts';
import { siteUrl } from '../story/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(sitemap(allPages(await getStory()), siteUrl(site)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
