import type { Case } from '../support/small-story.ts';

/** Cases 71 to 83: names, ids and files. */
export const namesCases: Case[] = [];
