import { exact } from '../../../src/domain/fraction';
import type { TargetDirection } from '../../../src/domain/tasks/target';
import { amountText, resultOfTargetText } from '../../../src/modules/tasks/task-words';

const task = (unit: string, target: string, direction: TargetDirection = 'higher') => ({
  ...{ unit, direction },
  target: exact(target),
});

describe('amounts', () => {
  it.each([
    ['900', 'đảng viên', 'higher', '900 đảng viên'],
    ['1234.5', 'triệu đồng', 'higher', '1.234,5 triệu đồng'],
    ['98.125', '%', 'higher', '98,125%'],
    ['98', '% đúng hạn', 'higher', '98% đúng hạn'],
    ['1', 'xếp loại', 'reach', 'đạt'],
    ['0', 'xếp loại', 'reach', 'chưa đạt'],
  ] as const)('%s %s (%s) is "%s"', (amount, unit, direction, text) => {
    expect(amountText(exact(amount), task(unit, '1', direction))).toBe(text);
  });

  it('stand beside their target', () => {
    expect(resultOfTargetText(exact('1'), task('lớp', '2'))).toBe('1/2 lớp');
    expect(resultOfTargetText(exact('95.5'), task('% đúng hạn', '98'))).toBe('95,5/98% đúng hạn');
    expect(resultOfTargetText(exact('0'), task('xếp loại', '1', 'reach'))).toBe('chưa đạt');
  });
});
