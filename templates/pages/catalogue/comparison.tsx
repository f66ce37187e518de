import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** A line of an award that two versions word differently; '' where one has no such line. */
export interface DifferenceView {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface ComparisonPageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly differences: readonly DifferenceView[];
}

/** What changed from one version of an award to another. */
export function AwardComparisonPage(props: ComparisonPageProps): VNode {
  const { frame, code, name, before, after, differences } = props;
  const path = `/danh-muc/khen-thuong/${code}`;
  return (
    <Page frame={frame}>
      <Breadcrumb
        items={[
          { label: 'Danh hiệu, hình thức', href: '/danh-muc/khen-thuong' },
          { label: name, href: path },
          { label: 'So sánh' },
        ]}
      />
      <PageHeader title="So sánh hai phiên bản" over={name} lead="Chỉ nêu những chỗ khác nhau." />
      <Card id="khac-nhau" title="Khác nhau" aside={<span class="count">{differences.length}</span>}>
        {differences.length === 0 ? (
          <EmptyState title="Hai phiên bản giống nhau" action={{ href: path, label: 'Về trang trước' }}>
            Chỉ khác thời gian áp dụng hoặc tình trạng đối chiếu.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Nội dung</th>
                <th scope="col">{before}</th>
                <th scope="col">{after}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((line) => (
                <tr key={line.key}>
                  <th scope="row">{line.label}</th>
                  <td data-label={before}>{line.before === '' ? 'Không có' : line.before}</td>
                  <td data-label={after}>{line.after === '' ? 'Không có' : line.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
