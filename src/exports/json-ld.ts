import { verdicts } from '../domain/audits.ts';
import { machineDate } from '../domain/dates.ts';
import type { PlotDrawing } from '../domain/drawing.ts';
import { isNamed, type Publication } from '../domain/publication.ts';
import { standings } from '../domain/standing.ts';
import type { Audit, Claim, Entry, Source } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { pictureFile, pictureUrl } from '../model/plots.ts';
import { reason } from '../model/standing.ts';
import { addressOn } from '../story/site.ts';

type Node = Record<string, unknown>;
const context = 'https://schema.org';
const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Who answers for a page. Where nobody is named yet, the site itself stands there, and says so. */
export function publisherOf({ responsible, kind, email, contact }: Publication): Node {
  if (!isNamed(responsible))
    return { '@type': 'Organization', name: investigation.name, description: `Responsible: ${responsible}` };
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name: responsible,
    ...(email === undefined ? {} : { email }),
    ...(isNamed(contact) ? { description: contact } : {}),
  };
}

/** A page that is no item of its own. */
export function webPage(name: string, description: string, url: string, site: URL): Node {
  return {
    '@context': context,
    '@type': 'WebPage',
    name,
    description,
    url: addressOn(site, url),
    ...ofThisSite(site),
  };
}

const ofThisSite = (site: URL): Node => ({
  isPartOf: { '@type': 'WebSite', name: investigation.name, url: addressOn(site, '') },
  license: licence,
  inLanguage: 'en',
});

export function entryData({ fields, url, sources }: Entry, site: URL): Node {
  return {
    '@context': context,
    '@type': 'Article',
    headline: fields.title,
    description: fields.summary,
    url: addressOn(site, url),
    dateModified: fields.reviewed,
    temporalCoverage: fields.date,
    citation: sources.map(({ source }) => citationOf(source)),
    ...ofThisSite(site),
  };
}

export function claimData({ fields, url, verdict, bearing }: Claim, site: URL): Node {
  return {
    '@context': context,
    '@type': 'Claim',
    text: fields.statement,
    url: addressOn(site, url),
    description: `${standings[verdict.standing].label}. ${reason(verdict)}`,
    appearance: bearing.map(({ entry }) => ({
      '@type': 'Article',
      headline: entry.fields.title,
      url: addressOn(site, entry.url),
    })),
  };
}

/** An audit, with a review of each statement that the article makes; what it left out is no statement of its own. */
export function auditData({ fields, url, article, statements }: Audit, publication: Publication, site: URL): Node {
  const author = publisherOf(publication);
  return {
    '@context': context,
    '@type': 'Article',
    headline: fields.title,
    description: fields.summary,
    url: addressOn(site, url),
    dateModified: fields.reviewed,
    about: citationOf(article),
    hasPart: statements.flatMap(({ gist, verdict }, index) =>
      verdict === 'omitted'
        ? []
        : [
            {
              '@type': 'ClaimReview',
              url: addressOn(site, `${url}#s-${index + 1}`),
              claimReviewed: gist,
              datePublished: fields.reviewed,
              author: { ...author, url: addressOn(site, '') },
              itemReviewed: {
                '@type': 'Claim',
                author: { '@type': 'Organization', name: article.fields.publisher },
                datePublished: machineDate(fields.published),
                appearance: citationOf(article),
              },
              reviewRating: { '@type': 'Rating', alternateName: verdicts[verdict].label },
            },
          ],
    ),
    license: licence,
    inLanguage: 'en',
  };
}

export function sourceData(source: Source, site: URL): Node {
  return { '@context': context, ...citationOf(source), mainEntityOfPage: addressOn(site, source.url) };
}

function citationOf({ fields }: Source): Node {
  return {
    '@type': 'CreativeWork',
    name: fields.titleEn ?? fields.title,
    publisher: { '@type': 'Organization', name: fields.publisher },
    inLanguage: fields.lang,
    ...(fields.url === undefined ? {} : { url: fields.url }),
    ...(fields.published === undefined ? {} : { datePublished: machineDate(fields.published) }),
  };
}

/** A picture: its drawing as a file, its rows as another. */
export function pictureData({ id, headline, sentence, credit, csv }: PlotDrawing, site: URL): Node {
  return {
    '@context': context,
    '@type': 'ImageObject',
    name: headline,
    description: sentence,
    url: addressOn(site, pictureUrl(id)),
    contentUrl: addressOn(site, pictureFile(id, 'png')),
    encodingFormat: 'image/png',
    creditText: credit,
    encoding: { '@type': 'DataDownload', contentUrl: addressOn(site, csv), encodingFormat: 'text/csv' },
    ...ofThisSite(site),
  };
}
