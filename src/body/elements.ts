import { nearestName } from '../domain/nearest.ts';
import type { ProseComponent } from '../domain/prose-component.ts';
import { bareNumbers } from './bare-numbers.ts';
import { takenName, takenValue } from './code-in-text.ts';
import { proseComponents } from './components.ts';
import type { Report } from './finding.ts';
import { explainTag } from './html-tags.ts';
import type { BodyReport } from './report.ts';
import type { Source, TreeNode } from './tree.ts';

/** Longest text in `<Plain>`: it marks a number, not a sentence. */
const mostPlain = 40;

/** What stands around a node. */
export interface Around {
  inLink: boolean;
  /** How many side notes it stands in. */
  notes: number;
}

/** Holds an element against the list of components; the component, or undefined where there is none of that name. */
export function inspectElement(
  node: TreeNode,
  { inLink, notes }: Around,
  source: Source,
  report: BodyReport,
  refuse: Report,
): ProseComponent | undefined {
  const place = source.start(node);
  const name = node.name ?? '';
  const component = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  if (!component) {
    const html = explainTag(name);
    if (html !== undefined) refuse(place, 'not-allowed', html);
    else refuse(place, 'component', explainUnknown(name));
    return undefined;
  }
  inspectAttributes(node, name, component, source, report, refuse);
  if (component.shows) report.references.push({ ...place, ...component.shows });
  const shown = component.example.replace(/\n/g, ' ');
  if (component.content === 'none' && (node.children ?? []).length > 0)
    refuse(place, 'component', `<${name}> has text inside. Close it at once, as ${shown}`);
  if (name === 'Plain') inspectPlain(node, source, refuse);
  if (name === 'Note' && notes === 1)
    refuse(place, 'component', 'A <Note> stands inside a <Note>. Close the first one before, or make one of the two.');
  if (component.place === 'block' && node.type === 'mdxJsxTextElement')
    refuse(
      place,
      'component',
      `<${name}> stands in a line of text. Put it on lines of its own, with an empty line before and after.`,
    );
  if (inLink && component.place === 'link')
    refuse(place, 'component', `<${name}> is a link itself and stands inside a link. Put it beside the link.`);
  return component;
}

/** In the check, code is taken out before the text is parsed. */
function isTakenSpread(name: string): boolean {
  return name.length > 1 && name === takenName.repeat(name.length);
}

function explainUnknown(name: string): string {
  if (name === '') return 'A tag without a name stands here (<>). Remove it.';
  const names = Object.keys(proseComponents);
  const near = nearestName(name, names);
  const advice =
    near !== undefined && (name.length > 2 || near.toLowerCase() === name.toLowerCase())
      ? `Did you mean <${near}>?`
      : `Use one of: ${names.join(', ')}.`;
  return `There is no component <${name}>. ${advice}`;
}

function inspectAttributes(
  node: TreeNode,
  name: string,
  component: ProseComponent,
  source: Source,
  report: BodyReport,
  refuse: Report,
): void {
  const place = source.start(node);
  const shown = component.example.split('\n')[0];
  const values = new Map<string, string>();
  const given = new Set<string>();
  let hasSpread = false;
  for (const { type, name: attribute, value } of node.attributes ?? []) {
    const rule =
      attribute !== undefined && Object.hasOwn(component.attributes, attribute)
        ? component.attributes[attribute]
        : undefined;
    if (type !== 'mdxJsxAttribute' || attribute === undefined || isTakenSpread(attribute)) {
      if (hasSpread) continue;
      hasSpread = true;
      refuse(place, 'attribute', `<${name}> has a spread attribute. Write each attribute as name="value".`);
      continue;
    }
    if (given.has(attribute)) {
      refuse(place, 'attribute', `<${name}> has the attribute "${attribute}" twice. Keep one of the two.`);
      continue;
    }
    given.add(attribute);
    if (!rule) {
      const near = nearestName(attribute, Object.keys(component.attributes));
      refuse(
        place,
        'attribute',
        `<${name}> has no attribute "${attribute}". ${near === undefined ? `Write it as ${shown}` : `Did you mean "${near}"?`}`,
      );
      if (near !== undefined) given.add(near);
    } else if (value === null || value === undefined) {
      refuse(place, 'attribute', `The attribute "${attribute}" of <${name}> has no value. Write it as ${shown}`);
    } else if (typeof value !== 'string' || value.startsWith(takenValue)) {
      refuse(
        place,
        'attribute',
        `The attribute "${attribute}" of <${name}> is not plain text. Write ${attribute}="…".`,
      );
    } else if (!rule.pattern.test(value)) {
      refuse(
        place,
        'attribute',
        `The attribute "${attribute}" of <${name}> is "${value}", but must be ${rule.expects}. Write it as ${shown}`,
      );
    } else {
      values.set(attribute, value);
      if (rule.references) report.references.push({ ...place, to: rule.references, id: value, figure: undefined });
    }
  }
  for (const [attribute, rule] of Object.entries(component.attributes)) {
    if (rule.required && !given.has(attribute) && !hasSpread)
      refuse(place, 'attribute', `<${name}> has no ${attribute}. Write it as ${shown}`);
  }
  if (name === 'N') {
    const last = report.references.at(-1);
    const figure = values.get('figure');
    if (last && values.has('entry') && figure !== undefined && last.id === values.get('entry')) last.figure = figure;
  }
  const phrase = name === 'Quote' ? values.get('phrase') : undefined;
  const named = report.references.at(-1);
  if (phrase !== undefined && named && named.id === values.get('source')) named.phrase = phrase;
  const plot = name === 'Plot' ? values.get('name') : undefined;
  if (plot !== undefined) report.plots.push({ ...place, name: plot });
}

/** `<Plain>` frees a number of the rule for numbers, and nothing else. */
function inspectPlain(node: TreeNode, source: Source, refuse: Report): void {
  const place = source.start(node);
  const children = (node.children ?? []).flatMap((child) =>
    child.type === 'paragraph' ? (child.children ?? []) : [child],
  );
  if (children.some(({ type }) => type !== 'text')) {
    refuse(
      place,
      'component',
      '<Plain> holds more than plain text. Close it right after the number, as <Plain>1,627</Plain>',
    );
    return;
  }
  const text = children
    .map(({ value }) => value ?? '')
    .join(' ')
    .trim();
  if (text.length > mostPlain)
    refuse(
      place,
      'component',
      `<Plain> holds ${text.length} characters. Put it around the number alone, as <Plain>1,627</Plain>`,
    );
  else if (bareNumbers(text).length === 0 && !/\p{N}/u.test(text))
    refuse(place, 'component', '<Plain> holds no number. Remove its tags.');
}
