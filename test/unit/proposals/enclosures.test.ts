import { enclosuresOf } from '../../../src/modules/proposals/proposal-documents.view';

type Line = Parameters<typeof enclosuresOf>[0][number]['checklist'][number];

function line(
  name: string,
  generated: Line['component']['generated'],
  isRequired: boolean,
  state: Line['state'],
): Line {
  const grounded = { basis: null, confidence: 'confirmed' } as const;
  return {
    state,
    items: [],
    component: { code: name, name, form: null, subjects: [], generated, isRequired, ...grounded },
  };
}

describe('what goes with a submission', () => {
  it('is named once, without the submission itself and reports of another type', () => {
    const checklist = [
      line('Tờ trình', 'submission', true, 'generated'),
      line('Danh sách', 'list', false, 'generated'),
      line('Báo cáo thành tích', 'achievement_report', true, 'generated'),
      line('Báo cáo theo phong trào', 'achievement_report', false, 'generated'),
      line('Giấy xác nhận', null, true, 'attached'),
      line('Tài liệu khác', null, true, 'missing'),
    ];
    const standing = { state: 'standing', checklist, award: null } as const;
    expect(enclosuresOf([standing, standing])).toEqual(['Danh sách', 'Báo cáo thành tích', 'Giấy xác nhận']);
  });

  it('names the minutes once, by the vote that one of the awards must have', () => {
    const voted = { award: { vote: { body: 'submitting_council' } } } as unknown as Parameters<
      typeof enclosuresOf
    >[0][number]['award'];
    const considered = line('Biên bản xét khen thưởng', 'minutes', true, 'generated');
    const withVote = line('Biên bản bình xét và kết quả bỏ phiếu', 'minutes', true, 'generated');
    expect(
      enclosuresOf([
        { state: 'standing', checklist: [considered], award: null },
        { state: 'standing', checklist: [withVote], award: voted },
      ]),
    ).toEqual(['Biên bản bình xét và kết quả bỏ phiếu']);
  });

  it('holds the report of another type once it is sent as a file, and nothing of who is withdrawn', () => {
    const checklist = [line('Báo cáo theo phong trào', 'achievement_report', false, 'attached')];
    expect(enclosuresOf([{ state: 'standing', checklist, award: null }])).toEqual(['Báo cáo theo phong trào']);
    expect(enclosuresOf([{ state: 'withdrawn', checklist, award: null }])).toEqual([]);
  });
});
