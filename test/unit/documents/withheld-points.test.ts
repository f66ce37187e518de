import { firstDraft, periodReport, WITHHELD, withoutPoints } from '../../../templates/documents/period-report';
import { scoresOf, sixMonthFacts, WORKBOOK_POINTS } from '../../support/report-facts';

const facts = sixMonthFacts({ scores: scoresOf(WORKBOOK_POINTS) });
const drafted = firstDraft('six_month');
const shown = (prose = drafted) => {
  const held = withoutPoints(facts, prose);
  return JSON.stringify(periodReport(held.facts, held.prose).parts);
};

describe('a report without points', () => {
  it('has no total, no grade and no table of points, and says why', () => {
    const [score] = facts.scores;
    const whole = JSON.stringify(periodReport(facts, drafted).parts);
    expect(whole).toContain('annex-4-totals');
    const text = shown();
    expect(text).not.toContain('annex-4-totals');
    expect(text).toContain(WITHHELD);
    expect(text).toContain('(chưa công khai)');
    expect(score?.total).not.toBeNull();
    expect(withoutPoints(facts, drafted).facts.scores.every(({ total, rank }) => total === null && rank === null)).toBe(
      true,
    );
  });

  it.each(['Ban A đạt 97,5 điểm.', 'Điểm của Ban A là 97,5.', 'Ban A đứng thứ nhất.', 'Ban B xếp hạng 2 toàn khối.'])(
    'leaves out the line “%s” that somebody wrote',
    (line) => {
      const text = shown({ ...drafted, movements: `Đã phát động phong trào.\n${line}` });
      expect(text).toContain('Đã phát động phong trào.');
      expect(text).not.toContain(line);
    },
  );

  it.each(['Có 3 mô hình, điển hình tiên tiến.', 'Tổ chức 2 hội nghị, 15 địa điểm.', 'Thí điểm ở hai đơn vị.'])(
    'keeps the line “%s”, which tells of no points',
    (line) => {
      expect(shown({ ...drafted, movements: line })).toContain(line);
    },
  );
});
