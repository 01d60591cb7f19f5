import type { PlotNeeds } from '../domain/investigation.ts';

const origins: PlotNeeds = {
  labels: ['alone', 'pair', 'firm', 'none', 'presumed'],
  numbers: ['claims', 'one', 'alone'],
};
const standing: PlotNeeds = { labels: ['decided'], numbers: ['claims', 'moved'] };

/** What the code of this folder leans on in `content/plots`, by plot. Ids of series, actors and entries stand there and not in code. */
export const needs: Readonly<Record<string, PlotNeeds>> = {
  'all-tolls': { fields: ['since', 'groups'], labels: ['axis'], numbers: ['numbers'] },
  'article-list': { fields: ['items'], labels: ['filled', 'open'], numbers: ['filled', 'first'] },
  'daily-rate': {
    fields: ['series', 'items'],
    columns: ['day', 'total'],
    labels: ['axis', 'adjusted', 'open'],
    numbers: ['least', 'most', 'rise', 'fall'],
  },
  'dead-over-time': { fields: ['since'], labels: ['axis'] },
  'eliminated-meaning': { fields: ['items'], labels: ['both', 'said', 'reported'] },
  exits: { fields: ['items'], labels: ['left'] },
  'four-ways': { fields: ['since', 'groups'] },
  'general-staff-series': {
    fields: ['series', 'claimants', 'since'],
    columns: ['day', 'total'],
    labels: ['axis'],
  },
  'may-2023': { fields: ['since', 'period', 'groups'] },
  'origins-losses': origins,
  'origins-resignations': origins,
  'origins-travel': origins,
  'ukrainian-dead': { fields: ['items'], labels: ['filled', 'open'] },
  'sources-read': { labels: ['none'], numbers: ['all', 'read', 'part', 'not'] },
  'standing-losses': standing,
  'standing-resignations': standing,
  'standing-travel': standing,
  'travel-rules': { fields: ['period', 'items'], labels: ['reported', 'said', 'record', 'force', 'until'] },
  'uk-monthly': {
    fields: ['series', 'claimants'],
    columns: ['month', 'own', 'other'],
    labels: ['axis'],
    numbers: ['within', 'months', 'outside'],
  },
  'western-totals': {
    fields: ['items'],
    labels: ['other', 'own'],
    numbers: ['above', 'of', 'least', 'most'],
  },
};
