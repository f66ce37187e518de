import { countReporting, shareOf, tallyByStatus } from '../../../../src/domain/tasks/counts';

describe('countReporting', () => {
  const deadline = '2022-06-30';
  const sentOn = (days: readonly (string | null)[]): Parameters<typeof countReporting>[0] =>
    days.map((day, index) => ({ code: `CQ${index + 1}`, sentOn: day }));

  it('with nine members, six on time, two late and one missing gives 8/9 and 6/9 and names the missing one', () => {
    const days = [...Array.from({ length: 6 }, () => '2022-06-29'), '2022-07-01', null, '2022-07-15'];
    const count = countReporting(sentOn(days), deadline);
    expect(count).toMatchObject({ total: 9, onTime: 6, late: 2, missing: ['CQ8'] });
    expect(count.reportingRate?.equals('8/9')).toBe(true);
    expect(count.onTimeRate?.equals('6/9')).toBe(true);
  });

  it('counts the day of the deadline as on time', () => {
    expect(countReporting(sentOn([deadline, '2022-07-01']), deadline)).toMatchObject({ onTime: 1, late: 1 });
  });

  it('has no rate without members', () => {
    expect(countReporting([], deadline)).toMatchObject({ total: 0, reportingRate: null, onTimeRate: null });
  });
});

describe('shareOf', () => {
  it('is exact, and nothing of nothing is no share', () => {
    expect(shareOf(1, 3)?.equals('1/3')).toBe(true);
    expect(shareOf(0, 0)).toBeNull();
  });
});

describe('tallyByStatus', () => {
  it('names every status, also the empty ones', () => {
    expect(tallyByStatus(['late', 'late', 'completed'])).toEqual({
      not_updated: 0,
      not_started: 0,
      on_track: 0,
      late: 2,
      overdue: 0,
      completed: 1,
      exceeded: 0,
      paused: 0,
    });
  });
});
