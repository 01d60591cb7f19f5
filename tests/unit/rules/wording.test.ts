import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import type { Actor } from '../../../src/domain/actors.ts';
import type { EntryFrontmatter } from '../../../src/domain/entries.ts';
import { standings } from '../../../src/domain/standing.ts';
import { isFacet } from '../../../src/model/collections.ts';
import { formatProblem } from '../../../src/report/problem.ts';
import { isAttributed, namesOf } from '../../../src/rules/wording/attributed.ts';
import { keepsDoubt, likelihoodIn, scaledWord } from '../../../src/rules/wording/likelihood.ts';
import { strengths, words } from '../../../src/rules/wording/strengths.ts';
import {
  findLoudMark,
  findWords,
  isForbidden,
  isTooStrong,
  ownWords,
  strongest,
} from '../../../src/rules/wording/wording.ts';

/** The words above an assessment that a text uses as its own, as they are written. */
const strong = (text: string): string[] =>
  findWords(text)
    .filter(({ word }) => strengths.indexOf(word.strength) > strengths.indexOf('assessed'))
    .map(({ text: written }) => written);
const forbidden = (text: string): string[] =>
  findWords(text)
    .filter(isForbidden)
    .map(({ text: written }) => written);

describe('sentences of the published article that the site began with', () => {
  test.each<[string, string[]]>([
    [
      'The British Ministry of Defence revealed that Russia threatens to invent criminal charges against officials who try to resign, so as to prevent chaos in the Kremlin.',
      ['revealed'],
    ],
    [
      'According to the latest intelligence report, top Russian officials have shown a high degree of scepticism about the war because of casualties and destroyed vehicles.',
      ['shown'],
    ],
    ['The Kremlin is blocking any resignation attempts to avoid an impression of defeatism.', []],
    [
      'The measure probably also applies to regional leaders, security officials and members of the presidential administration.',
      [],
    ],
    [
      'In addition to worrying about leadership vacancies, Putin seeks to avoid any hint of defeatism and strengthen a sense of collective responsibility.',
      ['worrying'],
    ],
    [
      'The ban came after several senior officials expressed their wish to resign after the war began, reliable sources revealed to Important Stories.',
      ['revealed'],
    ],
    ['It was hinted to some of them that they could be criminally prosecuted.', []],
    [
      'The Kremlin imposed strict travel restrictions; for months a special permit has been required and passports have been confiscated, details Important Stories.',
      [],
    ],
    ['A Kremlin source assured the independent Russian media that Putin himself reviewed these lists.', ['assured']],
    [
      'The possibility of resigning, the one Putin is so afraid of, responds to the poor Russian performance in Ukraine.',
      ['afraid'],
    ],
    [
      'The Kremlin imposed strict restrictions on foreign travel by top officials due to the fear that they will leave Russia.',
      ['fear'],
    ],
    ['The passports of some officials have been confiscated (details Important Stories).', []],
    ['The General Staff said "around 200,590 people have been killed"', []],
    ['"Days ago" Kyiv revealed that "liquidated" Russian fighters exceeded 200,000', ['revealed']],
    ['The figure is much higher than that recognised by Moscow', []],
    ['The wish to resign responds to poor Russian performance', []],
  ])('%s', (sentence, expected) => {
    expect(strong(sentence)).toEqual(expected);
  });
});

