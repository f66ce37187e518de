import { draftedHead } from '../../../src/modules/proposals/proposal-decision.lines';

const TITLE = 'Đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2025';
const STATE = { system: 'state', title: TITLE } as const;

describe('the head of the decision that a proposal asks for', () => {
  it('is that of the province where its committee or chairman decides', () => {
    expect(draftedHead(STATE, ['Ủy ban nhân dân tỉnh'], 'Lam Giang')).toEqual({
      ...{ system: 'state', authority: 'Ủy ban nhân dân tỉnh', issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang' },
      ...{ signerName: '', signerTitle: 'Chủ tịch' },
      subjectLine: 'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2025',
    });
  });

  it.each([
    { authorities: ['Ủy ban nhân dân tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh'] },
    { authorities: ['Thủ trưởng cơ quan, đơn vị; Chủ tịch Ủy ban nhân dân xã'] },
    { authorities: [] },
  ])('is left open where $authorities decide', ({ authorities }) => {
    const { authority, issuingBody, signerTitle } = draftedHead(STATE, authorities, 'Lam Giang');
    for (const text of [authority, issuingBody, signerTitle]) expect(text).toMatch(/^…+$/);
  });

  it('is that of the committee of the Party for its own commendations', () => {
    const party = draftedHead({ ...STATE, system: 'party' }, ['Ban Thường vụ Tỉnh ủy'], 'Lam Giang');
    expect([party.issuingBody, party.authority]).toEqual(['Tỉnh ủy Lam Giang', 'Ban Thường vụ Tỉnh ủy']);
  });
});
