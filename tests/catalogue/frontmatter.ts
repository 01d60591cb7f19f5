import { type Case, entry } from '../support/small-story.ts';

/** Cases 1 to 30: the shape of the frontmatter. */
export const frontmatterCases: Case[] = [
  {
    number: 14,
    name: 'a misspelt key',
    break: (story) => story.edit(entry, 'summary:', 'summry:'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:4:1 summry: There is no field "summry" here. Did you mean "summary"?',
    ],
  },
];
