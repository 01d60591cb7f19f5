import { z } from 'astro/zod';

const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, {
  error: 'This is not an address of the site. Write it from the root with a slash at both ends, as /claims/old-name/.',
});

/** Old address to new address. */
export const redirectsSchema = z.record(address, address);
export type Redirects = z.output<typeof redirectsSchema>;
