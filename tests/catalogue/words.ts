import type { Case } from '../support/small-story.ts';

/** Cases 109 and 110: words. */
export const wordsCases: Case[] = [];
