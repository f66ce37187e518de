import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** An invented account, named by position. */
export interface DemonstrationAccount {
  readonly userName: string;
  readonly position: string;
}

export interface SignInPageProps {
  readonly frame: PageFrame;
  readonly userName: string;
  /** Field ids: `ten-dang-nhap`, `mat-khau`. */
  readonly errors: readonly FormError[];
  /** The sentence that says until when this account is locked; null when it is not. */
  readonly lockedSentence: string | null;
  /** Path to go to afterwards; '' for the home page. */
  readonly returnTo: string;
  /** The invented accounts of a demonstration and the password they share; null anywhere else. */
  readonly demonstrationAccounts: {
    readonly password: string;
    readonly accounts: readonly DemonstrationAccount[];
  } | null;
}

function SignInForm(props: SignInPageProps): VNode {
  return (
    <form class="sign-in__form card" method="post" action="/dang-nhap" novalidate>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <TextField
        words={{ id: 'ten-dang-nhap', label: 'Tên đăng nhập', error: errorAt(props.errors, 'ten-dang-nhap') }}
        name="userName"
        value={props.userName}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxLength={100}
        required
      />
      <TextField
        words={{ id: 'mat-khau', label: 'Mật khẩu', error: errorAt(props.errors, 'mat-khau') }}
        name="password"
        type="password"
        autocomplete="current-password"
        maxLength={200}
        required
      />
      <button class="button button--main sign-in__button" type="submit">
        Đăng nhập
      </button>
      <p class="sign-in__help">Quên mật khẩu hoặc chưa có tài khoản: liên hệ quản trị hệ thống của Sở Nội vụ.</p>
      <p class="sign-in__help">
        <a href="/kiem-chung">Kiểm chứng một bằng khen, giấy khen bằng mã in trên bằng</a>
      </p>
    </form>
  );
}

function DemonstrationAccounts({
  demonstration,
}: {
  demonstration: NonNullable<SignInPageProps['demonstrationAccounts']>;
}): VNode {
  return (
    <section class="card" aria-labelledby="tai-khoan-minh-hoa">
      <div class="card__head">
        <h2 id="tai-khoan-minh-hoa">Tài khoản minh họa</h2>
      </div>
      <p class="sign-in__shared">
        Mật khẩu chung: <code>{demonstration.password}</code>
      </p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Chức danh</th>
            <th scope="col">Tên đăng nhập</th>
          </tr>
        </thead>
        <tbody>
          {demonstration.accounts.map((account) => (
            <tr key={account.userName}>
              <th scope="row">{account.position}</th>
              <td>
                <code>{account.userName}</code>
                <button
                  class="link-button with-script"
                  type="button"
                  data-fill={JSON.stringify({ 'ten-dang-nhap': account.userName, 'mat-khau': demonstration.password })}
                >
                  Điền<span class="visually-hidden"> tài khoản {account.position}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The page before everything else. It says the same for a wrong name and a wrong password. */
export function SignInPage(props: SignInPageProps): VNode {
  const { demonstrationAccounts } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <div class={demonstrationAccounts === null ? 'sign-in sign-in--alone' : 'sign-in'}>
        <div>
          <h1>Đăng nhập</h1>
          <p class="sign-in__lead">
            Theo dõi nhiệm vụ trọng tâm, tự chấm điểm và báo cáo thi đua, khen thưởng của các khối.
          </p>
          {props.lockedSentence === null ? null : <Banner kind="bad">{props.lockedSentence}</Banner>}
          <ErrorSummary errors={props.errors} />
          <SignInForm {...props} />
        </div>
        {demonstrationAccounts === null ? null : <DemonstrationAccounts demonstration={demonstrationAccounts} />}
      </div>
    </Page>
  );
}
