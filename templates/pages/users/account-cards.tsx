import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { Tag } from '../../components/tag';
import { USER_FIELD_IDS, USER_FORM_ID, type SessionView, type UserFormValues } from './user-props';

/** The fields of a person. The login name is chosen once; the first password is replaced at the first sign-in. */
export function UserForm({
  values,
  userId,
  version,
  errors,
  csrfToken,
}: {
  values: UserFormValues;
  /** Null when the account is new. */
  userId: string | null;
  version: number;
  errors: readonly FormError[];
  csrfToken: string;
}): VNode {
  const field = (name: keyof UserFormValues, label: string, optional: boolean, hint?: string): VNode => (
    <TextField
      words={{ id: USER_FIELD_IDS[name], label, hint, optional, error: errorAt(errors, USER_FIELD_IDS[name]) }}
      name={name}
      value={values[name]}
      maxLength={200}
      width="medium"
      autocomplete="off"
      spellcheck={false}
    />
  );
  return (
    <form
      id={USER_FORM_ID}
      method="post"
      action={userId === null ? '/he-thong/nguoi-dung' : `/he-thong/nguoi-dung/${userId}`}
      noValidate
    >
      <CsrfField token={csrfToken} />
      <input type="hidden" name="version" value={String(version)} />
      {userId === null
        ? field('loginName', 'Tên đăng nhập', false, 'Chữ thường không dấu, số, dấu chấm, ví dụ btctu.canbo.')
        : null}
      {field('displayName', 'Tên hiển thị', false)}
      {field('positionTitle', 'Chức vụ, nơi làm việc', true)}
      {field('email', 'Thư điện tử', true)}
      {userId === null ? (
        <p class="field__hint">
          Hệ thống tạo mật khẩu tạm và chỉ hiện một lần; người dùng phải đổi khi đăng nhập lần đầu.
        </p>
      ) : null}
      <div class="actions">
        <button class="button button--main" type="submit">
          {userId === null ? 'Tạo tài khoản' : 'Lưu'}
        </button>
        <a class="button" href="/he-thong/nguoi-dung">
          Về danh sách
        </a>
      </div>
    </form>
  );
}

/** Locks and unlocks the account, and gives a new first password. */
export function SafetyCard({
  userId,
  locked,
  ownAccount,
  csrfToken,
}: {
  userId: string;
  locked: boolean;
  /** Nobody locks the account they are working in. */
  ownAccount: boolean;
  csrfToken: string;
}): VNode {
  const address = `/he-thong/nguoi-dung/${userId}`;
  return (
    <Card
      id="khoa-tai-khoan"
      title="Khóa, mật khẩu"
      aside={locked ? <Tag kind="warn">đã khóa</Tag> : <Tag kind="ok">đang dùng</Tag>}
      padded
    >
      {ownAccount ? (
        <p class="faint">Đây là tài khoản đang dùng: không tự khóa, và đổi mật khẩu ở mục của mình ở đầu trang.</p>
      ) : (
        <form method="post" action={`${address}/${locked ? 'mo-khoa' : 'khoa'}`}>
          <CsrfField token={csrfToken} />
          <p class="field__hint">
            {locked ? 'Mở khóa để người dùng đăng nhập lại được.' : 'Khóa thì mọi phiên đang mở kết thúc ngay.'}
          </p>
          <button class="button" type="submit">
            {locked ? 'Mở khóa tài khoản' : 'Khóa tài khoản'}
          </button>
        </form>
      )}
      {ownAccount ? null : (
        <form method="post" action={`${address}/mat-khau`}>
          <CsrfField token={csrfToken} />
          <p class="field__hint">
            Cấp mật khẩu tạm mới khi người dùng quên mật khẩu. Các phiên đang mở kết thúc, người dùng phải đổi khi đăng
            nhập.
          </p>
          <button class="button" type="submit">
            Cấp lại mật khẩu
          </button>
        </form>
      )}
    </Card>
  );
}

/** The sessions open now, each of which can be ended from here. */
export function SessionsCard({
  userId,
  sessions,
  csrfToken,
}: {
  userId: string;
  sessions: readonly SessionView[];
  csrfToken: string;
}): VNode {
  return (
    <Card id="phien-dang-mo" title="Phiên đăng nhập đang mở" aside={<span class="count">{sessions.length}</span>}>
      {sessions.length === 0 ? (
        <p class="admin-none">Không có phiên nào.</p>
      ) : (
        <ul class="admin-list">
          {sessions.map((session) => (
            <li key={session.key} class="admin-list__row">
              <span>
                {session.device}
                <span class="sub">
                  {session.address}, mở lúc {session.startedAt}
                </span>
              </span>
              <form method="post" action={`/he-thong/nguoi-dung/${userId}/phien/ket-thuc`}>
                <CsrfField token={csrfToken} />
                <input type="hidden" name="key" value={session.key} />
                <button class="button button--small" type="submit">
                  Kết thúc
                  <span class="visually-hidden">
                    {' '}
                    phiên {session.device} mở lúc {session.startedAt}
                  </span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
