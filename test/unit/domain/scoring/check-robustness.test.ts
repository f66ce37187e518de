import * as fc from 'fast-check';
import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { readScheme } from '../../../../src/domain/scoring/read-scheme';
import { sentenceOf } from '../../../../src/text/vi';
import { SHIPPED, shippedJson } from './shipped';

describe('whatever stands in a scheme', () => {
  /** Every number, code and list of the JSON of a scheme, by its path. */
  const pathsOf = (value: unknown, path: string[] = []): string[][] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
      : [path];
  const WORDS =
    /\b(points|levels|step|cap|count|events|asOf|per|floor|maximum|total|bands|gates|quotas|chain|ranking|classification|rounding|comparison|effects|manual|each|highest|once|half_up)\b/;

  it('is refused with sentences for officials, or scored: it never throws', () => {
    const damage = fc.record({
      name: fc.constantFrom(...SHIPPED),
      at: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      by: fc.constantFrom<unknown>('0', '-1', '3', '101', null, [], 'A', 'XS', '0.7'),
    });
    fc.assert(
      fc.property(damage, ({ name, at, by }) => {
        const json = shippedJson(`${name}.scheme.json`);
        for (const index of at) {
          const paths = pathsOf(json).slice(1);
          const path = paths[index % paths.length]!;
          const parent = path.slice(0, -1).reduce((inner, key) => inner[key], json);
          parent[path.at(-1)!] = by;
        }
        const { value } = readScheme(json);
        for (const violation of value === null ? [] : checkScheme(value)) {
          const sentence = sentenceOf(violation);
          expect(sentence).toMatch(/\.$/);
          expect(sentence).not.toMatch(/undefined|null|Dữ liệu chưa hợp lệ/);
          expect(sentence).not.toMatch(WORDS);
        }
      }),
      { numRuns: 300 },
    );
  });
});
