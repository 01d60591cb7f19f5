/** The folders of entries, as `content/` has them. */
export const facets = ['resignation-bans', 'travel-restrictions', 'casualty-claims'] as const;
