import type { APIRoute } from 'astro';
import { collectionNames } from '../../../domain/ids.ts';
import { toJson } from '../../../exports/records.ts';
import { jsonSchema } from '../../../exports/schemas.ts';

export const getStaticPaths = () =>
  collectionNames.map((collection) => ({ params: { collection }, props: { collection } }));

export const GET: APIRoute = ({ props }) =>
  new Response(toJson(jsonSchema(props['collection'])), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
