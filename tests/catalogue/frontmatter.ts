import { type Case, entry } from '../support/small-story.ts';

/** Puts one line for the title of the entry. */
const titled =
  (line: string): Case['break'] =>
  (story) =>
    story.edit(entry, /^title: .*$/m, line);
/** Puts lines for the basis of the entry. */
const based =
  (lines: string): Case['break'] =>
  (story) =>
    story.edit(entry, /^basis: .*$/m, lines);
/** Writes the whole entry anew. */
const whole =
  (text: string): Case['break'] =>
  (story) =>
    story.write(entry, text);
const ministry = 'actors/coast-ministry.yaml';

/** Cases 1 to 30: the shape of the frontmatter. */
export const frontmatterCases: Case[] = [
  {
    number: 1,
    name: 'an empty file',
    break: whole(''),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The file is empty. Start the file with a line of exactly ---, then the fields, then --- again.',
    ],
  },
  {
    number: 1,
    name: 'a file of empty lines',
    break: whole('\n\n  \n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The file is empty. Start the file with a line of exactly ---, then the fields, then --- again.',
    ],
  },
  {
    number: 1,
    name: 'an empty YAML file',
    break: (story) => story.write(ministry, ''),
    lines: [
      'content/actors/coast-ministry.yaml:1:1 frontmatter: There are no fields. Write them as "name: value", one a line.',
    ],
  },
  {
    number: 1,
    name: 'a YAML file of comments',
    break: (story) => story.write(ministry, '# to be written\n'),
    lines: [
      'content/actors/coast-ministry.yaml:1:1 frontmatter: There are no fields. Write them as "name: value", one a line.',
    ],
  },
  {
    number: 1,
    name: 'fences with nothing between',
    break: whole('---\n---\n\nText.\n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:1 frontmatter: There are no fields. Write them as "name: value", one a line.',
    ],
  },
  {
    number: 2,
    name: 'prose only',
    break: whole('Three pilots told the Gazette.\n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: There is no frontmatter. Start the file with a line of exactly ---, then the fields, then --- again.',
    ],
  },
  {
    number: 3,
    name: 'frontmatter that is never closed',
    break: whole('---\ntitle: Pilots\n\nText.\n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The frontmatter that begins here is never closed. End it with a line of exactly ---.',
    ],
  },
  {
    number: 3,
    name: 'a fence alone',
    break: whole('---'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The frontmatter that begins here is never closed. End it with a line of exactly ---.',
    ],
  },
  {
    number: 4,
    name: 'a fence that is missing, and a rule further down',
    break: (story) =>
      story.edit(
        entry,
        /outcome: stayed\n---\n([\s\S]*?)\n\n## What/,
        'outcome: stayed\n\nThree pilots told the Gazette that their letters were handed back.\n\n---\n\n## What',
      ),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:28:1 frontmatter: Text stands among the fields. Close the frontmatter before it with a line of exactly ---.',
    ],
  },
  {
    number: 4,
    name: 'a fence that is missing, and the text looks like a field',
    break: (story) =>
      story.edit(
        entry,
        /outcome: stayed\n---\n([\s\S]*?)\n\n## What/,
        'outcome: stayed\n\nNote: the letters were handed back.\n\n---\n\n## What',
      ),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:28:1 Note: There is no field "Note" here. Remove it, or use one of: title, date, dateNote, summary, basis, attribution, relays, bears, bearsOnNothing, sources, actors, places, tags, relations, caveats, reviewed, draft, covers, mechanism, outcome, figures.',
    ],
  },
  {
    number: 5,
    name: 'a closing fence of four hyphens',
    break: (story) => story.edit(entry, 'outcome: stayed\n---', 'outcome: stayed\n----'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:27:1 frontmatter: The line "----" would end the frontmatter. End it with a line of exactly ---, or indent this line if it belongs to a text.',
    ],
  },
  {
    number: 5,
    name: 'a closing fence with text after it',
    break: (story) => story.edit(entry, 'outcome: stayed\n---', 'outcome: stayed\n--- The text.'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:27:1 frontmatter: The line "--- The text." would end the frontmatter. End it with a line of exactly ---, or indent this line if it belongs to a text.',
    ],
  },
  {
    number: 5,
    name: 'a closing fence with a space after it',
    break: (story) => story.edit(entry, 'outcome: stayed\n---', 'outcome: stayed\n--- '),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:27:1 frontmatter: The line "--- " would end the frontmatter. End it with a line of exactly ---, or indent this line if it belongs to a text.',
    ],
  },
  {
    number: 5,
    name: 'a closing fence that is indented',
    break: (story) => story.edit(entry, 'outcome: stayed\n---', 'outcome: stayed\n ---'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The frontmatter that begins here is never closed. Line 27 is " ---"; write exactly --- there.',
    ],
  },
  {
    number: 5,
    name: 'an opening fence of four hyphens',
    break: (story) => story.edit(entry, /^---/, '----'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The first line is "----". Begin with a line of exactly ---.',
    ],
  },
  {
    number: 6,
    name: 'frontmatter closed by +++',
    break: (story) => story.edit(entry, 'outcome: stayed\n---', 'outcome: stayed\n+++'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:27:1 frontmatter: The line "+++" would end the frontmatter. End it with a line of exactly ---, or indent this line if it belongs to a text.',
    ],
  },
  {
    number: 7,
    name: 'TOML',
    break: whole('+++\ntitle = "Pilots"\n+++\n\nText.\n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The frontmatter is TOML, between lines of +++. Only YAML is read: write it as "name: value" between lines of ---.',
    ],
  },
  {
    number: 8,
    name: 'a space before the first fence',
    break: (story) => story.edit(entry, /^---/, ' ---'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: Something stands before the first ---. Move the --- of line 1 to the very start of the file.',
    ],
  },
  {
    number: 8,
    name: 'an empty line before the first fence',
    break: (story) => story.edit(entry, /^---/, '\n---'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: Something stands before the first ---. Move the --- of line 2 to the very start of the file.',
    ],
  },
  {
    number: 8,
    name: 'text before the first fence',
    break: (story) => story.edit(entry, /^---/, 'Draft!\n---'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: Something stands before the first ---. Move the --- of line 2 to the very start of the file.',
    ],
  },
  {
    number: 9,
    name: 'a text with a line of exactly ---',
    break: (story) => story.edit(entry, /^summary: .*$/m, 'summary: |\n  One part.\n---\n  Another part.'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:1 frontmatter: The frontmatter ends here, but more fields follow. Indent this line if it belongs to a text, or remove it.',
    ],
  },
  {
    number: 9,
    name: 'a text with a line that begins with ---',
    break: (story) => story.edit(entry, /^summary: .*$/m, 'summary: |\n  One part.\n--- as he said\n  Another part.'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:1 frontmatter: The line "--- as he said" would end the frontmatter. End it with a line of exactly ---, or indent this line if it belongs to a text.',
    ],
  },
  {
    number: 9,
    name: 'a text with an indented line of ---',
    break: (story) => story.edit(entry, /^summary: .*$/m, 'summary: |\n  One part.\n  ---\n  Another part.'),
    lines: [],
  },
  {
    number: 10,
    name: 'a list for frontmatter',
    break: whole('---\n- title\n- date\n---\n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:1 frontmatter: The fields are a list here. Write each as "name: value" on a line of its own.',
    ],
  },
  {
    number: 10,
    name: 'a bare word for frontmatter',
    break: whole('---\ntitle\n---\n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:1 frontmatter: The fields are a bare word here. Write each as "name: value" on a line of its own.',
    ],
  },
  {
    number: 10,
    name: 'a number for frontmatter',
    break: whole('---\n42\n---\n'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:1 frontmatter: The fields are a bare word here. Write each as "name: value" on a line of its own.',
    ],
  },
  {
    number: 11,
    name: 'two YAML documents',
    break: (story) => story.append(ministry, '---\nname: Another\n'),
    lines: [
      'content/actors/coast-ministry.yaml:4:1 frontmatter: A second YAML document begins here. Keep one list of fields a file.',
    ],
  },
  {
    number: 11,
    name: 'the end mark of YAML',
    break: (story) => story.append(ministry, '...\nname: Another\n'),
    lines: [
      'content/actors/coast-ministry.yaml:5:1 frontmatter: A second YAML document begins here. Keep one list of fields a file.',
    ],
  },
  {
    number: 11,
    name: 'the start mark of YAML, once, in a YAML file',
    break: (story) => story.edit(ministry, /^/, '---\n'),
    lines: [],
  },
  {
    number: 12,
    name: 'a tab that indents',
    break: (story) => story.edit(entry, '  - actor: three-pilots', '\t- actor: three-pilots'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:7:1 frontmatter: A tab indents this line. Indent with spaces.',
    ],
  },
  {
    number: 12,
    name: 'a tab after spaces',
    break: (story) => story.edit(entry, '    verb: told', '  \tverb: told'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:8:3 frontmatter: A tab indents this line. Indent with spaces.',
    ],
  },
  {
    number: 13,
    name: 'a field twice',
    break: based('basis: count\nbasis: unnamed-sources'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:1 basis: The field "basis" stands here for the second time, first on line 5. Remove one of the two.',
    ],
  },
  {
    number: 13,
    name: 'a field twice in a group',
    break: (story) => story.edit(entry, '    verb: told', '    verb: told\n    verb: stated'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:9:5 verb: The field "verb" stands here for the second time, first on line 8. Remove one of the two.',
    ],
  },
  {
    number: 13,
    name: 'a field twice, in quotes',
    break: based('basis: count\n"basis": unnamed-sources'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:1 basis: The field "basis" stands here for the second time, first on line 5. Remove one of the two.',
    ],
  },
  {
    number: 14,
    name: 'a misspelt field',
    break: (story) => story.edit(entry, 'summary:', 'summry:'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:4:1 summry: There is no field "summry" here. Did you mean "summary"?',
    ],
  },
  {
    number: 14,
    name: 'a field of another collection',
    break: based('basis: unnamed-sources\nclaimant: port-gazette'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:1 claimant: There is no field "claimant" here. Remove it, or use one of: title, date, dateNote, summary, basis, attribution, relays, bears, bearsOnNothing, sources, actors, places, tags, relations, caveats, reviewed, draft, covers, mechanism, outcome, figures.',
    ],
  },
  {
    number: 14,
    name: 'a misspelt field in a group',
    break: (story) => story.edit(entry, '    supports:', '    suports:'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:17:5 sources.0.suports: There is no field "suports" here. Did you mean "supports"?',
    ],
  },
  {
    number: 15,
    name: 'a field in the wrong case',
    break: (story) => story.edit(entry, /^date:/m, 'Date:'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:1 Date: There is no field "Date" here. Did you mean "date"?',
    ],
  },
  ...[
    ['layout', './evil.astro'],
    ['layout', '"data:text/javascript,process.exit()"'],
    ['slug', '/index'],
    ['file', '/etc/passwd'],
    ['url', 'https://evil.example/'],
    ['components', '{}'],
    ['setup', 'import x'],
    ['imports', '[fs]'],
  ].map(
    ([field, value]): Case => ({
      number: 16,
      name: `a field ${field}: ${value}`,
      break: based(`basis: unnamed-sources\n${field}: ${value}`),
      lines: [
        `content/resignation-bans/pilots-may-not-leave.mdx:6:1 ${field}: The field "${field}" is not allowed: an item chooses no layout, address or code of its page. Remove it.`,
      ],
    }),
  ),
  {
    number: 17,
    name: 'constructor',
    break: based('basis: unnamed-sources\nconstructor: { prototype: { draft: true } }'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:1 constructor: There is no field "constructor" here. Remove it, or use one of: title, date, dateNote, summary, basis, attribution, relays, bears, bearsOnNothing, sources, actors, places, tags, relations, caveats, reviewed, draft, covers, mechanism, outcome, figures.',
    ],
  },
  {
    number: 17,
    name: 'toString in a group',
    break: (story) => story.edit(entry, '    verb: told', '    verb: told\n    toString: x'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:9:5 attribution.0.toString: There is no field "toString" here. Remove it, or use one of: actor, verb, source, words, scale, lang, altered, lost.',
    ],
  },
  {
    number: 18,
    name: 'an anchor',
    break: based('basis: &b unnamed-sources'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:5:11 frontmatter: A YAML anchor stands here. Remove it and write each value where it belongs.',
    ],
  },
  {
    number: 18,
    name: 'an alias',
    break: based('basis: unnamed-sources\nplaces: *p'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:9 frontmatter: A YAML alias stands here. Write the value itself.',
    ],
  },
  {
    number: 18,
    name: 'an anchor and its alias',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: &t [leak]\nplaces: *t'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:10 frontmatter: A YAML anchor stands here. Remove it and write each value where it belongs.',
      'content/resignation-bans/pilots-may-not-leave.mdx:21:9 frontmatter: A YAML alias stands here. Write the value itself.',
    ],
  },
  {
    number: 18,
    name: 'a merge key',
    break: (story) => story.edit(entry, '    verb: told', '    <<: { verb: told }'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:8:5 frontmatter: A YAML merge key stands here. Write the fields themselves.',
    ],
  },
  {
    number: 18,
    name: 'the laughs',
    break: based('basis: unnamed-sources\nplaces: [&a [x, x], &b [*a, *a], &c [*b, *b], *c]'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:13 frontmatter: A YAML anchor stands here. Remove it and write each value where it belongs.',
      'content/resignation-bans/pilots-may-not-leave.mdx:6:24 frontmatter: A YAML anchor stands here. Remove it and write each value where it belongs.',
      'content/resignation-bans/pilots-may-not-leave.mdx:6:25 frontmatter: A YAML alias stands here. Write the value itself.',
      'content/resignation-bans/pilots-may-not-leave.mdx:6:29 frontmatter: A YAML alias stands here. Write the value itself.',
      'content/resignation-bans/pilots-may-not-leave.mdx:6:37 frontmatter: A YAML anchor stands here. Remove it and write each value where it belongs.',
      'content/resignation-bans/pilots-may-not-leave.mdx:6:38 frontmatter: A YAML alias stands here. Write the value itself.',
      'content/resignation-bans/pilots-may-not-leave.mdx:6:42 frontmatter: A YAML alias stands here. Write the value itself.',
      'content/resignation-bans/pilots-may-not-leave.mdx:6:47 frontmatter: A YAML alias stands here. Write the value itself.',
    ],
  },
  {
    number: 19,
    name: 'a tag of YAML',
    break: titled('title: !!binary aGVsbG8='),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:17 frontmatter: A YAML tag stands here. Remove it and write the plain value.',
    ],
  },
  {
    number: 19,
    name: 'a tag of its own',
    break: titled('title: !js/function "function () {}"'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:21 frontmatter: A YAML tag stands here. Remove it and write the plain value.',
    ],
  },
  {
    number: 19,
    name: 'a tag before a list',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: !!set {leak}'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:13 frontmatter: A YAML tag stands here. Remove it and write the plain value.',
    ],
  },
  {
    number: 20,
    name: 'seven levels',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: [[[[[[leak]]]]]]'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:1 frontmatter: Fields stand inside fields more than 6 deep. Check the indentation.',
    ],
  },
  {
    number: 20,
    name: 'a thousand brackets',
    break: (story) => story.edit(entry, 'tags: [leak]', `tags: ${'['.repeat(1000)}`),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:1 frontmatter: More than 32 brackets are open here. Close them, or put the text in quotes.',
    ],
  },
  {
    number: 20,
    name: 'a thousand hyphens',
    break: (story) => story.edit(entry, 'tags: [leak]', `tags:\n  ${'- '.repeat(1000)}leak`),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:1 frontmatter: Fields stand inside fields without end here. Check the indentation.',
    ],
  },
  {
    number: 21,
    name: 'fields over 16 KiB',
    break: (story) =>
      story.edit(
        entry,
        '  - Nothing in writing was seen.',
        `${'  - Nothing in writing was seen.\n'.repeat(600)}`.trimEnd(),
      ),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:1:1 frontmatter: The fields have 20486 bytes, more than 16384. Move text to the body, or split the item.',
    ],
  },
  {
    number: 22,
    name: 'a colon in a title',
    break: titled('title: Pilots: a ban'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:2:8 frontmatter: The text has a colon, which YAML takes for a new field. Put it in quotes, as title: 'Pilots: a ban'.",
    ],
  },
  {
    number: 22,
    name: 'a colon and an apostrophe in a title',
    break: titled("title: The Gazette's report: a ban"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:2:8 frontmatter: The text has a colon, which YAML takes for a new field. Put it in quotes, as title: 'The Gazette''s report: a ban'.",
    ],
  },
  {
    number: 22,
    name: 'a colon at the end of a title',
    break: titled('title: Pilots may not leave:'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:2:8 frontmatter: The text has a colon, which YAML takes for a new field. Put it in quotes, as title: 'Pilots may not leave:'.",
    ],
  },
  {
    number: 22,
    name: 'a colon in an item of a list',
    break: (story) => story.edit(entry, 'Nothing in writing was seen.', 'Not seen: an order.'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:22:5 caveats.0: The text has a colon, which YAML takes for a field. Put it in quotes, as 'Not seen: an order.'.",
    ],
  },
  {
    number: 22,
    name: 'a colon in a title in quotes',
    break: titled("title: 'Pilots: a ban, the Gazette says'"),
    lines: [],
  },
  {
    number: 22,
    name: 'a title that begins with @',
    break: titled('title: @gazette says that pilots are held'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 frontmatter: A text cannot begin with @ here. Put it in quotes.',
    ],
  },
  {
    number: 22,
    name: 'an apostrophe in single quotes',
    break: titled("title: 'The Gazette's report on pilots'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:2:21 frontmatter: The text was closed before this by '. Write '' for an apostrophe inside single quotes, or use the other kind of quotes.",
    ],
  },
  {
    number: 22,
    name: 'a quotation mark that is never closed',
    break: titled("title: 'The Gazette says that pilots are held"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 frontmatter: The quotation mark that opens here is never closed. Close it, or put the text on one line.',
    ],
  },
  {
    number: 22,
    name: 'a bracket that is never closed',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: [leak'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:7 frontmatter: The bracket [ that opens here is never closed. Close it with ].',
    ],
  },
  {
    number: 23,
    name: 'a number sign in a title',
    break: titled('title: Gazette says rule #647 holds pilots'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: Everything from " #" on is a comment and is cut off here. Put the text in quotes, as \'Gazette says rule #647 holds pilots\'.',
    ],
  },
  {
    number: 23,
    name: 'a number sign and a space in a title',
    break: titled('title: Gazette says rule # 647 holds pilots'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: Everything from " #" on is a comment and is cut off here. Put the text in quotes, as \'Gazette says rule # 647 holds pilots\'.',
    ],
  },
  {
    number: 23,
    name: 'a number sign in a title in quotes',
    break: titled("title: 'Gazette says rule #647 holds pilots'"),
    lines: [],
  },
  {
    number: 23,
    name: 'a note to editors after a word',
    break: based('basis: unnamed-sources # What it rests on.'),
    lines: [],
  },
  {
    number: 23,
    name: 'the comment of a new item beside a value',
    break: based('basis: unnamed-sources # To write: what it rests on.'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:5:23 frontmatter: The comment says what is still to be written, and the value beside it only stands in. Remove the comment once it is done. Write what belongs here, or add draft: true.',
    ],
  },
  {
    number: 23,
    name: 'a note to editors on a line of its own',
    break: based('# What it rests on.\nbasis: unnamed-sources'),
    lines: [],
  },
  {
    number: 24,
    name: 'a title of digits',
    break: titled('title: 2023'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: 2023 is read as a number here, not as text. Put it in quotes, as '2023'.",
    ],
  },
  {
    number: 24,
    name: 'a title of yes',
    break: titled('title: true'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: true is read as yes or no here, not as text. Put it in quotes, as 'true'.",
    ],
  },
  {
    number: 24,
    name: 'a title that is a date',
    break: titled('title: 2023-05-18'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: 2023-05-18 is not in quotes. Write it as '2023-05-18'.",
    ],
  },
  {
    number: 25,
    name: 'no title',
    break: titled('title:'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:7 title: The title is missing or is not text. Write it in quotes.',
    ],
  },
  {
    number: 25,
    name: 'an empty title',
    break: titled("title: ''"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title is empty. Write it, or leave the field out if it is optional.',
    ],
  },
  {
    number: 25,
    name: 'a title of spaces',
    break: titled('title: "  "'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title is empty. Write it, or leave the field out if it is optional.',
    ],
  },
  {
    number: 25,
    name: 'a title of ~',
    break: titled('title: ~'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title is missing or is not text. Write it in quotes.',
    ],
  },
  {
    number: 26,
    name: 'a title that is too long',
    break: titled(`title: ${'Pilots '.repeat(20).trim()}`),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title is longer than 90 characters. Shorten it.',
    ],
  },
  {
    number: 26,
    name: 'a title with a line break',
    break: titled('title: |\n  Gazette says\n  pilots are held'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title has a line break. Write it on one line.',
    ],
  },
  {
    number: 26,
    name: 'a title with a line break behind a backslash',
    break: titled('title: "Gazette says\\npilots are held"'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title has a line break. Write it on one line.',
    ],
  },
  {
    number: 27,
    name: 'curly quotes around a caveat',
    break: (story) => story.edit(entry, '- Nothing in writing was seen.', '- “Gazette says that pilots are held”'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:22:5 caveats.0: Warning: The value stands in curly quotes, which readers will see. If they only enclose it, write 'Gazette says that pilots are held'.",
    ],
  },
  {
    number: 27,
    name: 'Russian quotes around a caveat',
    break: (story) => story.edit(entry, '- Nothing in writing was seen.', '- «Gazette says that pilots are held»'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:22:5 caveats.0: Warning: The value stands in curly quotes, which readers will see. If they only enclose it, write 'Gazette says that pilots are held'.",
    ],
  },
  {
    number: 27,
    name: 'curly quotes around a word of the title',
    break: titled('title: “Held”, say three pilots to the Gazette'),
    lines: [],
  },
  {
    number: 28,
    name: 'tags as text',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: leak, law'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:7 tags: This is text, not a list. Write it as [leak, law], or one item a line after a hyphen.',
    ],
  },
  {
    number: 28,
    name: 'one tag as text',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: leak'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:7 tags: This is text, not a list. Write it as [leak], or one item a line after a hyphen.',
    ],
  },
  {
    number: 29,
    name: 'a misspelt tag',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: [leek]'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:8 tags.0: "leek": The tag is not in the list. Use one of: law, decree, denial, leak, method, media-drift, governors, security-services, military, state-companies, parliament, central-bank, prosecution, passports, destinations, wagner, bakhmut, named-count, probate, equipment, definition, background, soldiers, police. Did you mean "leak"?',
    ],
  },
  {
    number: 29,
    name: 'an unknown tag',
    break: (story) => story.edit(entry, 'tags: [leak]', 'tags: [gossip]'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:20:8 tags.0: "gossip": The tag is not in the list. Use one of: law, decree, denial, leak, method, media-drift, governors, security-services, military, state-companies, parliament, central-bank, prosecution, passports, destinations, wagner, bakhmut, named-count, probate, equipment, definition, background, soldiers, police.',
    ],
  },
  {
    number: 30,
    name: 'a no-break space after the colon',
    break: titled('title:\u00a0Gazette says that pilots are held'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:2:7 frontmatter: U+00A0 NO-BREAK SPACE stands where a plain space belongs. Type the space anew.',
    ],
  },
  {
    number: 30,
    name: 'a no-break space that indents',
    break: (story) => story.edit(entry, '    verb: told', '\u00a0   verb: told'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:8:1 frontmatter: U+00A0 NO-BREAK SPACE stands where a plain space belongs. Type the space anew.',
    ],
  },
  {
    number: 30,
    name: 'a zero-width space in the name of a field',
    break: (story) => story.edit(entry, 'summary:', 'sum\u200bmary:'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:4:4 file: U+200B ZERO WIDTH SPACE stands here. It is invisible: two words that look the same would differ. Delete it.',
    ],
  },
  {
    number: 30,
    name: 'a thin space after a hyphen',
    break: (story) => story.edit(entry, '  - Nothing', '  -\u2009Nothing'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:22:4 frontmatter: U+2009 stands where a plain space belongs. Type the space anew.',
    ],
  },
  {
    number: 30,
    name: 'a no-break space inside a text',
    break: (story) => story.edit(entry, 'Nothing in writing', 'Nothing in\u00a0writing'),
    lines: [],
  },
  {
    number: 30,
    name: 'a field whose name is a list',
    break: based('basis: unnamed-sources\n? [a]\n: b'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:6:3 frontmatter: The name of a field is not a word here. Write fields as "name: value".',
    ],
  },
  ...['=HYPERLINK("https://evil.example")', '+1', '@SUM(A1)', '-2+3', '＝1+1'].map(
    (value): Case => ({
      number: 67,
      name: `a title that begins with ${value[0]}`,
      break: titled(`title: '${value} says the Gazette'`),
      lines: [
        'content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title begins like a formula, which a spreadsheet would run. Begin with a word.',
      ],
    }),
  ),
  ...[
    ['**Gazette** says so', '**G'],
    ['The *Gazette* says so', '*Gazette*'],
    ['The _Gazette_ says so', '_Gazette_'],
    ['The [Gazette](source:gazette) says so', '](source:gazette)'],
    ['The <b>Gazette</b> says so', '<b>'],
    ['The Gazette &amp; the Office say so', '&amp;'],
    ['The `Gazette` says so', '`'],
  ].map(
    ([value, shown]): Case => ({
      number: 96,
      name: `Markdown or HTML in a title: ${value}`,
      break: titled(`title: '${value}'`),
      lines: [
        `content/resignation-bans/pilots-may-not-leave.mdx:2:8 title: The title holds "${shown}", which would be printed as it is: plain text stands here. Write the words without Markdown and HTML.`,
      ],
    }),
  ),
  {
    number: 96,
    name: 'signs in a title that mark nothing',
    break: titled("title: 'Gazette: 2 * 3 < 7 & a_b [sic] # 5'"),
    lines: [],
  },
];
