import type { VNode } from 'preact';
import { formatNumber } from '../../../src/text/number';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Figure } from './overview-summary';

/** One chain of the audit log. */
export interface AuditChainRow {
  /** "Toàn hệ thống", or the name of a bloc. */
  readonly name: string;
  readonly entries: number;
  /** "14:52 ngày 30/06/2022"; null for an empty chain. */
  readonly lastText: string | null;
  /** Number of the first entry that does not fit; null for an intact chain, or one that was not checked. */
  readonly brokenAt: number | null;
}

export interface AdministratorHomePageProps {
  readonly frame: PageFrame;
  readonly accounts: {
    readonly active: number;
    readonly locked: number;
    /** Those who still have to choose a password. */
    readonly temporaryPassword: number;
    readonly neverSignedIn: number;
    readonly byRole: readonly { readonly role: string; readonly count: number }[];
  };
  readonly audit: {
    /** When the chains were verified for this page; null when they were not. */
    readonly checkedText: string | null;
    /** This page with a check. */
    readonly checkHref: string;
    readonly chains: readonly AuditChainRow[];
  };
  readonly usersHref: string;
}

function ChainState({ chain, isChecked }: { chain: AuditChainRow; isChecked: boolean }): VNode {
  if (!isChecked) return <span class="faint">Chưa kiểm tra</span>;
  if (chain.brokenAt === null) return <>Nguyên vẹn</>;
  return <b class="sub--bad">Đứt từ dòng {formatNumber(chain.brokenAt)}</b>;
}

function Accounts({ accounts }: Pick<AdministratorHomePageProps, 'accounts'>): VNode {
  return (
    <section class="summary summary--four" aria-label="Tài khoản">
      <Figure title="Đang hoạt động" value={formatNumber(accounts.active)} unit="tài khoản" />
      <Figure title="Đang bị khóa" value={formatNumber(accounts.locked)} unit="tài khoản" />
      <Figure title="Còn dùng mật khẩu tạm" value={formatNumber(accounts.temporaryPassword)} unit="tài khoản" />
      <Figure title="Chưa đăng nhập lần nào" value={formatNumber(accounts.neverSignedIn)} unit="tài khoản" />
    </section>
  );
}

/** The home of the administrator: accounts and the state of the audit log. No scores, no ballots. */
export function AdministratorHomePage({ frame, accounts, audit, usersHref }: AdministratorHomePageProps): VNode {
  const broken = audit.chains.filter((chain) => chain.brokenAt !== null);
  return (
    <Page frame={frame}>
      <PageHeader
        title="Quản trị hệ thống"
        lead={audit.checkedText === null ? 'Tài khoản và nhật ký.' : `Nhật ký được kiểm tra lúc ${audit.checkedText}.`}
      >
        <a class="button" href={audit.checkHref}>
          Kiểm tra nhật ký
        </a>
        <a class="button button--main" href={usersHref}>
          Người dùng và vai trò
        </a>
      </PageHeader>
      {broken.length === 0 ? null : (
        <Banner kind="bad">
          Chuỗi nhật ký bị đứt ở {broken.map((chain) => chain.name).join(', ')}. Giữ nguyên dữ liệu và báo người phụ
          trách an toàn thông tin.
        </Banner>
      )}
      <Accounts accounts={accounts} />
      <div class="columns columns--even">
        <Card id="nhat-ky" title="Chuỗi nhật ký">
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Phạm vi</th>
                <th scope="col" class="number">
                  Số dòng
                </th>
                <th scope="col">Dòng cuối</th>
                <th scope="col">Kết quả</th>
              </tr>
            </thead>
            <tbody>
              {audit.chains.map((chain) => (
                <tr key={chain.name}>
                  <th scope="row">{chain.name}</th>
                  <td data-label="Số dòng" class="number">
                    {formatNumber(chain.entries)}
                  </td>
                  <td data-label="Dòng cuối">{chain.lastText ?? 'Chưa có'}</td>
                  <td data-label="Kết quả">
                    <ChainState chain={chain} isChecked={audit.checkedText !== null} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
        <Card id="vai-tro" title="Tài khoản theo vai trò">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">Vai trò</th>
                <th scope="col" class="number">
                  Tài khoản
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.byRole.map(({ role, count }) => (
                <tr key={role}>
                  <th scope="row">{role}</th>
                  <td class="number">{formatNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      </div>
    </Page>
  );
}
