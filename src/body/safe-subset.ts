import type { Place } from '../domain/place.ts';
import { isNumberAsCode } from './bare-numbers.ts';
import { explainExpression, explainModule, isComment } from './code-messages.ts';
import { type Around, inspectElement } from './elements.ts';
import type { Report } from './finding.ts';
import { adviseAnchor, type Heading, inspectHeading } from './headings.ts';
import { isOpaque } from './html-tags.ts';
import { Labels } from './labels.ts';
import { type AnchorLink, inspectAddress, inspectBareAddress, inspectLinkText } from './link-rules.ts';
import { inspectList, inspectQuoteMark } from './lists.ts';
import { inspectProse, mostQuoted, quoteMessage, wordsOf } from './prose.ts';
import { type BodyReport, emptyReport } from './report.ts';
import { holdsText, isBareAddress, plainText, runOf } from './runs.ts';
import { isElement, Source, type TreeNode } from './tree.ts';

/** How the parser is to read a body: as Astro does (`markdown` in astro.config.mjs and the defaults of @astrojs/mdx). */
export const bodyFeatures = { gfm: true, smartPunctuation: true } as const;

/** Deepest nesting of quotations and lists; a reader loses count long before, and parsers die of thousands. */
const deepestBlocks = 20;
/** Deepest nesting of anything: emphasis, links and components count too. */
const deepest = 60;

const allowed = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'break',
  'link',
  'linkReference',
  'definition',
  'table',
  'tableRow',
  'tableCell',
  'footnoteReference',
  'footnoteDefinition',
  'inlineCode',
]);

const refusals: Record<string, string> = {
  html: 'Raw HTML stands here. Write it in Markdown, or use one of the components.',
  image: 'A Markdown image stands here. Remove it: pictures need a licence, alternative text and a component.',
  code: 'A block of code stands here. Write it as prose, or as a list.',
  yaml: 'A second block of fields stands here. Move the fields to the top, or remove the lines of ---.',
};

/** Every breach of the safe subset in a tree, and every id that the body names. Refuses by default: what is not listed may not stand. */
export function inspectBody(root: TreeNode, text: string): BodyReport {
  return new Inspection(text).inspect(root);
}

interface Context extends Around {
  depth: number;
  blocks: number;
  inRun: boolean;
  inFootnote: string;
  inLongQuote: boolean;
}

