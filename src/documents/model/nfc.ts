/** The same plain data with every text composed (NFC): decomposed Vietnamese prints with misplaced marks. */
export function composed<Data>(data: Data): Data {
  return compose(data) as Data;
}

function compose(data: unknown): unknown {
  if (typeof data === 'string') return data.normalize('NFC');
  if (Array.isArray(data)) return data.map(compose);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, compose(value)]));
}
