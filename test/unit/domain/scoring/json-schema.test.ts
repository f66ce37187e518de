import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { readScheme } from '../../../../src/domain/scoring/read-scheme';
import { schemes } from './arbitrary';
import { SHIPPED, shippedJson, shippedScheme } from './shipped';

const schema = JSON.parse(readFileSync(join(__dirname, '../../../../docs/scheme.schema.json'), 'utf8'));
const accepts = new Ajv({ strict: false }).compile(schema);

/** Both the published JSON Schema and the reader of the product, which must say the same. */
const verdicts = (json: unknown): [schema: boolean, reader: boolean] => [
  accepts(json),
  readScheme(json).violations.length === 0,
];

const first = (json: any): any => json.criteria[0].criteria[0];

const BAD: readonly (readonly [what: string, change: (json: any) => unknown])[] = [
  ['no code', (json) => delete json.code],
  ['a blank title', (json) => (json.title = '  ')],
  ['an unknown field', (json) => (json.titel = 'Bảng')],
  ['an unknown field of a criterion', (json) => (first(json).weight = '1')],
  ['a version of 0', (json) => (json.version = 0)],
  ['a version that is a text', (json) => (json.version = '1')],
  ['no dates', (json) => delete json.effective],
  ['a date of another form', (json) => (json.effective.from = '01/01/2022')],
  ['a decimal comma', (json) => (json.total = '100,5')],
  ['a number with a unit', (json) => (json.total = '100 điểm')],
  ['criteria that are no list', (json) => (json.criteria = {})],
  ['a group with an item and criteria', (json) => (json.criteria[0].item = { type: 'average' })],
  ['a group without criteria', (json) => (json.criteria[0].criteria = 'A1')],
  ['an unknown item', (json) => (first(json).item = { type: 'vote' })],
  ['an item without its numbers', (json) => (first(json).item = { type: 'minus' })],
  ['a field of another item', (json) => (first(json).item = { type: 'manual', step: '1', per: '1' })],
  ['an unknown policy', (json) => (first(json).notOccurred = 'ignore')],
  ['an unknown rounding', (json) => (first(json).rounding = { step: '1', mode: 'even' })],
  ['a rounding without a step', (json) => (json.rounding = { total: { mode: 'up' } })],
  ['a level without points', (json) => delete json.criteria[1].criteria[0].item.levels[0].points],
  ['an unknown effect', (json) => (json.exclusions[0].effects = [{ type: 'expel' }])],
  ['an effect without its target', (json) => (json.exclusions[0].effects = [{ type: 'zero' }])],
  ['bonus that does not say whether it may exceed', (json) => delete json.bonus.mayExceedTotal],
  ['an unknown way of counting', (json) => (json.penalty.rules[0].counting = 'always')],
  [
    'a gate of an unknown kind',
    (json) => (json.classification.gates = [{ type: 'share', grade: 'XS', criterion: 'A' }]),
  ],
  ['a quota without a tie rule', (json) => delete json.classification.quotas[0].tie],
  ['a chain by something unknown', (json) => (json.ranking[1] = { by: 'luck' })],
  ['a chain by no criterion', (json) => delete json.ranking[1].criterion],
  ['a total with a criterion', (json) => (json.ranking[0].criterion = 'A')],
  ['an effect with the target of another', (json) => (json.exclusions[0].effects[0].award = 'CO-TINH')],
  [
    'a gate with the measure of another',
    (json) => (json.classification.gates = [{ type: 'percent', grade: 'XS', criterion: 'A', percent: '80', count: 1 }]),
  ],
  ['a comparison by something unknown', (json) => (json.comparison = { basis: 'rank' })],
];

describe('docs/scheme.schema.json', () => {
  it.each(SHIPPED)('accepts %s as it is shipped and as the product writes it', (name) => {
    expect(verdicts(shippedJson(`${name}.scheme.json`))).toEqual([true, true]);
    expect(verdicts(JSON.parse(JSON.stringify(shippedScheme(name))))).toEqual([true, true]);
  });

  it('accepts whatever the product accepts', () => {
    fc.assert(
      fc.property(schemes, (json) => {
        expect(verdicts(json)).toEqual([true, true]);
      }),
      { numRuns: 50 },
    );
  });

  it.each(BAD)('refuses %s, like the product', (_what, change) => {
    const json = shippedJson('kd-100-quota.scheme.json');
    change(json);
    expect(verdicts(json)).toEqual([false, false]);
  });
});
