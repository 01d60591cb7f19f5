import type { ReferenceTarget } from '../domain/ids.ts';
import { nearestName } from '../domain/nearest.ts';
import { proseComponents } from './components.ts';
import { readLink } from './links.ts';

/** A node of a Markdown tree, as far as the rules need it. */
export interface TreeNode {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  name?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly TreeNode[];
  position?: { start: { line: number; column: number } } | undefined;
}

/** Lasting names of what the safe subset refuses. */
export type BodyCode =
  | 'not-allowed'
  | 'expression'
  | 'heading'
  | 'bare-number'
  | 'unknown-component'
  | 'spread'
  | 'unknown-attribute'
  | 'attribute-expression'
  | 'attribute-value'
  | 'missing-attribute'
  | 'component-content'
  | 'link';

/** Something in a body that the safe subset does not allow. Lines count from the start of the text that was parsed. */
export interface BodyFinding {
  line: number;
  column: number;
  code: BodyCode;
  message: string;
}

/** An id in a body that must exist elsewhere. */
export interface BodyReference {
  line: number;
  column: number;
  to: ReferenceTarget;
  id: string;
  /** For `<N>`: the figure of the entry. */
  figure?: string | undefined;
}

/** What a body says, as far as it can be checked: refusals, references, plots and pages named. */
export interface BodyReport {
  findings: BodyFinding[];
  references: BodyReference[];
  plots: { line: number; column: number; name: string }[];
  pages: { line: number; column: number; path: string }[];
}

const allowed = new Set([
  'root',
  'yaml',
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
  mdxjsEsm: 'An import or export stands here. Remove it: an entry holds prose, not code.',
  html: 'Raw HTML stands here. Write it in Markdown, or use one of the components.',
  image: 'A Markdown image stands here. Remove it: pictures need a licence, alternative text and a component.',
  imageReference: 'A Markdown image stands here. Remove it: pictures need a licence, alternative text and a component.',
  code: 'A block of code stands here. Write it as prose, or as a list.',
};

/** Every breach of the safe subset in a tree, and every id that the body names. Refuses by default: what is not listed may not stand. */
export function inspectBody(root: TreeNode): BodyReport {
  const report: BodyReport = { findings: [], references: [], plots: [], pages: [] };
  walk(root, false, report);
  return report;
}

function walk(node: TreeNode, plain: boolean, report: BodyReport): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const refuse = (code: BodyCode, message: string) => report.findings.push({ line, column, code, message });
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      if (
        !/^\s*(?:\/\*[\s\S]*\*\/)?\s*$/.test(node.value ?? '') ||
        (node.value ?? '').replace(/\/\*[\s\S]*?\*\//g, '').trim() !== ''
      ) {
        refuse('expression', 'An expression in braces stands here. Write \\{ for a brace, or remove it.');
      }
      return;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      inspectComponent(node, report);
      break;
    case 'heading':
      if (node.depth === 1)
        refuse('heading', 'A heading of the first level stands here. Use ##: the title is the heading of the page.');
      break;
    case 'link':
    case 'definition':
      inspectLink(node, report);
      break;
    case 'text':
      if (!plain)
        for (const number of bareNumbers(node.value ?? ''))
          refuse(
            'bare-number',
            `The number ${number} stands bare. Write <N entry="…" figure="…" />, or <Plain>${number}</Plain> if nobody claims it.`,
          );
      break;
    default:
      if (!allowed.has(node.type))
        refuse(
          'not-allowed',
          refusals[node.type] ??
            `A "${node.type}" stands here, which the safe subset does not have. Write it as plain prose.`,
        );
  }
  const inPlain = plain || node.name === 'Plain' || node.type === 'inlineCode';
  for (const child of node.children ?? []) walk(child, inPlain, report);
}

function inspectComponent(node: TreeNode, report: BodyReport): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const refuse = (code: BodyCode, message: string) => report.findings.push({ line, column, code, message });
  const name = node.name ?? '';
  const component = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  if (!component) {
    const near = nearestName(name, Object.keys(proseComponents));
    refuse(
      'unknown-component',
      `There is no component <${name}>.${near ? ` Did you mean <${near}>?` : ` Use one of: ${Object.keys(proseComponents).join(', ')}.`}`,
    );
    return;
  }
  const values = new Map<string, string>();
  for (const attribute of node.attributes ?? []) {
    const rule =
      attribute.name !== undefined && Object.hasOwn(component.attributes, attribute.name)
        ? component.attributes[attribute.name]
        : undefined;
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name === undefined) {
      refuse('spread', `<${name}> has a spread attribute. Write each attribute as name="value".`);
    } else if (!rule) {
      refuse(
        'unknown-attribute',
        `<${name}> has no attribute "${attribute.name}". Write it as ${component.example.split('\n')[0]}`,
      );
    } else if (typeof attribute.value !== 'string') {
      refuse(
        'attribute-expression',
        `The attribute "${attribute.name}" of <${name}> is not plain text. Write ${attribute.name}="…".`,
      );
    } else if (!rule.pattern.test(attribute.value)) {
      refuse(
        'attribute-value',
        `The attribute "${attribute.name}" of <${name}> is "${attribute.value}", but must be ${rule.expects}.`,
      );
    } else {
      values.set(attribute.name, attribute.value);
      if (rule.references)
        report.references.push({ line, column, to: rule.references, id: attribute.value, figure: undefined });
    }
  }
  for (const [attribute, rule] of Object.entries(component.attributes)) {
    if (rule.required && !(node.attributes ?? []).some((given) => given.name === attribute)) {
      refuse('missing-attribute', `<${name}> has no ${attribute}. Write it as ${component.example.split('\n')[0]}`);
    }
  }
  if (component.content === 'none' && (node.children ?? []).length > 0)
    refuse('component-content', `<${name}> has text inside. Close it at once, as ${component.example}`);
  if (name === 'N') {
    const last = report.references.at(-1);
    const entry = values.get('entry');
    const figure = values.get('figure');
    if (last && entry !== undefined && figure !== undefined && last.id === entry) last.figure = figure;
  }
  const plot = name === 'Plot' ? values.get('name') : undefined;
  if (plot !== undefined) report.plots.push({ line, column, name: plot });
}

function inspectLink(node: TreeNode, report: BodyReport): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const link = readLink(node.url ?? '');
  if (link.kind === 'refused') report.findings.push({ line, column, code: 'link', message: link.why });
  if (link.kind === 'item') report.references.push({ line, column, to: link.to, id: link.id });
  if (link.kind === 'page' && link.path !== '') report.pages.push({ line, column, path: link.path });
}

/** Numbers over 999 that are not years. */
function bareNumbers(text: string): string[] {
  return [...text.matchAll(/(?<![\w.,])\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\d])|(?<![\w.,-])\d{4,}(?![\d-])/g)]
    .map(([number]) => number)
    .filter((number) => {
      const value = Number(number.replace(/\D/g, ''));
      return value > 999 && !(/^\d{4}$/.test(number) && value >= 1900 && value <= 2099);
    });
}
