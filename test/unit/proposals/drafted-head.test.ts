import { draftedHead, knownHead } from '../../../src/modules/proposals/proposal-decision.lines';

const TITLE = 'Đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2025';
const STATE = {
  system: 'state',
  title: TITLE,
  agencyId: 'a',
  agencyName: 'Ban Tổ chức Tỉnh ủy',
  isDecidedByAgency: false,
} as const;

describe('the head of the decision that a proposal asks for', () => {
  it('is that of the province where its committee or chairman decides', () => {
    const known = knownHead(STATE, ['Ủy ban nhân dân tỉnh'], 'Lam Giang');
    expect(known).toEqual({
      ...{ authority: 'Ủy ban nhân dân tỉnh', issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang', signerTitle: 'Chủ tịch' },
      subjectLine: 'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2025',
    });
    expect(draftedHead(STATE, known)).toEqual({ ...known, system: 'state', issuerAgencyId: null, signerName: '' });
  });

  it.each([
    { authorities: ['Ủy ban nhân dân tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh'] },
    { authorities: ['Thủ trưởng cơ quan, đơn vị; Chủ tịch Ủy ban nhân dân xã'] },
    { authorities: [] },
  ])('is left open where $authorities decide: blank on the form, dots on paper', ({ authorities }) => {
    const known = knownHead(STATE, authorities, 'Lam Giang');
    expect([known.authority, known.issuingBody, known.signerTitle]).toEqual(['', '', '']);
    const { authority, issuingBody, signerTitle } = draftedHead(STATE, known);
    for (const text of [authority, issuingBody, signerTitle]) expect(text).toMatch(/^…+$/);
  });

  it.each([
    ['Ban Tổ chức Tỉnh ủy', 'Trưởng Ban Tổ chức Tỉnh ủy', 'Trưởng Ban'],
    ['Hội Khuyến học', 'Thủ trưởng Hội Khuyến học', ''],
    ['Ủy ban nhân dân xã Sơn Hà', 'Chủ tịch Ủy ban nhân dân xã Sơn Hà', 'Chủ tịch'],
  ])('is that of %s where its head decides', (agencyName, authority, signerTitle) => {
    const title = 'Đề nghị tặng Giấy khen năm 2025';
    const known = knownHead({ ...STATE, title, agencyName, isDecidedByAgency: true }, ['Thủ trưởng; …'], 'Lam Giang');
    expect(known).toEqual({
      ...{ authority, issuingBody: agencyName, signerTitle },
      subjectLine: 'Về việc tặng Giấy khen năm 2025',
    });
  });

  it('is that of the committee of the Party for its own commendations', () => {
    const party = knownHead({ ...STATE, system: 'party' }, ['Ban Thường vụ Tỉnh ủy'], 'Lam Giang');
    expect([party.issuingBody, party.authority]).toEqual(['Tỉnh ủy Lam Giang', 'Ban Thường vụ Tỉnh ủy']);
  });
});
