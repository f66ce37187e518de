import { type Document, textOf } from '../../../src/documents/model';
import { councilMinutes } from '../../../templates/documents/council-minutes/council-minutes';
import type { CouncilMinutesFacts, MinutesMatter } from '../../../templates/documents/council-minutes/facts';

const WAITING: MinutesMatter = {
  ...{
    title: 'Ban Tổ chức',
    subtitle: 'Cờ thi đua',
    kind: 'secret',
    share: '0.8',
    inFavour: 0,
    against: 0,
    invalid: 0,
  },
  ...{ writtenInFavour: 0, writtenAgainst: 0, result: null, cutReason: null },
};

const FACTS: CouncilMinutesFacts = {
  ...{ superior: null, council: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH', symbol: 'HĐTĐKT', place: 'Lam Giang' },
  ...{ date: '2026-11-20', session: 'Phiên họp tháng 11', demonstration: false, draft: true },
  ...{ startsAt: '', venue: '', presidedBy: '', recordedBy: '', members: 2, present: 0, presentNeeded: 2 },
  ...{ attendanceShare: '2/3', matters: [WAITING], votes: [], opinions: [], conclusion: '' },
  attendance: [
    { name: 'Giám đốc Sở Tài chính', office: 'Giám đốc Sở Tài chính', status: 'vắng mặt' },
    { name: 'Ủy viên thứ hai', office: 'Giám đốc Sở Y tế', status: 'vắng mặt' },
  ],
};

function wordsOf({ parts }: Document): string {
  return parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [textOf(block.runs)];
      return block.kind === 'bulletList' ? block.items.map(textOf) : [];
    })
    .join('\n');
}

describe('the minutes of a council', () => {
  it('say of a draft that it is one and what has not been voted yet', () => {
    const text = wordsOf(councilMinutes(FACTS));
    expect(text).toContain('Dự thảo, chưa được phiên họp thông qua');
    expect(text).not.toContain('đã được thông qua');
    expect(text).toMatch(/Nội dung chưa bỏ phiếu:\s*Ban Tổ chức/);
  });

  it('close with the adoption by the session once it is concluded', () => {
    expect(wordsOf(councilMinutes({ ...FACTS, draft: false }))).toContain('Biên bản đã được thông qua tại phiên họp');
  });

  it('say why one of several equals of its bloc was chosen', () => {
    const matter = { ...WAITING, tie: 'Đồng hạng ở chỉ tiêu cuối cùng, được chọn vì: dẫn đầu phong trào' };
    const vote = { round: 1, method: 'secret', members: 2, present: 2, issued: 2, collected: 2 } as const;
    const votes = [{ ...vote, countingBoard: '', matters: [matter], openVotes: [] }];
    expect(wordsOf(councilMinutes({ ...FACTS, votes }))).toContain(
      'Ban Tổ chức: đồng hạng ở chỉ tiêu cuối cùng, được chọn vì: dẫn đầu phong trào.',
    );
    expect(
      wordsOf(councilMinutes({ ...FACTS, votes: [{ ...vote, countingBoard: '', matters: [WAITING], openVotes: [] }] })),
    ).not.toContain('đồng hạng');
  });

  it('name a post once where a member is known by it', () => {
    const text = wordsOf(councilMinutes(FACTS));
    expect(text.match(/Giám đốc Sở Tài chính/g)).toHaveLength(1);
    expect(text).toContain('Ủy viên thứ hai, Giám đốc Sở Y tế: vắng mặt.');
  });
});
