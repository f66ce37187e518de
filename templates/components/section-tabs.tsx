import type { VNode } from 'preact';

/** The pages of a section of the navigation, with the words of their links. */
const SECTIONS = {
  catalogue: {
    label: 'Các danh mục',
    pages: [
      { href: '/danh-muc/khoi', words: 'Khối, cụm thi đua' },
      { href: '/danh-muc/co-quan', words: 'Cơ quan, đơn vị' },
      { href: '/danh-muc/thang-diem', words: 'Thang điểm' },
      { href: '/danh-muc/ky', words: 'Kỳ thi đua' },
      { href: '/danh-muc/khen-thuong', words: 'Danh hiệu, hình thức' },
      { href: '/danh-muc/van-ban', words: 'Văn bản' },
      { href: '/danh-muc/luong-co-so', words: 'Lương cơ sở' },
      { href: '/danh-muc/ngay-nghi', words: 'Ngày nghỉ' },
      { href: '/danh-muc/can-kiem-tra', words: 'Cần kiểm tra' },
    ],
  },
  proposals: {
    label: 'Các trang đề nghị khen thưởng',
    pages: [
      { href: '/de-nghi', words: 'Danh sách' },
      { href: '/de-nghi/chi-tieu', words: 'Chỉ tiêu của khối' },
      { href: '/de-nghi/thoi-han', words: 'Thời hạn' },
    ],
  },
  people: {
    label: 'Nhân sự và sáng kiến',
    pages: [
      { href: '/nhan-su', words: 'Nhân sự' },
      { href: '/nhan-su/phong', words: 'Phòng, tập thể' },
      { href: '/nhan-su/ho-gia-dinh', words: 'Hộ gia đình' },
      { href: '/nhan-su/danh-gia', words: 'Đánh giá, xếp loại năm' },
      { href: '/sang-kien', words: 'Sáng kiến' },
      { href: '/sang-kien/xac-nhan', words: 'Xác nhận đủ sáng kiến' },
    ],
  },
  system: {
    label: 'Các trang hệ thống',
    pages: [
      { href: '/he-thong/nguoi-dung', words: 'Người dùng' },
      { href: '/he-thong/cai-dat', words: 'Cài đặt' },
      { href: '/he-thong/nhat-ky', words: 'Nhật ký' },
    ],
  },
} as const;

/** Links between the pages of one section; `current` is the address of the page itself. */
export function SectionTabs({ section, current }: { section: keyof typeof SECTIONS; current: string }): VNode {
  const { label, pages } = SECTIONS[section];
  return (
    <nav class="section-tabs" aria-label={label}>
      <ul>
        {pages.map(({ href, words }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
