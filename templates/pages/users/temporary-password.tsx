import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

export interface TemporaryPasswordPageProps {
  readonly frame: PageFrame;
  /** "Đã tạo tài khoản" or "Đã cấp lại mật khẩu" */
  readonly title: string;
  readonly loginName: string;
  readonly temporaryPassword: string;
  /** The page of the account, where roles are given. */
  readonly nextHref: string;
}

/** The one time that a temporary password is shown. */
export function TemporaryPasswordPage(props: TemporaryPasswordPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <Breadcrumb
        items={[
          { label: 'Người dùng', href: '/he-thong/nguoi-dung' },
          { label: props.loginName, href: props.nextHref },
          { label: 'Mật khẩu tạm' },
        ]}
      />
      <PageHeader
        over="Hệ thống"
        title={props.title}
        lead="Mật khẩu chỉ hiện một lần này. Chép lại và trao tận tay người dùng; lần đăng nhập đầu phải đổi."
      />
      <div class="narrow">
        <Card id="mat-khau-tam" title="Thông tin đăng nhập" padded>
          <dl class="facts">
            <div>
              <dt>Tên đăng nhập</dt>
              <dd>
                <code>{props.loginName}</code>
              </dd>
            </div>
            <div>
              <dt>Mật khẩu tạm</dt>
              <dd>
                <code class="temporary-password">{props.temporaryPassword}</code>
              </dd>
            </div>
          </dl>
          <div class="actions">
            <a class="button button--main" href={props.nextHref}>
              Tiếp tục: giao vai trò
            </a>
          </div>
        </Card>
      </div>
    </Page>
  );
}