class Inspection {
  readonly #source: Source;
  readonly #report = emptyReport();
  #isTooDeep = false;
  #heading: Heading | undefined;
  /** By their anchors; of those with the same one the first. */
  readonly #headings = new Map<string, Heading>();
  readonly #anchors: AnchorLink[] = [];
  readonly #addresses = new Labels('label', 'Write [text][label] where it belongs, or remove this line.');
  readonly #notes = new Labels('footnote', 'Write its mark where it belongs, or remove it.');
  readonly #refuse: Report = (place, code, message) => {
    this.#report.findings.push({ line: place.line, column: place.column, code, message });
  };

  constructor(text: string) {
    this.#source = new Source(text);
  }

  inspect(root: TreeNode): BodyReport {
    this.#walk(root, {
      depth: 0,
      blocks: 0,
      inRun: false,
      inLink: false,
      notes: 0,
      inFootnote: '',
      inLongQuote: false,
    });
    this.#addresses.reportUnused(this.#refuse);
    this.#notes.reportUnused(this.#refuse);
    const anchors = [...this.#headings.keys()];
    for (const { fragment, ...place } of this.#anchors) {
      if (!this.#headings.has(fragment))
        this.#refuse(
          place,
          'anchor',
          `No heading of this text has the address "#${fragment}".${adviseAnchor(fragment, anchors)}`,
        );
    }
    return { ...this.#report, headings: [...this.#headings.values()] };
  }

  #walk(node: TreeNode, context: Context): void {
    const place = this.#source.start(node);
    const blocks = context.blocks + (node.type === 'blockquote' || node.type === 'list' ? 1 : 0);
    if (blocks > deepestBlocks || context.depth > deepest) {
      if (this.#isTooDeep) return;
      this.#isTooDeep = true;
      this.#refuse(place, 'too-much', 'The text is nested too deeply here. Write it with fewer levels.');
      return;
    }
    const inner: Context = { ...context, blocks, depth: context.depth + 1 };
    if (isElement(node)) {
      const component = inspectElement(node, context, this.#source, this.#report, this.#refuse);
      // What a component may hold was said already; what scripts and drawings hold is no prose.
      if (component ? component.content === 'none' || node.name === 'Plain' : isOpaque(node.name ?? '')) return;
      inner.notes += node.name === 'Note' ? 1 : 0;
    } else if (!this.#inspectNode(node, place, inner)) return;
    if (!context.inRun && holdsText(node)) {
      inspectProse(runOf(node, this.#source), inner.inLongQuote, this.#refuse, this.#report);
      inner.inRun = true;
    }
    for (const child of node.children ?? []) this.#walk(child, inner);
  }

  /** Holds a node of Markdown against its rules; false where nothing below it is to be looked at. */
  #inspectNode(node: TreeNode, place: Place, context: Context): boolean {
    switch (node.type) {
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        if (!isComment(node.value ?? '')) this.#refuse(place, 'expression', explainExpression(node.value ?? ''));
        return false;
      case 'mdxjsEsm':
        this.#refuse(place, 'not-allowed', explainModule(node.value ?? ''));
        return false;
      case 'heading':
        this.#heading = inspectHeading(node, this.#heading, this.#headings, this.#source, this.#refuse);
        if (!this.#headings.has(this.#heading.anchor)) this.#headings.set(this.#heading.anchor, this.#heading);
        return true;
      case 'link':
        if (isBareAddress(node)) {
          inspectBareAddress(node, this.#source, this.#refuse);
          return false;
        }
        context.inLink = true;
        inspectLinkText(node, place, this.#refuse);
        inspectAddress(node, place, this.#report, this.#anchors, this.#refuse);
        return true;
      case 'definition':
        this.#addresses.define(node.identifier ?? '', node.label ?? '', place, this.#refuse);
        inspectAddress(node, place, this.#report, this.#anchors, this.#refuse);
        return true;
      case 'linkReference':
        this.#addresses.use(node.identifier ?? '');
        context.inLink = true;
        inspectLinkText(node, place, this.#refuse);
        return true;
      case 'footnoteDefinition':
        this.#notes.define(node.identifier ?? '', node.label ?? '', place, this.#refuse);
        if ((node.children ?? []).length === 0)
          this.#refuse(
            place,
            'label',
            `The footnote "${node.label}" is empty. Write its text after the colon, or remove it.`,
          );
        context.inFootnote = node.identifier ?? '';
        return true;
      case 'footnoteReference':
        if (context.inFootnote !== node.identifier) this.#notes.use(node.identifier ?? '');
        return true;
      case 'inlineCode':
        if (isNumberAsCode(node.value ?? ''))
          this.#refuse(
            place,
            'bare-number',
            `The number ${node.value} stands as code. Write <N entry="…" figure="…" />, or <Plain>${node.value}</Plain> if nobody claims it.`,
          );
        return true;
      case 'list':
        inspectList(node, this.#source, this.#refuse);
        return true;
      case 'blockquote': {
        inspectQuoteMark(node, this.#source, this.#refuse);
        const count = wordsOf(plainText(node));
        if (count > mostQuoted && !context.inLongQuote) {
          this.#refuse(place, 'long-quote', quoteMessage(count));
          context.inLongQuote = true;
        }
        return true;
      }
      case 'table':
        this.#inspectTable(node);
        return true;
      case 'imageReference':
        this.#addresses.use(node.identifier ?? '');
        this.#refuse(place, 'not-allowed', refusals['image'] ?? '');
        return false;
      case 'listItem':
        if (typeof node.checked === 'boolean')
          this.#refuse(place, 'not-allowed', 'A box to tick stands here. Write a plain item, without [ ].');
        return true;
      default:
        if (allowed.has(node.type)) return true;
        this.#refuse(
          place,
          'not-allowed',
          (Object.hasOwn(refusals, node.type) ? refusals[node.type] : undefined) ??
            `A "${node.type}" stands here, which the safe subset does not have. Write it as plain prose.`,
        );
        return false;
    }
  }

  /** Cells without a header are printed without one; cells that are missing leave gaps. */
  #inspectTable({ children: rows = [] }: TreeNode): void {
    const width = rows[0]?.children?.length ?? 0;
    for (const row of rows) {
      const count = row.children?.length ?? 0;
      if (count !== width)
        this.#refuse(
          this.#source.start(row),
          'table-row',
          `The row has ${count} ${count === 1 ? 'cell' : 'cells'}, the header ${width}. Give both as many; a | in a cell is written \\|.`,
        );
    }
  }
}
