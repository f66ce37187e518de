import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import { QrCode } from '../../components/qr-code';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type DecisionRights, DecisionTabs } from './tabs';

/** An honour as the page of its decision shows it. */
export interface DecisionLineView {
  readonly id: string;
  readonly line: number;
  readonly recipientName: string;
  readonly recipientDetail: string;
  readonly agencyName: string;
  readonly type: string;
  readonly years: string;
  /** 'Đã hủy bỏ từ …'; null while it stands. */
  readonly revoked: string | null;
  /** Where anybody checks it; null while it has no code. */
  readonly address: string | null;
  readonly handedText: string;
}

/** Honours of one award for one kind of recipient. */
export interface DecisionGroup {
  readonly title: string;
  readonly lines: readonly DecisionLineView[];
}

export interface DecisionPageProps {
  readonly frame: PageFrame;
  readonly rights: DecisionRights;
  readonly path: string;
  readonly number: string;
  readonly day: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly maySendFile: boolean;
  readonly fileHref: string | null;
  readonly groups: readonly DecisionGroup[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly isWithoutCodes: boolean;
  readonly payments: readonly { readonly href: string; readonly text: string }[];
}

function Actions({ path, rights }: DecisionPageProps): VNode {
  return (
    <>
      {rights.mayPay ? (
        <a class="button" href={`${path}/chi-thuong`}>
          Tính tiền thưởng
        </a>
      ) : null}
      {rights.mayHandOver ? (
        <a class="button" href={`${path}/hien-vat`}>
          Trao bằng, hiện vật
        </a>
      ) : null}
      {rights.mayRevoke ? (
        <a class="button" href={`${path}/huy-bo`}>
          Hủy bỏ khen thưởng
        </a>
      ) : null}
    </>
  );
}

function Facts({ facts, fileHref, path, maySendFile }: DecisionPageProps): VNode {
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>Tệp quyết định</dt>
        <dd>
          {fileHref === null ? 'Chưa có tệp' : <a href={fileHref}>Tải tệp đã ký</a>}
          {maySendFile ? (
            <a class="decision-file" href={`${path}/gui-tep`}>
              {fileHref === null ? 'Gửi tệp' : 'Thay tệp'}
            </a>
          ) : null}
        </dd>
      </div>
    </dl>
  );
}

const PRINTS = [
  ['du-thao', 'Dự thảo quyết định và danh sách'],
  ['danh-sach', 'Danh sách kèm theo'],
  ['ma-kiem-chung', 'Mã kiểm chứng để in lên bằng'],
] as const;

/** Codes are printed once there are some. */
function Prints({ path, groups }: DecisionPageProps): VNode {
  const hasCodes = groups.some(({ lines }) => lines.some(({ address }) => address !== null));
  return (
    <ul class="decision-prints">
      {PRINTS.filter(([name]) => hasCodes || name !== 'ma-kiem-chung').map(([name, words]) => (
        <li key={name}>
          <span class="decision-prints__name">{words}</span>
          <span>
            {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
              <a key={format} class="print-format" href={`${path}/in/${name}/${format}`}>
                {format === 'pdf' ? 'PDF' : format === 'docx' ? 'Word' : 'Excel'}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Row({ line }: { line: DecisionLineView }): VNode {
  return (
    <tr>
      <td class="number" data-label="TT">
        {line.line}
      </td>
      <th scope="row">
        {line.recipientName}
        <span class="sub">
          {[line.recipientDetail, line.agencyName === line.recipientName ? '' : line.agencyName]
            .filter((text) => text !== '')
            .join(', ')}
        </span>
        {line.revoked === null ? null : <span class="sub sub--bad">{line.revoked}</span>}
      </th>
      <td data-label="Thành tích">
        {line.years}
        <span class="sub">{line.type}</span>
      </td>
      <td data-label="Bằng, hiện vật">{line.handedText}</td>
      <td data-label="Kiểm chứng">
        {line.address === null ? (
          'Chưa có mã'
        ) : (
          <details class="qr">
            <summary>Mã QR</summary>
            <QrCode address={line.address} label={`Mã QR kiểm chứng dòng ${String(line.line)}`} />
            <a href={line.address}>Mở trang kiểm chứng</a>
          </details>
        )}
      </td>
    </tr>
  );
}

function Group({ group }: { group: DecisionGroup }): VNode {
  return (
    <table class="table table--cards decision-lines">
      <caption class="visually-hidden">{group.title}</caption>
      <thead>
        <tr>
          {['TT', 'Tập thể, cá nhân, hộ gia đình', 'Thành tích', 'Bằng, hiện vật', 'Kiểm chứng'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.lines.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

/** A decision with what it grants, by award and recipient. */
export function DecisionPage(props: DecisionPageProps): VNode {
  const { frame, rights, path, groups, total, page, pageCount, payments } = props;
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href="/quyet-dinh">Quyết định khen thưởng</a>}
        title={`Quyết định số ${props.number}`}
        lead={`Ngày ${props.day}`}
      >
        <Actions {...props} />
      </PageHeader>
      <DecisionTabs rights={rights} current="/quyet-dinh" />
      <Card id="van-ban" title="Văn bản" padded>
        <Facts {...props} />
      </Card>
      <Card id="in" title="In" padded>
        <Prints {...props} />
      </Card>
      {payments.length === 0 ? null : (
        <Card id="tien-thuong" title="Danh sách chi tiền thưởng">
          <ul class="link-list">
            {payments.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card id="danh-sach" title="Được khen" aside={<span class="count">{total}</span>}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 class="decision-group">{group.title}</h3>
            <Group group={group} />
          </section>
        ))}
        <Pagination page={page} pageCount={pageCount} hrefOf={(to) => `${path}?trang=${String(to)}#danh-sach`} />
        {props.isWithoutCodes && rights.mayRecord ? (
          <form class="decision-codes" method="post" action={`${path}/ma-kiem-chung`}>
            <CsrfField token={frame.csrfToken} />
            <button class="button" type="submit">
              Cấp mã kiểm chứng
            </button>
          </form>
        ) : null}
      </Card>
    </Page>
  );
}
