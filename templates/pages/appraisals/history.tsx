import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One value that a criterion has had in any layer. */
export interface LayeredVersion {
  readonly at: string;
  readonly who: string;
  readonly source: string;
  /** "Tự chấm", "Kiểm tra chéo, Văn phòng Tỉnh ủy" */
  readonly layer: string;
  /** In words; null when it was taken back. */
  readonly value: string | null;
  readonly reason: string;
}

export interface LayeredHistoryPageProps {
  readonly frame: PageFrame;
  readonly backHref: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly agencyName: string;
  readonly code: string;
  readonly name: string;
  /** The newest first. */
  readonly versions: readonly LayeredVersion[];
}

/** Every value of a criterion in every layer: who, when, why. Nothing is ever overwritten. */
export function LayeredHistoryPage(props: LayeredHistoryPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`Lịch sử điểm ${props.code}: ${props.agencyName}`}
        lead={props.name}
      >
        <a class="button" href={props.backHref}>
          Quay lại
        </a>
      </PageHeader>
      <Card id="lich-su" title="Mọi giá trị đã ghi">
        {props.versions.length === 0 ? (
          <EmptyState title="Chưa có giá trị nào">Tiêu chí này chưa được chấm.</EmptyState>
        ) : (
          <ScrollRegion label="Lịch sử điểm">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">Lúc</th>
                  <th scope="col">Vòng chấm</th>
                  <th scope="col">Giá trị</th>
                  <th scope="col">Giải trình, lý do</th>
                  <th scope="col">Người ghi</th>
                </tr>
              </thead>
              <tbody>
                {props.versions.map((version, index) => (
                  <tr key={index} class="top-aligned">
                    <th scope="row" class="nowrap">
                      {version.at}
                    </th>
                    <td>{version.layer}</td>
                    <td>{version.value === null ? <span class="faint">Bỏ trống</span> : <b>{version.value}</b>}</td>
                    <td class="appraisal-texts">{version.reason}</td>
                    <td>
                      {version.who}
                      <span class="sub">{version.source}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Card>
    </Page>
  );
}
