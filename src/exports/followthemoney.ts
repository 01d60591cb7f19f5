import type { ActorKind } from '../domain/actors.ts';
import { formatDate, readDate } from '../domain/dates.ts';
import { bases } from '../domain/entries.ts';
import { isTitleSeen, readDepths } from '../domain/sources.ts';
import type { Actor, Entry, Source, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { addressOn } from '../story/site.ts';

/** An entity of FollowTheMoney: every value is text, and every property a list. */
interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** The record says of nobody whether it is public or private, so a body is an organisation; who has no name is a legal entity of an unknown sort. */
const schemaOfActor: Record<ActorKind, string> = {
  person: 'Person',
  body: 'Organization',
  outlet: 'Organization',
  group: 'LegalEntity',
  document: 'Document',
};

/** FollowTheMoney names languages by three letters; those that are not here are left out. */
const languages: Record<string, string> = Object.fromEntries(
  'ar ara,bg bul,cs ces,da dan,de deu,el ell,en eng,es spa,et est,fi fin,fr fra,he heb,hr hrv,hu hun,hy hye,it ita,ja jpn,ka kat,kk kaz,lt lit,lv lav,mk mkd,nl nld,no nor,pl pol,pt por,ro ron,ru rus,sk slk,sr srp,sv swe,sw swa,tr tur,uk ukr,zh zho'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

const actorId = (id: string): string => `${investigation.id}.actor.${id}`;
const sourceId = (id: string): string => `${investigation.id}.source.${id}`;

/** People, bodies, documents and entries as FollowTheMoney entities, one a line: what the record holds, and nothing that it does not. */
export function followTheMoney(story: Story, site: URL): string {
  const known = story.actors.filter(({ fields }) => !fields.unknownOrigin);
  const entities = [
    ...known.map((actor) => ofActor(actor, site)),
    ...known.flatMap(tiesOf),
    ...story.sources.map((source) => ofSource(source, site)),
    ...story.timeline.map((entry) => ofEntry(entry, site)),
  ];
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

function ofActor({ id, url, fields }: Actor, site: URL): FtmEntity {
  const { name, original, kind, role, aliases, wikidata, description, note } = fields;
  const others = [...new Set([original ?? '', ...aliases])].filter((other) => other !== '' && other !== name);
  return entity(actorId(id), schemaOfActor[kind], {
    name: [name],
    ...(kind === 'document' ? { title: [name], fileName: [id] } : {}),
    ...(kind === 'person' ? { position: [role] } : {}),
    alias: others,
    summary: [role],
    description: [description],
    notes: [note],
    wikidataId: [wikidata],
    sourceUrl: [addressOn(site, url)],
  });
}

/** For whom somebody speaks, and to which party with a stake somebody belongs. */
function tiesOf({ id, fields, speaksFor, party }: Actor): FtmEntity[] {
  const isEntity = (other: Actor): boolean => other.fields.kind !== 'document' && !other.fields.unknownOrigin;
  if (fields.kind === 'document') return [];
  return [
    ...speaksFor.filter(isEntity).map((client) =>
      entity(`${actorId(id)}.speaks-for.${client.id}`, 'Representation', {
        agent: [actorId(id)],
        client: [actorId(client.id)],
        role: ['speaks for'],
      }),
    ),
    ...(party && isEntity(party)
      ? [
          entity(`${actorId(id)}.party.${party.id}`, 'UnknownLink', {
            subject: [actorId(id)],
            object: [actorId(party.id)],
            role: ['belongs to this party, which has a stake'],
          }),
        ]
      : []),
  ];
}

function ofSource({ id, url, fields }: Source, site: URL): FtmEntity {
  const { title, titleEn, publisher, published, lang, accessed, read, note, sha256 } = fields;
  const isSeen = isTitleSeen(title);
  return entity(sourceId(id), 'Document', {
    name: [isSeen ? title : `${publisher}: no title was seen`],
    title: [isSeen ? title : undefined],
    alias: [titleEn],
    fileName: [id],
    publisher: [publisher],
    publishedAt: [published === undefined ? undefined : plainDate(published)],
    language: [languages[lang.split('-')[0] ?? '']],
    sourceUrl: [fields.url],
    alephUrl: [addressOn(site, url)],
    retrievedAt: [accessed],
    notes: [`${readDepths[read]}.`, note],
    ...(sha256 === undefined ? {} : { description: [`SHA-256 of our copy: ${sha256}`] }),
  });
}

function ofEntry({ id, facet, url, fields, trail, actors, sources }: Entry, site: URL): FtmEntity {
  const { title, summary, date, basis, caveats, tags, reviewed } = fields;
  const involved = [...trail.map(({ actor }) => actor), ...actors].filter(
    (actor) => actor.fields.kind !== 'document' && !actor.fields.unknownOrigin,
  );
  const day = plainDate(date);
  const [from = date, to] = date.split('/');
  return entity(`${investigation.id}.entry.${facet}.${id}`, 'Event', {
    name: [title],
    summary: [summary],
    date: [to === undefined ? day : undefined],
    startDate: [to === undefined ? undefined : plainDate(from)],
    endDate: [to === undefined ? undefined : plainDate(to)],
    involved: involved.map((actor) => actorId(actor.id)),
    proof: sources.map(({ source }) => sourceId(source.id)),
    keywords: [...tags],
    notes: [
      `Basis: ${bases[basis].label}. ${bases[basis].meaning}`,
      to === undefined && day === undefined ? `Date: ${formatDate(date)}.` : undefined,
      ...caveats.map((caveat) => `Not established: ${caveat}`),
    ],
    modifiedAt: [reviewed],
    publisher: [investigation.name],
    sourceUrl: [addressOn(site, url)],
    recordId: [id],
  });
}

/** A date that is neither about nor unsure, with the precision that it has; FollowTheMoney has no sign for the others. */
function plainDate(text: string): string | undefined {
  const { approximate, uncertain } = readDate(text);
  return approximate || uncertain || text.includes('/') ? undefined : text;
}

function entity(id: string, schema: string, values: Record<string, (string | undefined)[]>): FtmEntity {
  const properties = Object.entries(values)
    .map(([name, list]): [string, string[]] => [name, [...new Set(list.filter((value) => value !== undefined))]])
    .filter(([, list]) => list.length > 0);
  return { id, schema, properties: Object.fromEntries(properties) };
}
