import { checkScheme } from '../../../../../src/domain/scoring/check/check-scheme';
import { type Mending, mendingOf } from '../../../../../src/domain/scoring/edit/places';
import { schemeOf, shippedJson } from '../shipped';

/** Where the only mistake of KD-100 is mended after a change. */
function mendingAfter(spoil: (json: any) => void): Mending[] {
  const json = shippedJson('kd-100-quota.scheme.json');
  spoil(json);
  const scheme = schemeOf(json);
  return checkScheme(scheme).map((violation) => mendingOf(scheme, violation));
}

const criterion = (code: string) => ({ kind: 'criterion', code });

describe('where a mistake is mended', () => {
  it.each<[string, (json: any) => void, unknown]>([
    ['the total', (json) => (json.total = '110'), { node: { kind: 'settings' }, field: 'total' }],
    ['a total of 0', (json) => (json.total = '0'), { node: { kind: 'settings' }, field: 'total' }],
    ['the days', (json) => (json.effective.to = '2021-01-01'), { node: { kind: 'settings' }, field: 'effective' }],
    [
      'rounding',
      (json) => (json.rounding = { item: { step: '0' } }),
      { node: { kind: 'settings' }, field: 'rounding' },
    ],
    ['a sum', (json) => (json.criteria[0].maximum = '61'), { node: criterion('A'), field: 'maximum' }],
    ['an item', (json) => (json.criteria[0].criteria[2].item.per = '0'), { node: criterion('A3'), field: 'item' }],
    [
      'an own rounding',
      (json) => (json.criteria[0].criteria[0].rounding.step = '0'),
      { node: criterion('A1'), field: 'rounding' },
    ],
    ['a set', (json) => (json.bonus.cap = '50'), { node: { kind: 'bonus' }, field: 'cap' }],
    ['a rule', (json) => (json.penalty.rules[0].cap = null), { node: { kind: 'rule', code: 'E1' }, field: 'cap' }],
    ['the chain', (json) => json.ranking.shift(), { node: { kind: 'ranking' }, field: 'chain' }],
    [
      'a step of the chain',
      (json) => json.ranking.push({ by: 'criterion', criterion: 'Z' }),
      { node: { kind: 'ranking' }, field: 'chain' },
    ],
    [
      'a quota',
      (json) => (json.classification.quotas[0].percent = '0'),
      { node: { kind: 'classification' }, field: 'quotas' },
    ],
    [
      'a gate',
      (json) => (json.classification.gates = [{ type: 'percent', grade: 'XS', criterion: 'A', percent: '101' }]),
      { node: { kind: 'classification' }, field: 'gates' },
    ],
    [
      'bands',
      (json) => (json.classification.bands[1].from = '81'),
      { node: { kind: 'classification' }, field: 'bands' },
    ],
    [
      'the grade of a gate',
      (json) => (json.classification.gates = [{ type: 'percent', grade: 'LA', criterion: 'A', percent: '80' }]),
      { node: { kind: 'classification' }, field: 'gates' },
    ],
    [
      'a reference of an exclusion',
      (json) => (json.exclusions = [{ code: 'X9', name: 'Lạ', effects: [{ type: 'zero', criterion: 'Z' }] }]),
      { node: { kind: 'exclusion', code: 'X9' }, field: 'effects' },
    ],
  ])('%s', (_what, spoil, expected) => {
    expect(mendingAfter(spoil)).toContainEqual(expected);
  });
});
