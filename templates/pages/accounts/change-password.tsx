import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

export interface ChangePasswordPageProps {
  readonly frame: PageFrame;
  /** Field ids: `mat-khau-hien-tai`, `mat-khau-moi`, `nhap-lai-mat-khau`. */
  readonly errors: readonly FormError[];
  /** What a new password must be, in one sentence. */
  readonly rule: string;
  /** True when the first password, given by the administrator, has to be replaced before anything else. */
  readonly required: boolean;
}

/** Change of one's own password; other sessions end with it. */
export function ChangePasswordPage({ frame, errors, rule, required }: ChangePasswordPageProps): VNode {
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <div class="narrow">
        <PageHeader
          title="Đổi mật khẩu"
          lead="Sau khi đổi, các phiên đăng nhập khác của bạn kết thúc và phải đăng nhập lại."
        />
        {required ? (
          <Banner kind="warn">Đây là mật khẩu do quản trị cấp. Đổi mật khẩu để tiếp tục làm việc.</Banner>
        ) : null}
        <ErrorSummary errors={errors} />
        <form class="card card--form" method="post" action="/doi-mat-khau" novalidate>
          <CsrfField token={frame.csrfToken} />
          <TextField
            words={{
              id: 'mat-khau-hien-tai',
              label: 'Mật khẩu hiện tại',
              error: errorAt(errors, 'mat-khau-hien-tai'),
            }}
            name="currentPassword"
            type="password"
            width="medium"
            autocomplete="current-password"
            maxLength={200}
            required
          />
          <TextField
            words={{ id: 'mat-khau-moi', label: 'Mật khẩu mới', hint: rule, error: errorAt(errors, 'mat-khau-moi') }}
            name="newPassword"
            type="password"
            width="medium"
            autocomplete="new-password"
            maxLength={200}
            required
          />
          <TextField
            words={{
              id: 'nhap-lai-mat-khau',
              label: 'Nhập lại mật khẩu mới',
              error: errorAt(errors, 'nhap-lai-mat-khau'),
            }}
            name="repeatedPassword"
            type="password"
            width="medium"
            autocomplete="new-password"
            maxLength={200}
            required
          />
          <div class="actions">
            <button class="button button--main" type="submit">
              Đổi mật khẩu
            </button>
            {required ? null : (
              <a class="button" href="/">
                Hủy
              </a>
            )}
          </div>
        </form>
      </div>
    </Page>
  );
}
