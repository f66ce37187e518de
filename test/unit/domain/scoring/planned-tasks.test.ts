import { exact, toExactString } from '../../../../src/domain/fraction';
import { NO_INPUT, type TaskInput } from '../../../../src/domain/scoring/inputs';
import { scoreKeyTasks } from '../../../../src/domain/scoring/items/key-tasks';
import { readItemInput } from '../../../../src/domain/scoring/read-inputs';
import type { ItemOf, Leaf } from '../../../../src/domain/scoring/scheme';
import type { Violation } from '../../../../src/domain/violation';
import { inputWords } from '../../../../src/text/input-words';
import { everyItemCriterion } from '../../../support/scheme-every-item';

const item: ItemOf<'key_tasks'> = { type: 'key_tasks', tasks: null, onTime: '1', quality: '1', effectiveness: '1' };
const criterion = everyItemCriterion('A2');
if (criterion.effect !== 'base') throw new Error('A2 is a criterion');
const leaf: Leaf = { ...criterion.leaf, maximum: '3' };

const unfinished = (actual: string, target: string, planned: string | null): TaskInput => ({
  ...{ code: '3', finished: false, onTime: null, quality: null, effectiveness: null },
  ...{ actual, target, planned },
});
const score = (task: TaskInput) => scoreKeyTasks(leaf, item, { ...NO_INPUT, tasks: [task] });

describe('an unfinished key task', () => {
  it.each([
    ['40', '100', null, '1.2'],
    ['40', '100', '0.5', '2.4'],
    ['60', '100', '3/4', '2.4'],
    ['512', '900', '181/365', '3'],
    ['1', '3', '1/2', '2'],
  ])('with %s of %s, of which %s was planned, gives %s', (actual, target, planned, points) => {
    const outcome = score(unfinished(actual, target, planned));
    expect(outcome.kind === 'points' && toExactString(outcome.points)).toBe(points);
  });

  it('gives as much as the plan says for exactly what was planned, without rounding', () => {
    const outcome = score(unfinished('181', '365', '181/365'));
    expect(outcome.kind === 'points' && outcome.points.equals(exact(3))).toBe(true);
  });

  it('cannot be measured against a plan of nothing', () => {
    expect(score(unfinished('1', '10', '0'))).toMatchObject({ kind: 'wrong', code: 'input_target_zero' });
  });

  it('says what was planned', () => {
    expect(inputWords(criterion, { ...NO_INPUT, tasks: [unfinished('8', '10', '181/365')] })).toBe(
      '1 nhiệm vụ, 0 đã xong; chưa xong: nhiệm vụ 3 đạt 80% (kế hoạch 49,6%)',
    );
  });
});

describe('the planned share in an input', () => {
  const read = (planned: unknown) => {
    const found: Violation[] = [];
    const tasks = [{ code: '3', finished: false, actual: '8', target: '10', planned }];
    const input = readItemInput({ tasks }, 'A2', found);
    return found.length > 0 ? found.map(({ code, place }) => `${code} ${String(place)}`) : input.tasks?.[0]?.planned;
  };

  it.each([
    ['181/365', '181/365'],
    ['0.5', '0.5'],
    [0.5, '0.5'],
    [null, null],
  ])('is read: %j', (planned, stored) => {
    expect(read(planned)).toBe(stored);
  });

  it.each(['1/0', '1/00', 'nửa', '1/2/3', '-1/2', '0,5'])('is refused: %j', (planned) => {
    expect(read(planned)).toEqual(['json_not_a_decimal A2.tasks[3].planned']);
  });
});
