import { readAward } from '../../../../src/domain/commendation/read-award';
import { SHIPPED_CORRECTIONS, SHIPPED_VERSIONS } from '../../../support/catalogue';

/** Lists of words are sets: the reader puts them in one order. */
const inOneOrder = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    Array.isArray(inner) && inner.every((entry) => typeof entry === 'string') ? inner.toSorted() : inner,
  );

describe('the award versions that the migrations insert', () => {
  it.each(SHIPPED_VERSIONS.map((row) => [row.definition.code, row.version, row] as const))(
    '%s, version %d: are read without loss',
    (_code, _version, { definition }) => {
      const { award, violations } = readAward(definition);
      expect(violations).toEqual([]);
      expect(inOneOrder(award)).toEqual(inOneOrder(definition));
    },
  );

  it.each(SHIPPED_CORRECTIONS.map((row) => [row.definition.code, row.corrects, row] as const))(
    '%s, correction of version %d: is read without loss',
    (code, corrects, { definition }) => {
      const { award, violations } = readAward(definition);
      expect(violations).toEqual([]);
      expect(inOneOrder(award)).toEqual(inOneOrder(definition));
      expect(SHIPPED_VERSIONS.some((row) => row.definition.code === code && row.version === corrects)).toBe(true);
    },
  );

  it('follow one another without a gap or an overlap', () => {
    for (const [index, row] of SHIPPED_VERSIONS.entries()) {
      const before = SHIPPED_VERSIONS[index - 1];
      if (row.version === 1) continue;
      expect([before?.definition.code, before?.version, before?.to]).toEqual([
        row.definition.code,
        row.version - 1,
        row.from,
      ]);
    }
  });
});
