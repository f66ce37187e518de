import { headPostOf, splitPartyName } from '../../../src/text/names';

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

describe('headPostOf', () => {
  it.each([
    ['Ban Nội chính Tỉnh ủy', 'Trưởng Ban Nội chính Tỉnh ủy'],
    ['Văn phòng Tỉnh ủy', 'Chánh Văn phòng Tỉnh ủy'],
    ['Ủy ban Kiểm tra Tỉnh ủy', 'Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy'],
    ['Ủy ban nhân dân tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh'],
    ['Đảng ủy Khối các cơ quan tỉnh', 'Bí thư Đảng ủy Khối các cơ quan tỉnh'],
    ['Trường Chính trị tỉnh', 'Hiệu trưởng Trường Chính trị tỉnh'],
    ['Báo tỉnh', 'Tổng Biên tập Báo tỉnh'],
    ['Sở Nội vụ', 'Giám đốc Sở Nội vụ'],
  ])('names who signs for %s', (agency, post) => {
    expect(headPostOf(agency)).toBe(post);
  });

  it('leaves the post of another kind of agency open', () => {
    expect(headPostOf('Trung tâm Lưu trữ')).toBeNull();
  });
});
