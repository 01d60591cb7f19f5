import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { line, oneOf, prose } from './text.ts';

/** What stands in place of a name or an address that the publisher has not decided yet; the site says it openly. */
export const toBeNamed = 'to be named by the publisher';
/** The same for something that is told rather than named. */
const toBeStated = 'to be stated by the publisher';

/** Half a promise would be printed as a name. */
const placeholder =
  /^(?:to be (?:named|stated|decided|announced|determined|confirmed)|tb[acdn]\b|n\/?a$|unknown$|nobody$|none$)/i;
const openly = <T extends z.ZodType<string>>(field: T, words: string) =>
  field.refine((text) => text === words || !placeholder.test(text), {
    error: `This is neither a name nor the words for one that is not decided. Write the name, or exactly "${words}".`,
  });

/** Letters, digits and a few signs: nothing that an address of a letter would have to escape. */
const email = z.string().regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, {
  error: 'This is not an e-mail address of letters, digits, dots and hyphens. Write one as desk@example.org.',
});

/** What minisign prints of a public key: two letters for the kind, a number of eight bytes, and 32 bytes, in base64. */
const signingKey = z.string().regex(/^RW[A-Za-z0-9+/]{54}$/, {
  error:
    'This is not a public key of minisign. Copy the second line of its file minisign.pub: 56 letters and digits that begin with RW.',
});

/** Who answers for the site, and how its texts were made. */
export const publicationSchema = z
  .strictObject({
    responsible: openly(line('Who is responsible', 120), toBeNamed).describe(
      `The body or person that answers for the site, or the words "${toBeNamed}".`,
    ),
    kind: oneOf(['body', 'person'], 'The kind')
      .optional()
      .describe('Whether a body or a person is responsible; required where one is named.'),
    email: email.optional().describe('Address to which a mistake can be reported by a letter of e-mail.'),
    contact: openly(prose('The contact', 300), toBeNamed).describe(
      `Where a mistake can be reported without an account, or the words "${toBeNamed}".`,
    ),
    researched: prose('How it was researched', 600).describe('From what the texts were made, and from what not.'),
    read: prose('What was read', 600).describe('How much of the sources was read, and where this stands.'),
    written: prose('How it was written', 600).describe('By whom or with what the texts were written.'),
    checked: prose('How it was checked', 600).describe('What was checked, by whom or by what, and what was not.'),
    secondReader: openly(line('The second reader', 200), toBeNamed).describe(
      `Who read the texts a second time, or the words "${toBeNamed}".`,
    ),
    reviewed: daySchema.describe('Day of the last check.'),
    signingKey: signingKey
      .optional()
      .describe('The public key of minisign by which readers check the signature of manifest.sha256: its one line.'),
    securityExpires: daySchema
      .optional()
      .describe(
        'Until when security.txt holds, which gives the field email to those who find a hole; at most a year on.',
      ),
  })
  .superRefine(({ responsible, kind, email: letters, securityExpires, reviewed }, context) => {
    const add = (message: string, field = 'kind'): void => context.addIssue({ code: 'custom', path: [field], message });
    if (securityExpires !== undefined && letters === undefined)
      add('security.txt would name no address. Add the field email, or remove securityExpires.', 'securityExpires');
    if (securityExpires !== undefined && securityExpires <= reviewed)
      add(
        `security.txt would have ended on ${securityExpires}, before the last check on ${reviewed}. Write a later day.`,
        'securityExpires',
      );
    if (isNamed(responsible) && kind === undefined)
      add(`"${responsible}" is responsible, and kind does not say what that is. Add kind: body or person.`);
    if (!isNamed(responsible) && kind !== undefined)
      add('Nobody is named who could be a body or a person. Name who is responsible, or remove the field kind.');
  });

export type Publication = z.output<typeof publicationSchema>;

/** True where a name or an address stands, and no promise of one. */
export function isNamed(text: string): boolean {
  return !placeholder.test(text);
}

/** What the live preview shows while the file cannot be read: nothing is named. */
export const unnamedPublication: Publication = {
  responsible: toBeNamed,
  contact: toBeNamed,
  researched: toBeStated,
  read: toBeStated,
  written: toBeStated,
  checked: toBeStated,
  secondReader: toBeNamed,
  reviewed: '0001-01-01',
};
