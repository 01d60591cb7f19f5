import { ownWords, withoutAsides } from './wording.ts';

/** Whom a headline may name as the speaker, and those of whom it speaks. */
export interface Naming {
  /** Every writing of the names of those who say it: names, aliases, surnames. */
  speakers: readonly string[];
  /** The same of those whom the claim is about and who do not say it themselves. */
  accused: readonly string[];
}

/** Verbs of speaking, finding and judging: whoever does it is the speaker. Noun-like forms only where a name or noun leads. */
const speech = `says?|said|asks?|asked|slams?|slammed|writes?|wrote|tells?|told|reports?|reported|states|stated|announces?|announced|declares?|declared|assess(?:es|ed)?|estimates?|estimated|judges?|judged|counts?|counted|calculates?|calculated|claims?|claimed|den(?:y|ies|ied)|alleges?|alleged|accuses?|accused|warns?|warned|argues?|argued|believes?|believed|thinks?|thought|describes?|described|explains?|explained|speaks?|spoke|cites?|cited|notes?|noted|rejects?|rejected|dismisses|dismissed|insists?|insisted|suggests?|suggested|concludes?|concluded|predicts?|predicted|documents?|documented|recalls?|recalled|assures?|assured|testif(?:y|ies|ied)|quotes?|quoted|finds?|found|shows?|showed|confirms?|confirmed|verif(?:y|ies|ied)|acknowledges?|acknowledged|concedes?|conceded|reveals?|revealed|admits?|admitted|confess(?:es|ed)?|proves?|proved`;
const verbs = new RegExp(String.raw`(?<![\p{L}-])(?:${speech})(?![\p{L}-])`, 'giu');
const phrase =
  /(?<!\p{L})(?:according\s+to|in\s+the\s+words\s+of|in\s+the\s+view\s+of|by\s+(?:the\s+)?[\p{L}\s’']{2,40}?(?:account|count|estimate|reckoning|data))(?!\p{L})/iu;
/** A passive names no speaker: “is said to”, “reported missing”, “told to stay”. */
const passive =
  /(?<!\p{L})(?:is|are|was|were|be|been|being|get|gets|got|widely|reportedly|allegedly)\s+(?:\p{L}+ly\s+)?$/iu;
/** Words that make a noun of what looks like a verb: “a report”, “two claims”. */
const determined =
  /(?<!\p{L})(?:an?|the|this|that|these|those|his|her|its|their|of|in|on|by|from|no|some|two|three)\s+$/iu;
const nounLike = /^(?:reports?|counts?|claims?|estimates?|documents?|notes?|quotes?|finds?|shows?)$/i;
/** Verbs that say something of oneself even where the accused is the subject; “tells” may be an order. */
const ownAccount = /^(?:say|said|confirm|verif|acknowledg|conce|admit|confess)/i;
/** Nouns of those who may stand before a colon. */
const speakerNoun =
  /(?<!\p{L})(?:sources?|officials?|ministry|minister|spokes(?:man|woman|person)|report|paper|papers|study|survey|intelligence|army|police|court|courts|officers?|witness(?:es)?|relatives|researchers?|analysts?|insiders?|investigators|agencies|editor|model|estimate|outlets?|newspaper|office|institute|staff|speaker|chief|director|commander|adviser)(?!\p{L})/iu;
/** Verbs that make a speaker only of a speaker: “the ministry gives 4,300”, but “the order gives no way out”. */
const weakVerb = /(?<!\p{L})(?:gives?|gave|puts?|calls?|called|names?|named|urges?|urged|lists?|listed)(?!\p{L})/giu;

/** A name of several capitalised words: “White House”. */
const bodyName = /(?:\p{Lu}[\p{L}’'-]*\s+){2,}$/u;

/** True where a headline says who says it: a speaker’s verb, “according to”, a speaker’s name, or a speaker and a colon. */
export function isAttributed(headline: string, { speakers, accused }: Naming): boolean {
  const text = withoutAsides(ownWords(headline));
  if (phrase.test(text)) return true;
  for (const match of text.matchAll(verbs)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    if (left.trim() === '' || passive.test(left)) continue;
    if (nounLike.test(match[0]) && determined.test(left)) continue;
    if (/^told$/i.test(match[0]) && /^\s+(?:not\s+)?to(?!\p{L})/iu.test(right)) continue;
    if (/^found$/i.test(match[0]) && /^\s+(?:dead|guilty)(?!\p{L})/iu.test(right)) continue;
    if (!ownAccount.test(match[0]) && endsWithName(left, accused) && !endsWithName(left, speakers)) continue;
    return true;
  }
  if (speakers.some((name) => hasName(text, name))) return true;
  for (const { index } of text.matchAll(weakVerb)) {
    const left = text.slice(0, index);
    const subject = /[\p{L}-]+\s*$/u.exec(left)?.[0];
    if (subject !== undefined && speakerNoun.test(subject)) return true;
    if (bodyName.test(left) && !endsWithName(left, accused)) return true;
  }
  const head = /^([^:]{2,70}):\s/u.exec(text)?.[1];
  return head !== undefined && (speakerNoun.test(head) || sharesWord(head, speakers));
}

/** True where the subject right before a verb is one of the names: “The spokesman, asked by the Gazette, has also …”. */
export function endsWithName(left: string, names: readonly string[]): boolean {
  const bare = withoutAsides(left)
    .replace(/(?:\s|,|(?<!\p{L})(?:has|have|had|also|later|then|now|again|himself|herself|itself)(?!\p{L}))+$/giu, '')
    .replace(/[’']s\s+(?:spokes(?:man|woman|person)|press\s+service)$/iu, '');
  return names.some(
    (name) =>
      bare.length >= name.length &&
      bare.slice(-name.length).toLowerCase() === name.toLowerCase() &&
      !/[\p{L}\p{N}]$/u.test(bare.slice(0, -name.length)),
  );
}

interface Named {
  name: string;
  kind: string;
  aliases: readonly string[];
}

const names = new WeakMap<Named, string[]>();

/** The writings by which an actor may be named in a sentence. */
export function namesOf(actor: Named): string[] {
  const known = names.get(actor) ?? makeNames(actor);
  names.set(actor, known);
  return known;
}

function makeNames(actor: Named): string[] {
  const plain = [actor.name, ...actor.aliases].flatMap((name) => {
    const bare = name.replace(/\s*\([^)]*\)/g, '').replace(/^the\s+/i, '');
    const inside = /\(([^)]+)\)/.exec(name)?.[1];
    return inside === undefined ? [bare] : [bare, inside];
  });
  const surname = actor.kind === 'person' ? actor.name.split(/\s+/).at(-1) : undefined;
  return [...new Set(surname === undefined ? plain : [...plain, surname])].filter((name) => name.length > 1);
}

function hasName(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return false;
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}

/** True where a capitalised word of `head` is a word of one of the names: “UK” of “UK Ministry of Defence”. */
function sharesWord(head: string, names: readonly string[]): boolean {
  const known = new Set(names.flatMap((name) => name.match(/[\p{L}\p{N}]{2,}/gu) ?? []));
  return (head.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).some((word) => known.has(word));
}
