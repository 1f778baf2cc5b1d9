/** `{ A: 'A', B: 'B' }`: keys equal values, so that the API and the database say the same word. */
export const enumOf = <const T extends readonly string[]>(values: T) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T[number]]: K };
