import type { ProposalLevel } from '../../../src/domain/commendation/award';
import { addressOf } from '../../../src/modules/proposals/recipients';

const HEADS =
  'Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân; người đứng đầu cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh và tương đương';
const CHAIRMAN = 'Chủ tịch Ủy ban nhân dân tỉnh';

function address(route: readonly ProposalLevel[], authorities: readonly string[], agencyName: string | null = null) {
  return addressOf({ system: 'state', route, blocName: 'Khối thi đua số 1', agencyName }, authorities);
}

describe('whom a submission goes to', () => {
  it('is who decides where nobody stands between: the head of the agency that may decide itself', () => {
    expect(address(['authority'], [HEADS], 'Ban Tổ chức Tỉnh ủy')).toEqual({
      ...{ recipients: ['Thủ trưởng Ban Tổ chức Tỉnh ủy'], asks: 'decide', authorities: 1 },
    });
    expect(address(['authority'], [HEADS], 'Ủy ban nhân dân xã An Bình').recipients).toEqual([
      'Chủ tịch Ủy ban nhân dân xã An Bình',
    ]);
    expect(address(['authority'], [HEADS]).recipients).toEqual([HEADS]);
  });

  it('is each authority once, where the awards of a list have several', () => {
    const commune = 'Chủ tịch Ủy ban nhân dân xã, phường, đặc khu';
    expect(address(['authority'], [HEADS, commune, `${HEADS}; Hội đồng quản trị`], 'Sở Tài chính')).toEqual({
      ...{ recipients: ['Thủ trưởng Sở Tài chính', commune], asks: 'decide', authorities: 2 },
    });
  });

  it('is the next body, which submits the list further on, where somebody stands between', () => {
    expect(address(['bloc', 'home_affairs', 'authority'], [CHAIRMAN], 'Sở Tài chính')).toEqual({
      ...{ recipients: ['Khối thi đua số 1'], asks: 'submit', authorities: 1 },
    });
    expect(address(['home_affairs', 'council', 'authority'], [CHAIRMAN, 'Thủ tướng Chính phủ'])).toEqual({
      ...{ recipients: ['Hội đồng Thi đua - Khen thưởng tỉnh', 'Sở Nội vụ'], asks: 'submit', authorities: 2 },
    });
    expect(address(['home_affairs'], []).recipients).toEqual(['Sở Nội vụ']);
  });

  it('is the authority of the Party for its awards', () => {
    const party = {
      system: 'party' as const,
      route: ['authority'] as const,
      blocName: null,
      agencyName: 'Ban Dân vận',
    };
    expect(addressOf(party, ['Ban Thường vụ Tỉnh ủy'])).toEqual({
      ...{ recipients: ['Ban Thường vụ Tỉnh ủy'], asks: 'decide', authorities: 1 },
    });
  });
});
