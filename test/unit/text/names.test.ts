import { headOfAgency, headPostOf, splitPartyName } from '../../../src/text/names';

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

describe('headOfAgency', () => {
  it.each([
    ['Ban Nội chính Tỉnh ủy', 'Trưởng Ban', null],
    ['Văn phòng Tỉnh ủy', 'Chánh Văn phòng', null],
    ['Sở Tài chính', 'Giám đốc', null],
    ['Trường Chính trị tỉnh', 'Hiệu trưởng', null],
    ['Báo Lam Giang', 'Tổng Biên tập', null],
    ['Trung tâm Lưu trữ', 'Thủ trưởng cơ quan', null],
  ])('lets the head of %s sign alone, as %s', (agency, post, onBehalfOf) => {
    expect(headOfAgency(agency)).toEqual({ post, onBehalfOf });
  });

  it.each([
    ['Ủy ban Kiểm tra Tỉnh ủy', 'Chủ nhiệm', 'Ủy ban Kiểm tra'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Chủ tịch', 'Ban Thường trực'],
    ['Ủy ban nhân dân huyện Bình An', 'Chủ tịch', 'Ủy ban nhân dân'],
    ['Hội đồng Thi đua', 'Chủ tịch', 'Hội đồng'],
    ['Đảng ủy Khối các cơ quan tỉnh', 'Bí thư', 'Đảng ủy'],
  ])('lets the head of %s sign as %s for the collective', (agency, post, onBehalfOf) => {
    expect(headOfAgency(agency)).toEqual({ post, onBehalfOf });
  });
});
