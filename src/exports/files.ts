import { canonicalJson, recordFile } from '../domain/releases.ts';
import type { Story } from '../domain/story.ts';
import { collectionNames } from '../model/collections.ts';
import { plotCsvUrl } from '../model/plots.ts';
import { drawPlot } from '../plots/index.ts';
import { timelineFilters } from '../story/filters.ts';
import { listedPages } from '../story/rank.ts';
import { addressOn } from '../story/site.ts';
import { releasedVersions } from '../story/versions.ts';
import { bibtex, cslItem } from './bibliography.ts';
import { atomFeed, jsonFeed, sitemap } from './feeds.ts';
import {
  actorRecord,
  claimRecord,
  entryRecord,
  figureRows,
  sourceRecord,
  timelineRows,
  toCsv,
  toJson,
} from './records.ts';
import { claimsFileSchema, jsonSchema, singleSchemas } from './schemas.ts';
import { timelineStyles } from './timeline-styles.ts';

/** Every file of the site that is made from the story and is no page: what to write at its path, from the root of the site. */
export function filesOf(story: Story, site: URL): Map<string, () => string> {
  const files: [string, () => string][] = [
    ['feed.json', () => toJson(jsonFeed(story, site))],
    ['feed.xml', () => atomFeed(story, site)],
    ['sitemap.xml', () => sitemap(listedPages(story), site)],
    ['robots.txt', () => `User-agent: *\nAllow: /\nSitemap: ${addressOn(site, 'sitemap.xml')}\n`],
    ['timeline/filters.css', () => timelineStyles(story, timelineFilters(story))],
    ['data/entries.json', () => toJson(story.timeline.map(entryRecord))],
    ['data/claims.json', () => toJson(story.claims.map(claimRecord))],
    ['data/actors.json', () => toJson(story.actors.map(actorRecord))],
    ['data/sources.json', () => toJson(story.sources.map(sourceRecord))],
    ['data/sources.csl.json', () => toJson(story.sources.map(cslItem))],
    ['data/sources.bib', () => story.sources.map(bibtex).join('\n')],
    ['data/figures.csv', () => toCsv(figureRows(story))],
    ['data/timeline.csv', () => toCsv(timelineRows(story))],
    ...story.timeline.map((entry): [string, () => string] => [
      `data/entries/${entry.id}.json`,
      () => toJson(entryRecord(entry)),
    ]),
    ...story.series.map(({ id, rows }): [string, () => string] => [`data/series/${id}.csv`, () => toCsv(rows)]),
    ...releasedVersions(story).map(({ url, record }): [string, () => string] => [
      `${url.slice(1)}${recordFile}`,
      () => canonicalJson(record),
    ]),
    ...story.plots.map(({ id }): [string, () => string] => [
      plotCsvUrl(id).slice(1),
      () => {
        const { columns, rows } = drawPlot(id, story);
        return toCsv(
          rows.map(({ entry, cells }) => ({
            id: entry,
            ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
          })),
        );
      },
    ]),
    ...collectionNames.map((name): [string, () => string] => [
      `data/schema/${name}.schema.json`,
      () => toJson(jsonSchema(name)),
    ]),
    ...Object.entries(singleSchemas).map(([name, schema]): [string, () => string] => [
      `data/schema/${name}.schema.json`,
      () => toJson(schema()),
    ]),
    ['data/schema/claims-json.schema.json', () => toJson(claimsFileSchema())],
  ];
  return new Map(files);
}
