import type { VNode } from 'preact';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { ScrollRegion } from '../../../components/scroll-region';
import type { PageFrame } from '../../../layout/frame';
import { Page } from '../../../layout/page';
import { ProposalForm, ProposalText } from '../proposal-form';
import type { MonitoringCell, MonitoringRow, MonitoringView } from './monitoring-props';

/** What backs the self points, folded away until it is looked at. */
function Facts({ cell }: { cell: MonitoringCell }): VNode | null {
  const { inputText, explanation, evidence } = cell;
  if (inputText === '' && explanation === '' && evidence.length === 0) return null;
  return (
    <details class="row-details">
      <summary>
        Số liệu, minh chứng{evidence.length === 0 ? '' : ` (${evidence.length})`}
        <span class="visually-hidden">: {cell.proposal.title}</span>
      </summary>
      {inputText === '' ? null : <p>{inputText}</p>}
      {explanation === '' ? null : <p>Giải trình: {explanation}</p>}
      {evidence.length === 0 ? null : (
        <ul class="evidence__list">
          {evidence.map(({ text, href }) => (
            <li key={text + (href ?? '')}>{href === null ? text : <a href={href}>{text}</a>}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Cell({ cell, csrfToken }: { cell: MonitoringCell; csrfToken: string }): VNode {
  return (
    <td data-label={cell.agencyName}>
      {cell.isSent ? (
        <p class="monitoring__self">
          Tự chấm: <b>{cell.selfText ?? 'chưa có'}</b>
        </p>
      ) : (
        <p class="monitoring__self faint">Phiếu: {cell.stateText.toLocaleLowerCase('vi')}</p>
      )}
      {cell.isSent ? <Facts cell={cell} /> : null}
      {cell.closed === null ? (
        <ProposalForm view={cell.proposal} csrfToken={csrfToken} acceptWords="Đồng ý" />
      ) : (
        <>
          {cell.proposal.text === '' ? null : <ProposalText view={cell.proposal} />}
          <span class="sub">{cell.closed}</span>
        </>
      )}
    </td>
  );
}

function Row({ row, csrfToken }: { row: MonitoringRow; csrfToken: string }): VNode {
  return (
    <tr>
      <th scope="row" class="monitoring__name">
        {row.code}. {row.name}
        <span class="sub">Tối đa {row.maximum} điểm</span>
        {row.guidance === '' ? null : <span class="sub">{row.guidance}</span>}
      </th>
      {row.cells.map((cell) => (
        <Cell key={cell.agencyCode} cell={cell} csrfToken={csrfToken} />
      ))}
    </tr>
  );
}

/** The grid of a monitoring agency. */
export function MonitoringPage(props: MonitoringView & { readonly frame: PageFrame }): VNode {
  const { deadlineText } = props;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide' }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Chấm điểm theo lĩnh vực"
        lead={
          <>
            {props.agencyName} chấm các tiêu chí được giao theo dõi.{' '}
            {deadlineText === null ? '' : `Hạn ${deadlineText}. `}
            Đánh dấu đồng ý, hoặc nhập điểm khác và lý do; mỗi ô được lưu ngay.
          </>
        }
      />
      <section class="card" aria-label="Tiêu chí theo dõi">
        {props.columns.length === 0 ? (
          <EmptyState title="Khối chưa có đơn vị thành viên">Có đơn vị nộp phiếu thì chấm điểm ở đây.</EmptyState>
        ) : (
          <ScrollRegion label="Điểm theo lĩnh vực">
            <table class="table table--cards monitoring">
              <caption class="visually-hidden">Tiêu chí theo hàng, đơn vị theo cột.</caption>
              <thead>
                <tr>
                  <th scope="col">Tiêu chí</th>
                  {props.columns.map((column) => (
                    <th key={column.code} scope="col">
                      <abbr title={column.name}>{column.shortName}</abbr>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {props.rows.map((row) => (
                  <Row key={row.code} row={row} csrfToken={props.frame.csrfToken} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </section>
    </Page>
  );
}
