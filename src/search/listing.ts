import { fold } from './text.ts';

/** What the index says of a page or a section: all that is shown before its text has come. */
export interface Listed {
  address: string;
  title: string;
  section: string;
  kind: string;
  facet: string;
  date: string;
  standing: string;
  claimants: readonly string[];
  /** How much it counts among others: a root before what repeats it. */
  factor: number;
}

/**
 * The list as it travels: a column for each field, with numbers for texts that come often. An address keeps what cannot be told from the
 * item before and from its own title: most anchors and half of the last parts are the title in the form of an address.
 */
export interface PackedListing {
  /** What stands before each id: the language. */
  before: string;
  ids: string[];
  addresses: string[];
  /** Empty where the item is a section of the page before. */
  titles: string[];
  sections: string[];
  dates: string[];
  /** In hundredths. */
  factors: number[];
  kinds: string[];
  facets: string[];
  standings: string[];
  claimants: string[];
  kind: number[];
  facet: number[];
  standing: number[];
  claimant: number[][];
}

/** Stands for the title in the form of an address. */
const asTitled = '~';

/** Packs a list of ids and what they stand for. Throws where an id or an address has a form that could not be read again. */
export function packListing(items: readonly (readonly [id: string, listed: Listed])[]): PackedListing {
  const packed: PackedListing = {
    before: /^.*_/.exec(items[0]?.[0] ?? '')?.[0] ?? '',
    ids: [],
    addresses: [],
    titles: [],
    sections: [],
    dates: [],
    factors: [],
    kinds: [],
    facets: [],
    standings: [],
    claimants: [],
    kind: [],
    facet: [],
    standing: [],
    claimant: [],
  };
  let last = { folder: '', page: '', title: '' };
  for (const [id, listed] of items) {
    const { address, title, section, date, factor, kind, facet, standing, claimants } = listed;
    const [page = '', anchor] = address.split('#');
    const isSame = page === last.page && title === last.title && anchor !== undefined;
    const parts = page.split('/');
    const [folder, own] = [parts.slice(0, -2).join('/'), parts.at(-2) ?? ''];
    const shortOwn = own !== '' && own === addressed(title) ? asTitled : own;
    const shortAnchor = anchor === undefined ? '' : `#${anchor === addressed(section) ? '' : anchor}`;
    // Pagefind makes an id longer where two would be the same.
    packed.ids.push(id.slice(packed.before.length));
    packed.addresses.push(isSame ? shortAnchor : (folder === last.folder ? '' : `${folder}/`) + shortOwn + shortAnchor);
    packed.titles.push(isSame ? '' : title);
    packed.sections.push(section);
    packed.dates.push(date);
    packed.factors.push(Math.round(factor * 100));
    packed.kind.push(numberOf(kind, packed.kinds));
    packed.facet.push(numberOf(facet, packed.facets));
    packed.standing.push(numberOf(standing, packed.standings));
    packed.claimant.push(claimants.map((claimant) => numberOf(claimant, packed.claimants)));
    last = { folder, page, title };
  }
  const again = [...unpackListing(packed)];
  for (const [at, [id, { address }]] of items.entries())
    if (again[at]?.[0] !== id || again[at]?.[1].address !== address)
      throw new Error(`The search cannot list ${address} under ${id}.`);
  return packed;
}

/** The list again, in its order. */
export function unpackListing(packed: PackedListing): Map<string, Listed> {
  const items = new Map<string, Listed>();
  let last = { folder: '', page: '', title: '' };
  for (const [at, short] of packed.addresses.entries()) {
    const section = packed.sections[at] ?? '';
    const [path = '', anchor] = short.split('#');
    if (path !== '' || anchor === undefined) {
      const title = packed.titles[at] ?? '';
      const cut = path.lastIndexOf('/');
      const folder = cut === -1 ? last.folder : path.slice(0, cut);
      const own = path.slice(cut + 1);
      const slug = own === asTitled ? addressed(title) : own;
      last = { folder, title, page: slug === '' ? `${folder}/` : `${folder}/${slug}/` };
    }
    items.set(packed.before + (packed.ids[at] ?? ''), {
      address: last.page + (anchor === undefined ? '' : `#${anchor || addressed(section)}`),
      title: last.title,
      section,
      kind: packed.kinds[packed.kind[at] ?? -1] ?? '',
      facet: packed.facets[packed.facet[at] ?? -1] ?? '',
      standing: packed.standings[packed.standing[at] ?? -1] ?? '',
      date: packed.dates[at] ?? '',
      factor: (packed.factors[at] ?? 0) / 100,
      claimants: (packed.claimant[at] ?? []).map((claimant) => packed.claimants[claimant] ?? ''),
    });
  }
  return items;
}

/** A title in the form of an address. */
function addressed(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function numberOf(text: string, list: string[]): number {
  if (!list.includes(text)) list.push(text);
  return list.indexOf(text);
}
