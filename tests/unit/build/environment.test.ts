import { expect, test } from 'vitest';
import { surroundingsFault } from '../../../src/build/environment.ts';

const advice = 'Write a full address such as https://example.org, or unset it.';

test.each<[string, string | undefined, string | undefined]>([
  ['/srv/site', undefined, undefined],
  ["/srv/it's mine/Моя папка", 'https://example.org/sub/path', undefined],
  [
    '/srv/a#b',
    undefined,
    'The path of the project holds # (/srv/a#b), which Vite reads as part of an address. Move the project to a folder without #, % and ? in its path.',
  ],
  [
    '/srv/50% off',
    undefined,
    'The path of the project holds % (/srv/50% off), which Vite reads as part of an address. Move the project to a folder without #, % and ? in its path.',
  ],
  ['/srv', '', `SITE_URL is set, but empty. ${advice}`],
  ['/srv', 'example.org', `SITE_URL is "example.org", which is not an address. ${advice}`],
  ['/srv', 'ftp://x/', `SITE_URL is "ftp://x/", which does not begin with https:// or http://. ${advice}`],
  ['/srv', 'https://x.org/?a=1', `SITE_URL is "https://x.org/?a=1", and holds a ? or #. ${advice}`],
])('a build in %s for %s', (folder, url, fault) => {
  expect(surroundingsFault(folder, url)).toBe(fault);
});
