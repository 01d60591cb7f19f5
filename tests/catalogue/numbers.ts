import type { Case } from '../support/small-story.ts';

/** Cases 41 to 56: numbers. */
export const numbersCases: Case[] = [];
