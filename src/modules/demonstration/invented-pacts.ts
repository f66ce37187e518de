import type { PactText } from '../../domain/pacts';

const target = (text: string, unit = '', figure: string | null = null) => ({ text, unit, figure });

/** What the members promise each other; the years after take it over. */
export const PACT_TEXT: PactText = {
  opening: '',
  contents: [
    {
      title: 'Thực hiện nhiệm vụ chính trị, chương trình công tác năm',
      targets: [
        target('Hoàn thành chương trình công tác năm đã đăng ký', '% nội dung', '100'),
        target('Hoàn thành nhiệm vụ trọng tâm đúng thời hạn', '% nhiệm vụ', '95'),
        target('Văn bản tham mưu bảo đảm chất lượng, không phải làm lại', '% văn bản', '98'),
      ],
    },
    {
      title: 'Xây dựng Đảng, xây dựng cơ quan và đoàn thể vững mạnh',
      targets: [
        target('Tổ chức đảng được xếp loại hoàn thành tốt nhiệm vụ trở lên'),
        target('Đảng viên học tập, quán triệt nghị quyết của Đảng', '% đảng viên', '97'),
        target('Không có cán bộ, công chức bị kỷ luật từ khiển trách trở lên', 'người', '0'),
      ],
    },
    {
      title: 'Tổ chức phong trào thi đua, công tác khen thưởng',
      targets: [
        target('Phong trào thi đua theo chuyên đề', 'phong trào', '2'),
        target('Điển hình tiên tiến được giới thiệu, nhân rộng', 'điển hình', '9'),
        target('Gửi báo cáo sơ kết, tổng kết đúng hạn', '% cơ quan', '100'),
      ],
    },
    {
      title: 'Hoạt động chung của khối',
      targets: [
        target('Hoạt động về nguồn, an sinh xã hội', 'hoạt động', '2'),
        target('Kiểm tra chéo giữa các cơ quan thành viên', 'lượt', '1'),
      ],
    },
  ],
};

/** Who signed for an agency: no names are invented. */
export const PACT_SIGNER = 'Thủ trưởng cơ quan';
