import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { rowId } from './sheet-props';

/** One value a criterion has had. */
export interface CriterionVersion {
  readonly version: number;
  /** "14:52 ngày 11/06/2022" */
  readonly at: string;
  readonly who: string;
  /** What was handed in, in words; null when it was taken back. */
  readonly input: string | null;
  readonly explanation: string;
  /** "Màn hình", "Nhập từ Excel" */
  readonly source: string;
}

export interface CriterionHistoryPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/phieu/:agency` */
  readonly basePath: string;
  readonly agencyName: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly code: string;
  readonly name: string;
  readonly guidance: string;
  /** "0 đến 20" */
  readonly range: string;
  /** The newest first. */
  readonly versions: readonly CriterionVersion[];
}

function Row({ item }: { item: CriterionVersion }): VNode {
  return (
    <tr class="top-aligned">
      <th scope="row" class="nowrap">
        {item.at}
      </th>
      <td data-label="Người nhập">
        {item.who}
        <span class="sub">{item.source}</span>
      </td>
      <td data-label="Tự chấm" class="criterion-history__input">
        {item.input === null ? <span class="faint">Bỏ trống</span> : <b>{item.input}</b>}
      </td>
      <td data-label="Giải trình" class="criterion-history__explanation">
        {item.explanation === '' ? <span class="faint">Không có</span> : item.explanation}
      </td>
    </tr>
  );
}

/** Every value a criterion of a sheet has had: who, when, by which way. Nothing is ever overwritten. */
export function CriterionHistoryPage(props: CriterionHistoryPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <Breadcrumb
        items={[
          { label: `Phiếu tự chấm điểm: ${props.agencyName}`, href: `${props.basePath}#${rowId(props.code)}` },
          { label: `Lịch sử điểm ${props.code}` },
        ]}
      />
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`Lịch sử điểm ${props.code}: ${props.name}`}
        lead={`Mức điểm ${props.range}. ${props.guidance}`}
      />
      <Card id="lich-su" title="Các lần nhập" aside={<span class="count">{props.versions.length}</span>}>
        {props.versions.length === 0 ? (
          <EmptyState title="Tiêu chí này chưa được chấm">Mỗi lần lưu điểm hoặc giải trình sẽ hiện ở đây.</EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Thời điểm</th>
                <th scope="col">Người nhập</th>
                <th scope="col">Tự chấm</th>
                <th scope="col">Giải trình</th>
              </tr>
            </thead>
            <tbody>
              {props.versions.map((item) => (
                <Row key={item.version} item={item} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
