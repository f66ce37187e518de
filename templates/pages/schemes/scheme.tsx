import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { SchemeLine, SchemeVersionLink } from './scheme-props';

export interface SchemePageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly title: string;
  readonly version: number;
  /** Printed scale. */
  readonly total: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly legalBasis: readonly string[];
  /** "từ 01/01/2022 đến 31/12/2022" */
  readonly effective: string;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly criterionCount: number;
  readonly lines: readonly SchemeLine[];
  /** All published versions, the newest first. */
  readonly versions: readonly SchemeVersionLink[];
}

/** Deeper levels are indented like the last one that a style knows. */
const DEEPEST_INDENT = 4;

function Line({ line }: { line: SchemeLine }): VNode {
  const depth = Math.min(line.depth, DEEPEST_INDENT);
  return (
    <tr class={`scheme-tree__${line.kind} scheme-tree__line--${depth}`}>
      <th scope="row" class="scheme-tree__name">
        <span class="scheme-tree__title">
          <span class="scheme-tree__code">{line.code}</span>
          <span>
            {line.name}
            {line.guidance === '' ? null : <span class="sub">{line.guidance}</span>}
          </span>
        </span>
      </th>
      <td class="number scheme-tree__maximum" data-label="Tối đa">
        {line.maximum}
      </td>
      <td data-label="Cách tính">{line.rule}</td>
      <td data-label="Minh chứng">
        {line.kind === 'group' ? '' : line.evidenceRequired ? 'Bắt buộc' : 'Không bắt buộc'}
      </td>
    </tr>
  );
}

function Versions({ versions }: { versions: readonly SchemeVersionLink[] }): VNode | null {
  if (versions.length < 2) return null;
  return (
    <nav class="scheme-versions" aria-label="Các phiên bản">
      {versions.map((item) => (
        <a
          key={item.version}
          class="button button--small"
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
        >
          Phiên bản {item.version}
        </a>
      ))}
    </nav>
  );
}

/** One version of a scheme, read only: its tree with maxima and how each criterion is scored. */
export function SchemePage(props: SchemePageProps): VNode {
  const origin = `${props.publishedBy} ban hành lúc ${props.publishedAt}.`;
  return (
    <Page frame={props.frame}>
      <Breadcrumb items={[{ label: 'Thang điểm', href: '/danh-muc/thang-diem' }, { label: props.code }]} />
      <PageHeader
        over={`Thang điểm ${props.code} · phiên bản ${props.version}`}
        title={props.title}
        lead={
          <>
            {props.criterionCount} tiêu chí, thang {props.total} điểm; ngoài thang: thưởng đến {props.bonus}, trừ đến{' '}
            {props.penalty}. Áp dụng {props.effective}.{' '}
            {props.legalBasis.length === 0 ? '' : `Căn cứ: ${props.legalBasis.join('; ')}. `}
            {origin}
          </>
        }
      >
        <Versions versions={props.versions} />
      </PageHeader>
      <Card id="tieu-chi" title="Tiêu chí và cách chấm">
        <table class="table table--cards scheme-tree">
          <thead>
            <tr>
              <th scope="col">Tiêu chí và cách chấm</th>
              <th scope="col" class="number">
                Tối đa
              </th>
              <th scope="col">Cách tính</th>
              <th scope="col">Minh chứng</th>
            </tr>
          </thead>
          <tbody>
            {props.lines.map((line) => (
              <Line key={line.code} line={line} />
            ))}
          </tbody>
        </table>
      </Card>
    </Page>
  );
}
