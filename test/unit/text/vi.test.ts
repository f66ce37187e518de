import { checkScheme } from '../../../src/domain/scoring/check/check-scheme';
import * as vi from '../../../src/text/vi';
import { group, leaf, schemeOf } from '../../support/scheme-kb-2022';

const { sentenceOf } = vi;

describe('sentenceOf', () => {
  it.each([
    [{ code: 'not_a_number', place: 'II.2' }, 'Nhập số, ví dụ 27,5.'],
    [{ code: 'points_missing', place: 'IV.4' }, 'Nhập điểm tự chấm cho IV.4, hoặc ghi 0 và giải trình.'],
    [{ code: 'evidence_missing', place: 'II.6' }, 'Tiêu chí II.6 cần ít nhất 01 tệp minh chứng.'],
    [
      { code: 'file_too_large', place: 'Bao-cao.pdf', parameters: { megabytes: 32, maximum: 20 } },
      'Tệp “Bao-cao.pdf” nặng 32 MB. Mỗi tệp tối đa 20 MB.',
    ],
    [{ code: 'file_type_refused', place: 'a.exe' }, 'Tệp “a.exe” không dùng được. Chọn PDF, Word, Excel hoặc ảnh.'],
    [
      { code: 'read_only', parameters: { editor: 'Sở Công Thương' } },
      'Bạn chỉ xem được phiếu này. Người được sửa: Sở Công Thương.',
    ],
    [
      { code: 'server_fault', parameters: { reference: 'SV-17' } },
      'Chưa lưu được do lỗi hệ thống (mã SV-17). Dữ liệu còn trên màn hình, thử lại sau 1 phút.',
    ],
    [{ code: 'required', parameters: { label: 'kết quả thực hiện' } }, 'Nhập kết quả thực hiện.'],
    [{ code: 'too_long', parameters: { label: 'Ghi chú', maximum: 2000 } }, 'Ghi chú dài quá 2.000 ký tự.'],
    [
      { code: 'date_out_of_range', parameters: { from: '2022-01-01', to: '2022-06-30' } },
      'Nhập ngày từ 01/01/2022 đến 30/06/2022.',
    ],
    [{ code: 'already_exists', parameters: { label: 'Mã cơ quan', value: 'BAO' } }, 'Mã cơ quan “BAO” đã có.'],
  ])('says %j', (violation, sentence) => {
    expect(sentenceOf(violation)).toBe(sentence);
  });

  it('speaks for the rules themselves, numbers in Vietnamese', () => {
    const scheme = schemeOf([group('A', 'A', '1200', [leaf('A1', 'A1', '1199.5')])], { total: '1200' });
    expect(checkScheme(scheme).map(sentenceOf)).toEqual([
      'Điểm tối đa các tiêu chí của nhóm A cộng lại là 1.199,5, phải bằng 1.200.',
    ]);
  });

  it('never shows a raw code', () => {
    expect(sentenceOf({ code: 'CHO_DUYET_BAN' })).toBe('Dữ liệu chưa hợp lệ, kiểm tra lại nội dung vừa nhập.');
    expect(sentenceOf({ code: 'toString' })).toBe('Dữ liệu chưa hợp lệ, kiểm tra lại nội dung vừa nhập.');
  });
});

describe('the catalogue', () => {
  const words = Object.entries(vi).flatMap(([name, value]) =>
    typeof value === 'object' ? Object.values(value).map((word): [string, string] => [name, word]) : [],
  );

  it('is composed, in sentence case, without blanks around', () => {
    expect(words.length).toBeGreaterThan(50);
    for (const [name, word] of words) {
      expect(word).toBe(word.normalize('NFC').trim());
      if (name !== 'completionLevelShortWords') expect(word).toMatch(/^(?:[IVX]+(?:\.\d)?\. )?\p{Lu}[\p{Ll} ]/u);
    }
  });
});

describe('words of workbooks', () => {
  it.each([
    ['Tập thể', 'collective'],
    ['cá nhân '.normalize('NFD'), 'person'],
    ['Gia đình', 'household'],
    ['Tập đoàn', null],
  ])('the subject %p is %p', (text, subject) => {
    expect(vi.commendationSubjectFrom(text)).toBe(subject);
  });

  it.each([
    ['Công trạng', 'achievement'],
    ['Đột xuất'.normalize('NFD'), 'unexpected'],
    ['chuyên đề', 'thematic'],
    ['Phong trào thi đua', 'movement'],
    ['Cống hiến', 'contribution'],
    ['Niên hạn', 'tenure'],
    ['Đối ngoại', 'foreign'],
    ['', null],
  ])('the type %p is %p', (text, type) => {
    expect(vi.commendationTypeFrom(text)).toBe(type);
  });

  it.each([
    ['Khối trưởng', 'chair'],
    ['Phó Trưởng khối', 'vice_chair'],
    ['Khối phó', 'vice_chair'],
    ['Thành viên', 'member'],
    ['Khách mời', null],
  ])('the role %p in a bloc is %p', (text, role) => {
    expect(vi.memberRoleFrom(text)).toBe(role);
  });

  it.each([
    ['Cơ quan tham mưu, giúp việc', 'party'],
    ['Ban xây dựng Đảng', 'party'],
    ['Cơ quan kiểm tra', 'party'],
    ['Đảng ủy cấp trên cơ sở', 'party'],
    ['Đơn vị sự nghiệp', 'public_service'],
    ['Sở, ban, ngành', 'state'],
    ['Đoàn thể', 'mass_organisation'],
    ['Ủy ban nhân dân phường', 'commune'],
    ['Công ty', null],
  ])('the kind %p of an agency is %p', (text, kind) => {
    expect(vi.agencyKindFrom(text)).toBe(kind);
  });

  it('are read back from the catalogue, every one', () => {
    const readers = [
      [vi.commendationSubjectWords, vi.commendationSubjectFrom],
      [vi.commendationTypeWords, vi.commendationTypeFrom],
      [vi.memberRoleWords, vi.memberRoleFrom],
      [vi.agencyKindWords, vi.agencyKindFrom],
    ] as const;
    for (const [catalogue, read] of readers) {
      for (const [code, word] of Object.entries(catalogue)) expect(read(word)).toBe(code);
    }
  });
});

describe('periodName', () => {
  it.each([
    ['2022', 'Năm 2022'],
    ['2022-H1', 'Sáu tháng đầu năm 2022'],
    ['2022-H2', 'Sáu tháng cuối năm 2022'],
    ['2022-X01', null],
  ])('names %s %p', (code, name) => {
    expect(vi.periodName(code)).toBe(name);
  });
});
