import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { ComparedResult, ResultDifference } from '../../../src/domain/publication/compare';
import { PublicationTabs, type PublicationRights } from './publication-tabs';

export interface ComparisonPageProps {
  readonly frame: PageFrame;
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly rights: PublicationRights;
  readonly before: number;
  readonly after: number;
  readonly differences: readonly ResultDifference[];
}

function Cells({ result, label }: { result: ComparedResult | null; label: string }): VNode {
  return (
    <>
      <td class="number" data-label={`Điểm, ${label}`}>
        {result?.total ?? '–'}
      </td>
      <td class="number" data-label={`Hạng, ${label}`}>
        {result?.rank ?? '–'}
      </td>
      <td data-label={`Xếp loại, ${label}`}>{result?.grade ?? '–'}</td>
    </>
  );
}

/** What differs between two snapshots of a period. */
export function ComparisonPage(props: ComparisonPageProps): VNode {
  const { basePath, before, after, differences } = props;
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`So sánh bản lưu ${before} và bản lưu ${after}`}
        lead={<a href={`${basePath}/ket-qua`}>Về trang kết quả</a>}
      />
      <PublicationTabs basePath={basePath} current={null} rights={props.rights} />
      <Card id="khac-nhau" title="Đơn vị có kết quả khác nhau" padded={differences.length === 0}>
        {differences.length === 0 ? (
          <p>Điểm, thứ hạng và xếp loại của mọi đơn vị giống nhau.</p>
        ) : (
          <ScrollRegion label="Khác nhau giữa hai bản lưu">
            <table class="table table--cards">
              <caption class="visually-hidden">Điểm, hạng, xếp loại trong hai bản lưu</caption>
              <thead>
                <tr>
                  <th scope="col" rowSpan={2}>
                    Đơn vị
                  </th>
                  <th scope="colgroup" colSpan={3}>
                    Bản {before}
                  </th>
                  <th scope="colgroup" colSpan={3}>
                    Bản {after}
                  </th>
                </tr>
                <tr>
                  {[before, after].flatMap((version) =>
                    ['Điểm', 'Hạng', 'Xếp loại'].map((words) => (
                      <th scope="col" key={`${version} ${words}`}>
                        {words}
                      </th>
                    )),
                  )}
                </tr>
              </thead>
              <tbody>
                {differences.map((difference) => (
                  <tr key={difference.code}>
                    <th scope="row">{difference.name}</th>
                    <Cells result={difference.before} label={`bản ${before}`} />
                    <Cells result={difference.after} label={`bản ${after}`} />
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
