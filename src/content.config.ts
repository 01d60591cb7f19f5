import { defineCollection } from 'astro:content';
import { checked } from './build/loader.ts';
import { collectionNames, collectionOf } from './model/collections.ts';

export const collections = Object.fromEntries(
  collectionNames.map((name) => [name, defineCollection({ loader: checked(name), schema: collectionOf(name).schema })]),
);
