import type { Case } from '../support/small-story.ts';

/** Cases 57 to 70: tables. */
export const tablesCases: Case[] = [];
