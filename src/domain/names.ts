/** The names in a table, in their order: TypeScript forgets both which they are and that there is one. */
export function namesOf<T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] {
  return Object.keys(table) as [T, ...T[]];
}
