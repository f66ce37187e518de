import type { VNode } from 'preact';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** A link that leads on from an error. */
export interface WayOn {
  readonly href: string;
  readonly label: string;
}

export interface ErrorPageProps {
  readonly frame: PageFrame;
  /** HTTP status of the answer. */
  readonly status: number;
  /** What happened and what it means, in one sentence; '' uses the sentence of the status. */
  readonly message: string;
  /** Where to go from here; the home page when empty. */
  readonly waysOn: readonly WayOn[];
  /** Reference of the fault in the log, for a call to support; null when there is nothing to look up. */
  readonly reference: string | null;
}

interface Words {
  readonly title: string;
  readonly sentence: string;
}

const WORDS: Readonly<Record<number, Words>> = {
  400: { title: 'Yêu cầu không hợp lệ', sentence: 'Nội dung gửi lên chưa đúng. Quay lại trang trước và kiểm tra.' },
  401: { title: 'Cần đăng nhập', sentence: 'Phiên làm việc đã hết hạn. Đăng nhập lại để tiếp tục.' },
  403: { title: 'Không có quyền thực hiện', sentence: 'Tài khoản của bạn không được làm việc này.' },
  404: {
    title: 'Không tìm thấy trang',
    sentence: 'Địa chỉ không đúng, hoặc nội dung không thuộc phạm vi bạn được xem.',
  },
  409: {
    title: 'Không còn thực hiện được',
    sentence: 'Nội dung này đã thay đổi hoặc đã khóa sau khi bạn mở trang. Chưa có gì bị ghi đè.',
  },
  413: { title: 'Tệp quá lớn', sentence: 'Mỗi tệp tối đa 20 MB. Chọn tệp khác hoặc chia nhỏ.' },
  422: { title: 'Có nội dung cần sửa', sentence: 'Quay lại trang trước, sửa các chỗ được nêu rồi gửi lại.' },
  429: { title: 'Thao tác quá nhanh', sentence: 'Đã có quá nhiều yêu cầu. Chờ một phút rồi thử lại.' },
};

const FAULT: Words = {
  title: 'Hệ thống gặp lỗi',
  sentence: 'Chưa thực hiện được. Dữ liệu đã lưu không bị ảnh hưởng, thử lại sau một phút.',
};

/** The title of an error page, for the frame. */
export function errorTitle(status: number): string {
  return (WORDS[status] ?? FAULT).title;
}

/** What went wrong in plain words, and a way on. Never a code without a sentence. */
export function ErrorPage({ frame, status, message, waysOn, reference }: ErrorPageProps): VNode {
  const words = WORDS[status] ?? FAULT;
  const ways = waysOn.length === 0 ? [{ href: '/', label: 'Về trang chủ' }] : waysOn;
  return (
    <Page frame={frame}>
      <div class="narrow error-page">
        <PageHeader title={words.title} lead={message === '' ? words.sentence : message} />
        <div class="actions">
          {ways.map((way, index) => (
            <a key={way.href} class={index === 0 ? 'button button--main' : 'button'} href={way.href}>
              {way.label}
            </a>
          ))}
        </div>
        {reference === null ? null : (
          <p class="error-page__reference">
            Khi cần hỗ trợ, báo mã <code>{reference}</code> cho quản trị hệ thống.
          </p>
        )}
      </div>
    </Page>
  );
}
