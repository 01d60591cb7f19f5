import { canonicalJson, recordFile } from '../domain/releases.ts';
import type { Story } from '../domain/story.ts';
import { collectionNames } from '../model/collections.ts';
import { pictureFile } from '../model/plots.ts';
import { drawPlot } from '../plots/index.ts';
import { standalone } from '../plots/standalone.ts';
import { listedPages } from '../story/rank.ts';
import { addressOn } from '../story/site.ts';
import { releasedVersions } from '../story/versions.ts';
import { bibtex, cslItem } from './bibliography.ts';
import { changesFileSchema, changesRecord } from './changes.ts';
import { atomFeed, jsonFeed, sitemap } from './feeds.ts';
import { followTheMoney } from './followthemoney.ts';
import { llmsText } from './llms.ts';
import { claimsTrig, vocabulary } from './rdf/claims.ts';
import { vocabularyPath } from './rdf/terms.ts';
import { actorRecord, claimRecord, entryRecord, sourceRecord, toJson } from './records.ts';
import { claimsFileSchema, jsonSchema, singleSchemas } from './schemas.ts';
import { seriesFileSchema, seriesRecord } from './series-json.ts';
import { csvwOf, csvwPath } from './tables/csvw.ts';
import { dataPackage } from './tables/datapackage.ts';
import { tablesOf } from './tables/index.ts';
import { toCsv } from './tables/table.ts';

/** Every file of the site that is made from the story and is no page: what to write at its path, from the root of the site. */
export function filesOf(story: Story, site: URL): Map<string, () => string> {
  const tables = tablesOf(story);
  const files: [string, () => string][] = [
    ['feed.json', () => toJson(jsonFeed(story, site))],
    ['feed.xml', () => atomFeed(story, site)],
    ['sitemap.xml', () => sitemap(listedPages(story), site)],
    ['robots.txt', () => `User-agent: *\nAllow: /\nSitemap: ${addressOn(site, 'sitemap.xml')}\n`],
    ['llms.txt', () => llmsText(story, site)],
    ['data/changes.json', () => toJson(changesRecord(story))],
    ['data/entries.json', () => toJson(story.timeline.map(entryRecord))],
    ['data/claims.json', () => toJson(story.claims.map(claimRecord))],
    ['data/actors.json', () => toJson(story.actors.map(actorRecord))],
    ['data/sources.json', () => toJson(story.sources.map(sourceRecord))],
    ['data/sources.csl.json', () => toJson(story.sources.map(cslItem))],
    ['data/sources.bib', () => story.sources.map(bibtex).join('\n')],
    ...story.timeline.map((entry): [string, () => string] => [
      `data/entries/${entry.id}.json`,
      () => toJson(entryRecord(entry)),
    ]),
    ...tables.flatMap((table): [string, () => string][] => [
      [`data/${table.path}`, () => toCsv(table)],
      [`data/${csvwPath(table)}`, () => toJson(csvwOf(table))],
    ]),
    ...releasedVersions(story).map(({ url, record }): [string, () => string] => [
      `${url.slice(1)}${recordFile}`,
      () => canonicalJson(record),
    ]),
    ...story.series.map((series): [string, () => string] => [
      `data/series/${series.id}.json`,
      () => toJson(seriesRecord(series)),
    ]),
    ['data/followthemoney.jsonl', () => followTheMoney(story, site)],
    ['data/claims.trig', () => claimsTrig(story, site)],
    [vocabularyPath, () => vocabulary(site)],
    ['data/datapackage.json', () => toJson(dataPackage(tables, { site, version: story.reviewed }))],
    ...story.plots.map(({ id }): [string, () => string] => [
      pictureFile(id, 'svg').slice(1),
      () => standalone(drawPlot(id, story), site),
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
    ['data/schema/changes-json.schema.json', () => toJson(changesFileSchema())],
    ['data/schema/series-json.schema.json', () => toJson(seriesFileSchema())],
    ...securityText(story, site),
  ];
  return new Map(files);
}

/** To whom a hole in the site is told (RFC 9116); none without an address and a day until which it holds. */
function securityText({ publication: { email, securityExpires } }: Story, site: URL): [string, () => string][] {
  if (email === undefined || securityExpires === undefined) return [];
  const path = '.well-known/security.txt';
  const lines = [
    `Contact: mailto:${email}`,
    `Expires: ${securityExpires}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${addressOn(site, path)}`,
  ];
  return [[path, () => `${lines.join('\n')}\n`]];
}
