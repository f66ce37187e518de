import { ChangePasswordPage } from '../../../templates/pages/accounts/change-password';
import { SignInPage, type SignInPageProps } from '../../../templates/pages/accounts/sign-in';
import { ErrorPage, errorTitle } from '../../../templates/pages/errors/error';
import { renderPage } from '../../../templates/layout/render';
import { anonymousFrame, frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

function signIn(changes: Partial<SignInPageProps> = {}): string {
  return renderPage(
    SignInPage({
      frame: anonymousFrame(),
      userName: '',
      errors: [],
      lockedSentence: null,
      returnTo: '',
      demonstrationAccounts: null,
      ...changes,
    }),
  );
}

describe('the sign-in page', () => {
  it('is sound', () => expectSoundPage(signIn()));

  it('shows the mistake at the top and at the field, and keeps the name but never the password', () => {
    const html = signIn({
      userName: HOSTILE,
      errors: [{ fieldId: 'ten-dang-nhap', message: 'Tên đăng nhập hoặc mật khẩu không đúng.' }],
    });
    expectSoundPage(html);
    expect(html).toContain('<title>Lỗi (1): ');
    expect(textOf(html).match(/Tên đăng nhập hoặc mật khẩu không đúng\./g)).toHaveLength(2);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toMatch(/type="password"[^>]*value=/);
  });

  it('says until when an account is locked', () => {
    expect(textOf(signIn({ lockedSentence: 'Tài khoản tạm khóa đến 14:45.' }))).toContain(
      'Tài khoản tạm khóa đến 14:45.',
    );
  });

  it('lists accounts only in a demonstration', () => {
    const accounts = [{ userName: 'thuky', position: 'Thư ký khối' }];
    const html = signIn({ demonstrationAccounts: { password: 'minh-hoa', accounts } });
    expectSoundPage(html);
    expect(textOf(html)).toContain('Mật khẩu chung: minh-hoa');
    expect(textOf(signIn())).not.toContain('Mật khẩu chung');
  });

  it('carries the way back', () => {
    expect(signIn({ returnTo: '/khoi/a"b' })).toContain('name="returnTo" value="/khoi/a&quot;b"');
  });
});

describe('the page to change the password', () => {
  const page = (required: boolean): string =>
    renderPage(
      ChangePasswordPage({
        frame: frameOf(),
        errors: [{ fieldId: 'mat-khau-moi', message: HOSTILE }],
        rule: 'Ít nhất 12 ký tự.',
        required,
      }),
    );

  it('is sound and escapes', () => {
    expectSoundPage(page(true));
    expectEscaped(page(false));
  });

  it('offers a way out only when the change is not required', () => {
    expect(textOf(page(false))).toContain('Hủy');
    expect(textOf(page(true))).not.toContain('Hủy');
    expect(textOf(page(true))).toContain('mật khẩu do quản trị cấp');
  });
});

describe('error pages', () => {
  const page = (status: number, message = ''): string =>
    renderPage(ErrorPage({ frame: frameOf(), status, message, waysOn: [], reference: null }));

  it.each([400, 401, 403, 404, 409, 413, 422, 429, 500, 503])('say %i in words, with a way on', (status) => {
    const html = page(status);
    expectSoundPage(html);
    expect(html).toContain('href="/"');
    expect(textOf(html)).toContain(errorTitle(status));
    expect(textOf(html)).not.toContain(String(status));
  });

  it('prefer the sentence of the case', () => {
    const html = page(409, HOSTILE);
    expectEscaped(html);
  });

  it('give the reference to quote', () => {
    const html = renderPage(
      ErrorPage({
        frame: anonymousFrame(),
        status: 500,
        message: '',
        waysOn: [{ href: '/tiep', label: 'Thử lại' }],
        reference: 'SV-17',
      }),
    );
    expectSoundPage(html);
    expect(textOf(html)).toContain('SV-17');
    expect(html).toContain('href="/tiep"');
  });
});