describe('headlines as they were printed', () => {
  test.each<[string, string[]]>([
    // revealed, admitted
    ['Russia reveals military losses in Ukraine', ['reveals']],
    ['Russian MoD reveals death toll in special operation in Ukraine', ['reveals']],
    ['Trump reveals his own data on Russian losses since start of year', ['reveals']],
    ['Russia admits 498 dead', ['admits']],
    ['Makiivka: Moscow admits 63, then 89', ['admits']],
    ['Ex-Kursk governor admits to taking bribes in border defense scandal', ['admits']],
    ['Deputy minister lets slip 48,000 DNA applications', ['lets slip']],
    // minds and moods
    ['Putin fears losing control altogether: Kremlin bans key officials from resigning', ['fears']],
    ['Putin is afraid of leaving. FSB agents take passports from Russian officials', ['afraid']],
    ["Reuters: Kremlin clamps down on officials' travel over state secret fears", ['fears']],
    ['Russia’s Fearful Elite Alarmed by Toll of Putin’s War in Ukraine', ['Fearful', 'Alarmed']],
    // loud
    [
      'Evidence shows Russia continues to incur catastrophic losses for minimal gains in an unsustainable war',
      ['shows', 'catastrophic'],
    ],
    ["The human cost of Russia's illegal war is appalling: UK statement to the OSCE", ['appalling']],
    // confirmed, shown, counted
    ['Russian Ministry Confirms Ban on Travel Abroad for Police', ['Confirms']],
    ['Russian Officials Face Restrictions on Foreign Trips, Kremlin Confirms', ['Confirms']],
    ['Peskov confirms some bodies forbid travel outright', ['confirms']],
    ['Interior Ministry confirmed a ban and ran real lists of permitted destinations', ['confirmed']],
    ["UK Intel Confirms Russia's Total Combatant Casualties In Ukraine At About 300,000", ['Confirms']],
    ['Mediazona confirms identities of over 61,800 Russian soldiers killed in Ukraine', ['confirms']],
    [
      'Ukraine assured that more than 200,000 Russian fighters have been "liquidated" since the start of the invasion',
      ['assured'],
    ],
    ["Putin's 'disregard' for troops highlighted as Russian losses approach 1 million, CSIS report shows", ['shows']],
    ['Tabloid shows 9,861 dead, then removes it', ['shows']],
    ['Donetsk separatist office counts 3,746 dead in its forces', ['counts']],
    ['Leak: FSB counted close to 110,000', ['counted']],
    // quoted: the speaker’s words
    ["NATO Chief: Russia Suffering 'Staggering' Losses, 65,000 Dead in Winter Months", []],
    ['Kremlin ‘Shocked’ by Apparent Suicide of Ex-Transportation Minister', []],
    ["'He's a war criminal': Putin security officer defects", []],
    // the measure’s own term
    [
      'Counting the dead: almost 27,500 confirmed casualties as Russia pays the price of fighting Ukrainian counter-offensive',
      [],
    ],
    // taken back
    ['UK uses Ukrainian daily figures but cannot verify the method', []],
    ['Peskov denied the ban as an ordinary canard', []],
    // weak enough for any standing
    ['Kremlin has reportedly banned senior officials from resigning under threat of criminal prosecution', []],
    ['Russia likely bans senior officials from resignation to prevent impression of defeatism – UK intel', []],
    ['Russia says 1,351 soldiers died in Ukraine', []],
    ['Ukraine claims Russian casualties exceed 200,000', []],
    ['UK believes 15,000 Russian troops killed in Ukraine as it pledges further help', []],
    ['Russian troop losses in Ukraine could be over 90,000, iStories reports', []],
    ['Wagner Group leader says more than 20,000 of his troops died in Bakhmut battle', []],
    ['Important Stories: Kremlin informally forbade senior officials to resign during the war', []],
    ['UK Ministry of Defence - travel limits widened, likely to stop flight and defection', []],
  ])('%s', (headline, expected) => {
    expect(strong(headline)).toEqual(expected);
  });
});

