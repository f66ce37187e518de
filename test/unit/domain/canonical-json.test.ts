import * as fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/canonical-json';

describe('canonicalJson', () => {
  it('sorts keys at every depth, keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'ủy' }, null], a: undefined, A: true })).toBe(
      '{"A":true,"b":[{"c":"ủy","d":1},null]}',
    );
  });

  it('is JSON of the same data, whatever the order in which the keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const reversed = Object.fromEntries(Object.entries(data).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(data));
        expect(JSON.parse(canonicalJson(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
