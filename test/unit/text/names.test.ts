import { comparePeople, compareTexts, splitPartyName } from '../../../src/text/names';

describe('splitPartyName', () => {
  it.each([
    ['Ban Nội chính Tỉnh ủy', 'TỈNH ỦY LAM GIANG', 'BAN NỘI CHÍNH'],
    ['Văn phòng Tỉnh ủy', 'TỈNH ỦY LAM GIANG', 'VĂN PHÒNG'],
    ['Ủy ban Kiểm tra Tỉnh ủy', 'TỈNH ỦY LAM GIANG', 'ỦY BAN KIỂM TRA'],
    ['Ban Dân vận  Tỉnh uỷ ', 'TỈNH UỶ LAM GIANG', 'BAN DÂN VẬN'],
    ['Ban Tổ chức Tỉnh ủy'.normalize('NFD'), 'TỈNH ỦY LAM GIANG', 'BAN TỔ CHỨC'],
    ['Ban Tổ chức Thành ủy', 'THÀNH ỦY LAM GIANG', 'BAN TỔ CHỨC'],
  ])('splits %p', (name, superior, issuing) => {
    expect(splitPartyName(name, 'Lam Giang')).toEqual({ superior, issuing });
  });

  it.each([
    ['Đảng ủy Khối các cơ quan tỉnh', 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH'],
    ['Báo tỉnh', 'BÁO TỈNH'],
    ['Tỉnh ủy', 'TỈNH ỦY'],
  ])('leaves what stands above %p to the caller', (name, issuing) => {
    expect(splitPartyName(name, 'Lam Giang')).toEqual({ superior: null, issuing });
  });
});

describe('order', () => {
  it('follows the Vietnamese alphabet', () => {
    const sorted = ['An', 'Ánh', 'Ăn', 'Ân', 'Ấn', 'Âu', 'Da', 'Dũng', 'Đà', 'Đông', 'Đức', 'Ơn'];
    expect([...sorted].reverse().sort(compareTexts)).toEqual(sorted);
  });

  it('puts people by given name, then by full name', () => {
    expect(['Vũ Thị Ân', 'Đỗ Quang Huy', 'Lê Hoàng An', 'Bùi An', 'Trần Đức'].sort(comparePeople)).toEqual([
      'Bùi An',
      'Lê Hoàng An',
      'Vũ Thị Ân',
      'Trần Đức',
      'Đỗ Quang Huy',
    ]);
  });
});
