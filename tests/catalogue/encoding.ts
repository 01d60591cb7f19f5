import type { Case } from '../support/small-story.ts';

/** Cases 84 to 92: text encoding. */
export const encodingCases: Case[] = [];
