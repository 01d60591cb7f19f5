import type { Case } from '../support/small-story.ts';

/** Cases 31 to 40: dates. */
export const datesCases: Case[] = [];
