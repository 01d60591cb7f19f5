import type { Case } from '../support/small-story.ts';

/** Cases 93 to 108 and 111: bodies. */
export const bodyCases: Case[] = [];
