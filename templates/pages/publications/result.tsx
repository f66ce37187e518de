import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { PublicationTabs, type PublicationRights } from './publication-tabs';
import { type ResultRow, ResultTable } from './result-table';
import { StepList, type StepLine } from './step-list';

/** A version of the snapshot in the list. */
export interface VersionLine {
  readonly version: number;
  readonly closedAt: string;
  readonly closedBy: string;
  /** Why the version before it was opened again; null of the first. */
  readonly reason: string | null;
  /** What an older snapshot does not hold; null where it holds all. */
  readonly missing: string | null;
  readonly contentHash: string;
  readonly auditHeadHash: string;
  /** The comparison with the version before; null of the first. */
  readonly compareHref: string | null;
}

export interface ResultPageProps {
  readonly frame: PageFrame;
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly rights: PublicationRights;
  /** Null before publication and after a re-opening. */
  readonly result: {
    readonly state: 'published' | 'closed';
    readonly decision: { readonly text: string; readonly href: string; readonly fileName: string } | null;
    readonly schemeText: string | null;
    readonly rows: readonly ResultRow[];
    readonly classified: boolean;
    readonly steps: readonly StepLine[];
  } | null;
  /** The versions that the reader may see. */
  readonly versions: readonly VersionLine[];
  /** Files of the report and of the snapshot; none for who may not read reports. */
  readonly downloads: readonly { readonly href: string; readonly words: string }[];
}

function Versions({ versions }: { versions: readonly VersionLine[] }): VNode {
  return (
    <ScrollRegion label="Các bản lưu của kỳ">
      <table class="table table--cards">
        <caption class="visually-hidden">Bản lưu, ngày đóng kỳ, mã nội dung</caption>
        <thead>
          <tr>
            <th scope="col">Bản lưu</th>
            <th scope="col">Đóng kỳ</th>
            <th scope="col">Mã nội dung (SHA-256)</th>
            <th scope="col">So sánh</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((line) => (
            <tr key={line.version}>
              <th scope="row">Bản {line.version}</th>
              <td data-label="Đóng kỳ">
                {line.closedAt}
                <span class="sub">{line.closedBy}</span>
                {line.reason === null ? null : <span class="sub">Mở lại vì: {line.reason}</span>}
                {line.missing === null ? null : <span class="sub">{line.missing}</span>}
              </td>
              <td data-label="Mã nội dung">
                <code class="hash">{line.contentHash}</code>
                {line.auditHeadHash === '' ? null : (
                  <span class="sub">
                    Mã nhật ký của khối khi đóng kỳ: <code class="hash">{line.auditHeadHash}</code>
                  </span>
                )}
              </td>
              <td data-label="So sánh">
                {line.compareHref === null ? (
                  '–'
                ) : (
                  <a href={line.compareHref}>
                    Với bản {line.version - 1}
                    <span class="visually-hidden"> của bản {line.version}</span>
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Published({ result }: { result: NonNullable<ResultPageProps['result']> }): VNode {
  const { decision, rows, schemeText } = result;
  return (
    <>
      <Card
        id="bang-ket-qua"
        title="Kết quả xếp hạng, xếp loại"
        aside={
          <Tag kind={result.state === 'closed' ? 'idle' : 'ok'}>
            {result.state === 'closed' ? 'Đã đóng kỳ' : 'Đã công bố'}
          </Tag>
        }
        note={schemeText ?? undefined}
        padded={rows.length === 0}
      >
        {rows.length > 0 ? (
          <ResultTable rows={rows} classified={result.classified} />
        ) : (
          <p>Kỳ này công bố không kèm điểm.</p>
        )}
      </Card>
      {decision === null ? null : (
        <Card id="quyet-dinh" title="Quyết định công bố" padded>
          <p>{decision.text}</p>
          <p>
            <a href={decision.href}>{decision.fileName}</a>
          </p>
        </Card>
      )}
    </>
  );
}

/** The published or closed result of a period with its decision, its snapshots and its files. */
export function ResultPage(props: ResultPageProps): VNode {
  const { basePath, result, versions, downloads } = props;
  return (
    <Page frame={props.frame}>
      <PageHeader over={`${props.blocName} · ${props.periodName}`} title="Kết quả của kỳ" />
      <PublicationTabs basePath={basePath} current="ket-qua" rights={props.rights} />
      {result === null ? (
        <div class="card">
          <EmptyState title="Kỳ này chưa công bố kết quả">
            Kết quả hiện ở đây sau khi Sở Nội vụ công bố kèm quyết định.
          </EmptyState>
        </div>
      ) : (
        <Published result={result} />
      )}
      {downloads.length === 0 ? null : (
        <Card id="tai-ve" title="Tải về" padded>
          <ul class="bullets">
            {downloads.map(({ href, words }) => (
              <li key={href}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {versions.length === 0 ? null : (
        <Card id="ban-luu" title="Các bản lưu của kỳ">
          <Versions versions={versions} />
        </Card>
      )}
      {result === null || result.steps.length === 0 ? null : (
        <Card id="cac-buoc" title="Các bước đã qua" padded>
          <StepList steps={result.steps} />
        </Card>
      )}
    </Page>
  );
}