describe('a word does not count', () => {
  test.each([
    'No official confirmed the order',
    'Neither the Kremlin nor the FSB confirmed it',
    'None of the outlets, including CNN, confirmed it',
    'The paper did not reveal its sources',
    'The paper didn’t reveal its sources',
    "The paper didn't reveal its sources",
    'The Kremlin denies that the letter proves an order',
    'CNN could not independently verify the account',
    'The ministry has yet to confirm a number',
    'The number was never officially confirmed',
    'Nothing has been proven',
    'The account stands without proof of an order',
    'The order, if confirmed, would be unlawful',
    'Unverified, unproven and non-confirmed reports',
    'The office declined to confirm or deny it',
    'The ministry refused to acknowledge losses',
    'A leak may reveal more',
    'He was admitted to hospital',
    'He was admitted to a military hospital',
    'Soldiers exposed to cold',
    'Convicted of revealing state secrets',
    'The count proved difficult to repeat',
    'The burden of proof lies with the state',
    'Journalists have confirmed many more by name',
    'A list of confirmed dead',
    'Name-confirmed dead',
    'The lieutenant told the BBC that he feared prison',
    'The captain said that he was afraid for his family',
    'There was no official confirmation',
    'Recordings and two counts of fraud',
    'An exposition, an admittance, a confirmand',
    'Die Anfrage blieb unbestätigt',
    'Чиновникам запретили увольняться',
  ])('%s', (text) => {
    expect(strong(text)).toEqual([]);
  });
});

describe('a word counts all the same', () => {
  test.each<[string, string[]]>([
    ['NOT ONLY CONFIRMED BUT PROVED', ['CONFIRMED', 'PROVED']],
    ['No doubt: the ban is real', ['No doubt']],
    ['Without doubt the ministry confirmed it', ['Without doubt', 'confirmed']],
    ['The Kremlin denies it; the ministry confirmed it', ['confirmed']],
    ['Nobody resigned, and the ministry confirmed it', ['confirmed']],
    ['The ministry, which denied nothing, and later confirmed it', ['confirmed']],
    ['The refusals revealed a system', ['revealed']],
    ['“Nobody leaves”, the ministry reveals', ['reveals']],
    ['An unclosed “ quotation reveals nothing', ['reveals']],
    ['The letter brought  to\nlight an order', ['brought  to\nlight']],
    ['Kremlin-confirmed ban', ['confirmed']],
    ['Putin fears that he may lose', ['fears']],
    ['The ministry said that Putin fears losing control', ['fears']],
  ])('%s', (text, expected) => {
    expect(strong(text)).toEqual(expected);
  });
});

test('places are those of the text', () => {
  const text = 'Gazette “reveals” and reveals';
  expect(findWords(text).map(({ index }) => index)).toEqual([text.lastIndexOf('reveals')]);
  expect(ownWords(text)).toHaveLength(text.length);
});

test('no form stands in two words, and none is strong in a way that a standing does not know', () => {
  const forms = words.flatMap((word) => word.forms);
  expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  expect(Object.keys(strongest).sort()).toEqual(Object.keys(standings).sort());
});

test('a standing’s own word is not too strong for it', () => {
  const [word] = findWords('The account is documented');
  if (!word) throw new Error('not found');
  expect(isTooStrong(word, 'documented')).toBe(false);
  expect(isTooStrong(word, 'corroborated')).toBe(true);
});

test('marks that ask or shout are found outside quotation marks', () => {
  expect(findLoudMark('Who may leave?')).toEqual({ text: '?', index: 13 });
  expect(findLoudMark('Nobody leaves!')).toEqual({ text: '!', index: 13 });
  expect(findLoudMark('Peskov: “Who said so?”')).toBeUndefined();
  expect(findLoudMark('Nobody leaves.')).toBeUndefined();
});

