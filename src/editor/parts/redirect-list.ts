import { type Document, isMap, isScalar, parseDocument } from 'yaml';

/**
 * The list of redirects with one more. Redirects that led to the old address lead to the new one; one that led away from
 * the new address is taken out, because a page stands there again. Comments stay.
 */
export function addRedirect(source: string, oldAddress: string, newAddress: string): string {
  const document: Document = parseDocument(source);
  document.contents ??= document.createNode({});
  const list = document.contents;
  if (!isMap(list)) throw new Error('invalid redirects: not a list of addresses');
  list.flow = false;
  list.delete(newAddress);
  for (const { value } of list.items) {
    if (isScalar(value) && value.value === oldAddress) value.value = newAddress;
  }
  list.set(oldAddress, newAddress);
  return document.toString({ lineWidth: 0 });
}
