import { exact } from '../../../../../src/domain/fraction';
import { checkPoints, storedPoints } from '../../../../../src/domain/scoring/narrow/points';
import {
  type Criterion,
  type SchemeDefinition,
  allCriteria,
  leafCriteria,
} from '../../../../../src/domain/scoring/narrow/scheme';
import { validateScheme } from '../../../../../src/domain/scoring/narrow/validation';
import { KB_2022, group, leaf } from './kb-2022';

const scheme = (criteria: readonly Criterion[], total = '10'): SchemeDefinition => ({
  code: 'T-10',
  title: 'Thử',
  total,
  criteria,
});

describe('the order of a scheme', () => {
  it('puts a group before what is inside it', () => {
    expect(allCriteria(KB_2022).map(({ code }) => code)).toEqual(
      'A A1 A2 A3 B B1 B2 B3 C C1 C2 C3 C4 C5 D E'.split(' '),
    );
    expect(leafCriteria(KB_2022).map(({ code }) => code)).toEqual('A1 A2 A3 B1 B2 B3 C1 C2 C3 C4 C5 D E'.split(' '));
  });
});

describe('validateScheme', () => {
  it('accepts the scheme of 2022: bonus and penalty stand outside the 100', () => {
    expect(validateScheme(KB_2022)).toEqual([]);
  });

  it.each<[string, SchemeDefinition, object[]]>([
    [
      'a code used twice, once',
      scheme([leaf('A', '5'), leaf('A', '5')]),
      [{ code: 'scheme_code_repeated', place: 'A' }],
    ],
    [
      'a criterion without a code, by its name',
      scheme([leaf('', '10', { name: 'Chưa đặt mã' })]),
      [{ code: 'scheme_code_missing', place: 'Chưa đặt mã' }],
    ],
    [
      'a group whose criteria do not add up',
      scheme([group('A', '10', [leaf('A1', '4'), leaf('A2', '5.5')])]),
      [{ code: 'scheme_group_sum', place: 'A', parameters: { expected: '10', actual: '9.5' } }],
    ],
    [
      'base groups that do not add up to the scale',
      scheme([leaf('A', '6'), leaf('B', '3'), leaf('D', '1', { effect: 'bonus' })]),
      [{ code: 'scheme_total_sum', place: 'T-10', parameters: { expected: '10', actual: '9' } }],
    ],
    [
      'a penalty written with a minus sign',
      scheme([leaf('A', '10'), leaf('E', '-10', { effect: 'penalty' })]),
      [{ code: 'scheme_maximum_invalid', place: 'E', parameters: { maximum: '-10' } }],
    ],
    [
      'a maximum that is no number, and only there',
      scheme([leaf('A', 'mười')]),
      [{ code: 'scheme_maximum_invalid', place: 'A', parameters: { maximum: 'mười' } }],
    ],
    [
      'a scale of 0',
      scheme([leaf('A', '10')], '0'),
      [{ code: 'scheme_total_invalid', place: 'T-10', parameters: { total: '0' } }],
    ],
    ['a group with nothing inside', scheme([group('A', '10', [])]), [{ code: 'scheme_group_empty', place: 'A' }]],
    [
      'a leaf with criteria inside',
      scheme([leaf('A', '10', { criteria: [leaf('A1', '10')] })]),
      [{ code: 'scheme_leaf_with_criteria', place: 'A' }],
    ],
    [
      'a bonus hidden in a base group',
      scheme([group('A', '10', [leaf('A1', '5'), leaf('A2', '5', { effect: 'bonus' })])]),
      [{ code: 'scheme_effect_mixed', place: 'A' }],
    ],
    [
      'a step of 0',
      scheme([leaf('A', '10', { item: { type: 'manual', step: '0' } })]),
      [{ code: 'scheme_step_invalid', place: 'A', parameters: { step: '0', decimals: 2 } }],
    ],
    [
      'a step finer than points can be',
      scheme([leaf('A', '10', { item: { type: 'manual', step: '0.125' } })]),
      [{ code: 'scheme_step_invalid', place: 'A', parameters: { step: '0.125', decimals: 2 } }],
    ],
    [
      'a maximum that the step never reaches',
      scheme([leaf('A', '10', { item: { type: 'manual', step: '0.3' } })]),
      [{ code: 'scheme_maximum_off_step', place: 'A', parameters: { maximum: '10', step: '0.3' } }],
    ],
  ])('names %s', (_case, definition, violations) => {
    expect(validateScheme(definition)).toEqual(violations);
  });

  it('reports everything at once, in the depth of the tree too', () => {
    const inner = group('A1', '4', [leaf('A11', '3')]);
    const codes = validateScheme(scheme([group('A', '9', [inner, leaf('A2', '4')])])).map(
      ({ code, place }) => `${place}: ${code}`,
    );
    expect(codes).toEqual(['A: scheme_group_sum', 'A1: scheme_group_sum', 'T-10: scheme_total_sum']);
  });
});

describe('checkPoints', () => {
  const criterion = leaf('II.2', '50');

  it.each([
    [null, { code: 'not_a_number', place: 'II.2' }],
    ['-0.5', { code: 'below_zero', place: 'II.2' }],
    ['50.5', { code: 'over_maximum', place: 'II.2', parameters: { maximum: '50' } }],
    ['7.125', { code: 'too_many_decimals', place: 'II.2', parameters: { decimals: 2 } }],
    ['7.25', { code: 'off_step', place: 'II.2', parameters: { step: '0.5' } }],
    ['0', null],
    ['27.5', null],
    ['50', null],
  ])('judges %p', (points, violation) => {
    expect(checkPoints(criterion, points === null ? null : exact(points))).toEqual(violation);
  });

  it('finds an endless fraction too long', () => {
    expect(checkPoints(criterion, exact('1/3'))?.code).toBe('too_many_decimals');
  });

  it('is exact about steps: 2.3 is a multiple of 0.1', () => {
    expect(checkPoints(leaf('A', '10', { item: { type: 'manual', step: '0.1' } }), exact('2.3'))).toBeNull();
  });
});

describe('storedPoints', () => {
  it('understands either sign of a penalty, and leaves other points alone', () => {
    const penalty = leaf('E', '10', { effect: 'penalty' });
    expect(storedPoints(penalty, exact(-1)).equals(1)).toBe(true);
    expect(storedPoints(penalty, exact(1)).equals(1)).toBe(true);
    expect(storedPoints(leaf('A', '10'), exact(-1)).equals(-1)).toBe(true);
  });
});