describe('the speaker in a headline', () => {
  const speakers = ['Important Stories', 'UK Ministry of Defence', 'Yevgeny Prigozhin', 'Prigozhin'];
  const accused = ['Kremlin', 'Dmitry Peskov', 'Peskov'];
  test.each<[string, boolean]>([
    ['The Kremlin threatened to invent criminal charges against officials who try to resign', false],
    ['Kremlin threatened to invent criminal charges against officials who try to resign', false],
    ['Russia likely bars senior officials from resigning, UK ministry assesses; Kremlin denies it', true],
    ['Kremlin Tells Top Officials They Cannot Resign', false],
    ['Putin has banned top officials from resigning as Russian casualties mount in Ukraine, report says', true],
    ['Kremlin has reportedly banned senior officials from resigning under threat of criminal prosecution', false],
    ['Russia bans high-ranking officials from resigning amid Ukraine war', false],
    ['Important Stories: Kremlin informally forbade senior officials to resign during the war', true],
    ['UK: about 15,000 killed', true],
    ['Kremlin says staff of some govt departments are subject to foreign travel bans', true],
    ['Russian Officials Face Restrictions on Foreign Trips, Kremlin Confirms', true],
    ['25,000 of Vladimir Putin’s troops have been killed in Ukraine, says UK Defence Secretary', true],
    ['Prigozhin: 20,000 Wagner dead in Bakhmut', true],
    ['Prigozhin’s number of dead: 20,000', true],
    ['Russian Anti-Drugs Agency Officials Told Not to Visit U.S. Ally Countries', false],
    ['Ukrainian ministry gives about 4,300 Russian personnel lost in three days', true],
    ['The order gives officials no way out', false],
    ['Officials are reported to be held', false],
    ['By the General Staff’s count 200,000 are lost', true],
    ['Passports of Russian officials confiscated to prevent overseas escape', false],
  ])('%s', (headline, expected) => {
    expect(isAttributed(headline, { speakers, accused })).toBe(expected);
  });

  test('is found by every writing of a name', () => {
    expect(namesOf({ name: 'The Important Stories (IStories)', kind: 'outlet', aliases: ['Vazhnye istorii'] })).toEqual(
      ['Important Stories', 'IStories', 'Vazhnye istorii'],
    );
    expect(namesOf({ name: 'Dmitry Peskov', kind: 'person', aliases: [] })).toEqual(['Dmitry Peskov', 'Peskov']);
  });
});

describe('likelihood words', () => {
  test.each<[string, string | undefined, boolean]>([
    ['likely; strong hints', 'likely', false],
    ['Highly likely', 'Highly likely', true],
    ['a realistic possibility', 'realistic possibility', true],
    ['probably; likely', 'probably', false],
    ['almost certainly', 'almost certainly', true],
    ['almost', undefined, false],
    ['about; certainly smaller', undefined, false],
    ['none', undefined, false],
  ])('%s', (text, expected, termOfArt) => {
    const found = scaledWord(text);
    expect(found?.text).toBe(expected);
    expect(found?.termOfArt ?? false).toBe(termOfArt);
  });

  test('“may” is no month', () => {
    expect(likelihoodIn('may; about')).toBe('may');
    expect(likelihoodIn('in May 2023')).toBeUndefined();
    expect(keepsDoubt('Officials were held in May 2023')).toBe(false);
    expect(keepsDoubt('Officials may be held')).toBe(true);
  });
});

describe('the story of this site', () => {
  const { items, problems } = checkContent('.');
  const entries = items.filter(({ collection }) => isFacet(collection));

  test('passes without a warning', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('uses no forbidden word and no loud mark in any title and summary of its entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(147);
    for (const { fields } of entries) {
      const { title, summary } = fields as unknown as EntryFrontmatter;
      expect(forbidden(title), title).toEqual([]);
      expect(forbidden(summary), summary).toEqual([]);
      expect(findLoudMark(`${title} ${summary}`), title).toBeUndefined();
    }
  });

  test('names a speaker in every title that does not rest on a record or on a comparison of ours', () => {
    const actors = new Map(
      items
        .filter(({ collection }) => collection === 'actors')
        .map(({ id, fields }) => [id, fields as unknown as Actor]),
    );
    for (const { fields } of entries) {
      const { title, basis, attribution } = fields as unknown as EntryFrontmatter;
      if (basis === 'record' || basis === 'observation') continue;
      const speakers = attribution.flatMap(({ actor }) => namesOf(actors.get(actor) as Actor));
      expect(isAttributed(title, { speakers, accused: [] }), title).toBe(true);
    }
  });
});
