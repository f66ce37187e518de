import { renderPage } from '../../../templates/layout/render';
import { AuditPage, type AuditPageProps } from '../../../templates/pages/system/audit';
import { SettingsPage } from '../../../templates/pages/system/settings';
import { UserEditPage, type UserEditPageProps } from '../../../templates/pages/users/edit';
import { TemporaryPasswordPage } from '../../../templates/pages/users/temporary-password';
import { UserListPage } from '../../../templates/pages/users/list';
import type { AssignmentView } from '../../../templates/pages/users/user-props';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const assignment = (id: string, changes: Partial<AssignmentView> = {}): AssignmentView => ({
  id,
  role: 'SECRETARY',
  scope: 'bloc',
  placeText: HOSTILE,
  from: '01/01/2022',
  to: null,
  active: true,
  ended: false,
  ...changes,
});

describe('the list of accounts', () => {
  it('is sound, escapes, and shows only roles in force', () => {
    const html = renderPage(
      UserListPage({
        frame: frameOf(),
        rows: [
          {
            id: 'u1',
            loginName: 'thuky.bxd',
            displayName: HOSTILE,
            positionTitle: HOSTILE,
            locked: true,
            mustChangePassword: false,
            assignments: [assignment('r1'), assignment('r2', { role: 'APPRAISER', active: false })],
          },
        ],
        query: HOSTILE,
        page: 2,
        pageCount: 3,
        total: 52,
      }),
    );
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).toContain('đã khóa');
    expect(textOf(html)).toContain('Thư ký khối: ');
    expect(textOf(html)).not.toContain('Cán bộ thẩm định');
    expect(html).not.toMatch(/href="[^"]*<script/);
  });

  it('says so when nothing is found', () => {
    const html = renderPage(
      UserListPage({ frame: frameOf(), rows: [], query: 'nguyen', page: 1, pageCount: 1, total: 0 }),
    );
    expectSoundPage(html);
    expect(textOf(html)).toContain('Không tìm thấy “nguyen”');
  });
});

const existing: NonNullable<UserEditPageProps['existing']> = {
  id: 'u1',
  loginName: 'thuky.bxd',
  version: 2,
  locked: false,
  ownAccount: false,
  assignments: [assignment('r1'), assignment('r2', { active: false, ended: true, to: '31/12/2022' })],
  newAssignment: { role: 'OFFICER', placeCode: 'BXD', validFrom: '', validTo: '' },
  agencies: [{ value: 'VPTU', label: HOSTILE }],
  blocs: [{ value: 'BXD', label: 'Khối BXD' }],
  sessions: [
    {
      key: 'k1',
      device: HOSTILE,
      address: '10.0.0.12',
      startedAt: '08:02 ngày 30/06/2022',
    },
  ],
};

describe('the page of an account', () => {
  const page = (changes: Partial<UserEditPageProps> = {}): string =>
    renderPage(
      UserEditPage({
        frame: frameOf(),
        values: { loginName: 'thuky.bxd', displayName: HOSTILE, positionTitle: '', email: '' },
        errors: [],
        conflict: null,
        existing,
        ...changes,
      }),
    );

  it('is sound, and escapes', () => {
    expectSoundPage(page());
    expectEscaped(page());
  });

  it('ends only roles in force, and any session', () => {
    const html = page();
    expect(html).toContain('/vai-tro/r1/ket-thuc');
    expect(html).not.toContain('/vai-tro/r2/ket-thuc');
    expect(html).toContain('name="key" value="k1"');
  });

  it('keeps the chosen place of a role that could not be given', () => {
    const html = page({ errors: [{ fieldId: 'giu-den-ngay', message: 'Ngày kết thúc phải sau ngày bắt đầu.' }] });
    expectSoundPage(html);
    expect(html).toMatch(/<option value="BXD" selected/);
    expect(html).toContain('href="#giu-den-ngay"');
  });

  it('never locks the account in use', () => {
    expect(page()).toContain('/he-thong/nguoi-dung/u1/khoa"');
    expect(page({ existing: { ...existing, ownAccount: true } })).not.toContain('/he-thong/nguoi-dung/u1/khoa"');
    expect(page({ existing: { ...existing, locked: true } })).toContain('/he-thong/nguoi-dung/u1/mo-khoa"');
  });

  it('resets the password of others only, and asks nobody to type one', () => {
    expect(page()).toContain('/he-thong/nguoi-dung/u1/mat-khau"');
    expect(page({ existing: { ...existing, ownAccount: true } })).not.toContain('/u1/mat-khau"');
    expect(page()).not.toContain('type="password"');
  });

  it('shows a temporary password on a page of its own', () => {
    const html = renderPage(
      TemporaryPasswordPage({
        ...{ frame: frameOf(), title: 'Đã tạo tài khoản', loginName: 'thuky.bxd' },
        ...{ temporaryPassword: HOSTILE, nextHref: '/he-thong/nguoi-dung/u1' },
      }),
    );
    expectSoundPage(html);
    expectEscaped(html);
  });

  it('asks for the login name only when the account is new', () => {
    const html = page({ existing: null });
    expectSoundPage(html);
    expect(html).toContain('name="loginName"');
    expect(page()).not.toContain('name="loginName"');
  });
});

describe('settings', () => {
  it('are sound, and escape', () => {
    const html = renderPage(
      SettingsPage({
        frame: frameOf(),
        ...{ provinceName: HOSTILE, version: 3, conflict: null },
        errors: [{ fieldId: 'ten-tinh', message: HOSTILE }],
        facts: [{ term: 'Phiên bản', value: '0.1.0' }],
      }),
    );
    expectSoundPage(html);
    expectEscaped(html);
  });
});

describe('the audit', () => {
  const audit = (changes: Partial<AuditPageProps> = {}): string =>
    renderPage(
      AuditPage({
        frame: frameOf(),
        chains: [
          { key: 'bloc:BXD', name: 'Khối BXD', entryCount: 1204, headHash: '1f09e3bb7720c1de9a01', lastAt: null },
        ],
        ...{ verification: null, chain: 'bloc:BXD', chainOptions: [{ value: 'bloc:BXD', label: HOSTILE }] },
        entries: [
          {
            id: '1',
            at: '14:31 ngày 04/07/2022',
            who: HOSTILE,
            what: 'đổi điểm tự chấm',
            subject: 'VPTU, A1',
            change: HOSTILE,
          },
        ],
        page: 1,
        pageCount: 2,
        ...changes,
      }),
    );

  it('is sound, escapes, and shows the chains', () => {
    const html = audit();
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).toContain('1.204');
    expect(html).toContain('1f09e3bb7720c1de<');
  });

  it('says that every link holds, or names the first that does not', () => {
    const at = '15:00 ngày 05/07/2022';
    expect(textOf(audit({ verification: { at, checkedEntries: 1245, broken: [] } }))).toContain(
      'đã kiểm tra 1.245 dòng',
    );
    const broken = [{ chain: 'Khối BXD', entry: '118', sentence: HOSTILE }];
    const html = audit({ verification: { at, checkedEntries: 1245, broken }, entries: [] });
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).toContain('Chuỗi Khối BXD, dòng 118');
  });
});
