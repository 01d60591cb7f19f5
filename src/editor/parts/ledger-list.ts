import { type Document, isSeq, parse, parseDocument, Scalar } from 'yaml';
import type { Correction } from '../../domain/corrections.ts';

/** The text of the ledger with one more item at its end. Comments and the items before it stay. */
export function addCorrection(source: string, item: Correction): string {
  const document: Document = parseDocument(source);
  document.contents ??= document.createNode([]);
  const list = document.contents;
  if (!isSeq(list)) throw new Error('invalid ledger: not a list of items');
  list.flow = false;
  list.items.push(
    document.createNode(
      Object.fromEntries(
        Object.entries(item)
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => [key, scalar(key, String(value))]),
      ),
    ),
  );
  return document.toString({ lineWidth: 0 });
}

/** Text in quotes, and a name without them where YAML reads it as it is. */
function scalar(key: string, value: string): Scalar {
  const node = new Scalar(value);
  const isName = key === 'entry' || key === 'facet' || key === 'kind';
  if (!isName || parse(value) !== value) node.type = Scalar.QUOTE_SINGLE;
  return node;
}
