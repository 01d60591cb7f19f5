import { oneFileName } from '../../build/built-files.ts';
import { framedPolicy, policyFor } from '../../domain/policy.ts';
import { oneFilePolicy } from '../../exports/editions/one-file.ts';

/** Headers that a host sends with every file, beside the policy. */
export const common: [string, string][] = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  ],
];

/** Where another policy holds than elsewhere. A path that ends with a slash is the beginning of others. */
export interface Rule {
  path: string;
  policy: string;
  /** Headers that it has otherwise than the common ones. */
  others?: [string, string][];
}

/** The common headers, as they are where a rule holds. */
export function commonOf({ others = [] }: Pick<Rule, 'others'>): [string, string][] {
  return common.map(([name, value]) => others.find(([other]) => other === name) ?? [name, value]);
}

/** `frame-ancestors` works only as a header. */
const asHeader = (policy: string): string => `${policy}; frame-ancestors 'none'`;
export const policyElsewhere = asHeader(policyFor({ search: false }));
/** Search runs in its page and in the worker, which has a policy of its own; the page in one file has its script within it. */
export const rules: readonly Rule[] = [
  { path: '/search/', policy: asHeader(policyFor({ search: true })) },
  { path: '/pagefind/', policy: asHeader(policyFor({ search: true })) },
  // Pictures that may stand in a frame on any page, since they run nothing.
  { path: '/embed/', policy: framedPolicy, others: [['Cross-Origin-Resource-Policy', 'cross-origin']] },
  { path: `/${oneFileName}`, policy: asHeader(oneFilePolicy) },
];
/** Files whose name holds a hash of their bytes: they never change. All others are asked for again. */
export const hashedPath = '/_astro/';
export const forEver = 'public, max-age=31536000, immutable';
export const asked = 'no-cache';

/** For hosts that know one policy for all paths: wide enough for each page, which has its own, narrower one in it. */
export function policyForAll(): string {
  const sources = new Map<string, Set<string>>();
  for (const policy of [policyElsewhere, ...rules.map((rule) => rule.policy)])
    for (const directive of policy.split('; ')) {
      const [name = '', ...values] = directive.split(' ');
      sources.set(name, new Set([...(sources.get(name) ?? []), ...values]));
    }
  return [...sources]
    .map(([name, values]) =>
      [name, ...[...values].filter((value) => values.size === 1 || value !== "'none'")].join(' '),
    )
    .join('; ');
}
