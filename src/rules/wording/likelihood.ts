/**
 * Words of likelihood. Those of the two scales are from the PHIA probability yardstick (United Kingdom) and from
 * Intelligence Community Directive 203 (United States), the longer before the shorter.
 */
const scaled =
  /(?<!\p{L})(?:remote\s+chance|(?:highly|very)\s+(?:un)?likely|(?:highly\s+)?(?:im)?probabl[ey]|realistic\s+(?:possibility|probability)|(?:almost|nearly)\s+certain(?:ly)?|almost\s+no\s+chance|roughly\s+even\s+(?:chance|odds)|(?:un)?likely)(?!\p{L})/iu;
/** Terms that no everyday sentence has: whoever uses them speaks by a scale. */
const termOfArt =
  /(?<!\p{L})(?:remote\s+chance|highly\s+(?:un)?likely|very\s+(?:un)?likely|realistic\s+(?:possibility|probability)|(?:almost|nearly)\s+certain(?:ly)?|almost\s+no\s+chance|roughly\s+even\s+(?:chance|odds))(?!\p{L})/iu;
/** A speaker’s own likelihood: what a headline must not turn into a fact. “May” in lower case, because of the month. */
const likelihood =
  /(?<!\p{L})(?:(?:un)?[Ll]ikely|(?:[Ii]m)?[Pp]robabl[ey]|may|[Mm]ight|[Mm]aybe|[Pp]ossibl[ey]|[Pp]ossibility|[Pp]erhaps|[Pp]resumably|[Aa]lmost\s+certain(?:ly)?)(?!\p{L})/u;
const doubt =
  /(?<!\p{L})(?:could|likelihood|presum(?:ed|ably|es?)|apparent(?:ly)?|seem(?:s|ed|ingly)?|appear(?:s|ed)?|suspect(?:s|ed)?|hint(?:s|ed)?|reportedly|allegedly|alleged|purported(?:ly)?|chance|odds)(?!\p{L})/iu;
const judgement =
  /(?<!\p{L})(?:assess(?:es|ed|ment)?|estimat(?:e|es|ed|ing)|judg(?:e|es|ed|ement|ment)|believ(?:e|es|ed)|think(?:s)?|thought|range|reckon(?:s|ed)?|expect(?:s|ed)?|model(?:s|led)?)(?!\p{L})/iu;

/** The likelihood word of a scale in the words of a speaker, if there is one. */
export function scaledWord(words: string): { text: string; termOfArt: boolean } | undefined {
  const match = scaled.exec(words);
  return match ? { text: match[0], termOfArt: termOfArt.test(match[0]) } : undefined;
}

/** The first likelihood word in the words of a speaker, of a scale or not. */
export function likelihoodIn(words: string): string | undefined {
  return likelihood.exec(words)?.[0];
}

/** True where a text keeps a doubt: a word of likelihood, or a verb of judging. Quoted words count: they are the speaker’s. */
export function keepsDoubt(text: string): boolean {
  return likelihood.test(text) || doubt.test(text) || judgement.test(text);
}
