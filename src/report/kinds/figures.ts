import type { Kind } from './kind.ts';

const left = {
  in: 'counted',
  was: '    qualifier: about\n',
  right: '    qualifier: about\n    words: about\n',
} as const;

/** Numbers that contradict themselves, each other or what is written beside them, and lists that do. */
export const figureKinds = {
  figure: {
    severity: 'error',
    title: 'A number whose own fields contradict each other',
    why: 'What a claimant hedged is not exact; a number of the other side says so in its scope; no number is known before its day, and no period begins after its end.',
    example: { ...left, wrong: '    qualifier: exactly\n    words: about\n' },
  },
  identity: {
    severity: 'error',
    title: 'Two numbers that cannot both be right',
    why: 'A part is not above its whole, a running total of one claimant does not fall, and the last total with the increase makes the next.',
    example: {
      in: 'counted',
      was: 'claimant: port-gazette\nfigures:',
      wrong:
        "claimant: port-gazette\nfigures:\n  - { id: april, measure: people, value: 1300, qualifier: exactly, asOf: '2023-04-30', population: Pilots, claimant: port-gazette, source: gazette-2023-05-15, cumulative: true }\n  - { id: may, measure: people, value: 1250, qualifier: exactly, asOf: '2023-05-14', population: Pilots, claimant: port-gazette, source: gazette-2023-05-15, cumulative: true }",
      right:
        "claimant: port-gazette\nfigures:\n  - { id: april, measure: people, value: 1150, qualifier: exactly, asOf: '2023-04-30', population: Pilots, claimant: port-gazette, source: gazette-2023-05-15, cumulative: true }\n  - { id: may, measure: people, value: 1250, qualifier: exactly, asOf: '2023-05-14', population: Pilots, claimant: port-gazette, source: gazette-2023-05-15, cumulative: true }",
    },
  },
  mixture: {
    severity: 'error',
    title: 'A picture of unlike numbers that does not say so',
    why: 'Two numbers on one axis are read as the same thing. Where what is counted, who, or which part differs, the picture says under it what is mixed and how to read that.',
    example: {
      run: [
        'file=$(ls content/*/gazette-counts-pilots.mdx)',
        'sed "s/^figures:/figures:\\n  - { id: boats, measure: things, unit: boats, value: 9, qualifier: exactly, asOf: \'2023-05-15\', population: Boats, claimant: port-gazette, source: gazette-2023-05-15 }/" $file > copy && mv copy $file',
        'plot=$(ls content/plots/*.yaml)',
        "sed 's/figure: left/figure: left, beside: boats/' $plot > copy && mv copy $plot",
      ].join('\n'),
      mend: "echo 'mixes: The boats in which the pilots left stand beside them.' >> $(ls content/plots/*.yaml)",
    },
  },
  witness: {
    severity: 'error',
    title: 'A number that its second witness contradicts',
    why: 'Each number stands in two places that were written apart: as a typed figure, and in a title, a summary, a caveat or a cell of a series. Where they differ one of them is a slip, and nobody but the source can say which.',
    example: {
      in: 'counted',
      was: 'summary: The Port Gazette counted about 1,200',
      wrong: 'summary: The Port Gazette counted about 1,210',
      right: 'summary: The Port Gazette counted about 1,200',
    },
  },
  hedge: {
    severity: 'error',
    title: 'A number in a title or summary without its hedge',
    why: 'What the claimant called about, at least or likely is not a plain number in a headline either.',
    example: {
      in: 'counted',
      was: 'title: Gazette counts about 1,200',
      wrong: 'title: Gazette counts 1,200',
      right: 'title: Gazette counts about 1,200',
    },
  },
  twice: {
    severity: 'error',
    title: 'A list that says a thing twice, or an entry tied to itself',
    why: 'A source counted twice looks like two, and an entry takes one stance to a claim.',
    example: {
      in: 'denial',
      was: 'tags: [denial]',
      wrong: 'tags: [denial, denial]',
      right: 'tags: [denial]',
    },
  },
  orphan: {
    severity: 'error',
    title: 'An entry that bears on no claim and does not say why',
    why: 'What a reader finds must lead to what is at stake. An entry that is there for another reason says so.',
    example: {
      in: 'permit',
      was: 'bearsOnNothing: It shows that permits are on record.\n',
      wrong: 'destinations: abroad\n',
      right: 'bearsOnNothing: It shows that permits are on record.\n',
    },
  },
} as const satisfies Record<string, Kind>;
