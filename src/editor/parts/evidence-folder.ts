/** Where copies of sources and the report on their links lie: beside the site, never in it, and not in the repository, since they are others’ texts. */
export const evidenceFolder = 'evidence';
