import type { VNode } from 'preact';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import { sheetStateWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { GradeView } from './explanation-grade';
import type { NeighbourView } from './explanation-rank';
import { ExplanationTable } from './explanation-table';
import type { ExplanationView } from './explanation-view';
import { OriginNote } from './origin-note';
import { isUnsent } from './review-props';
import { choiceQuery, type RankingChoice } from './scope-tabs';

export interface ExplanationPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly state: SheetState;
  readonly scheme: { readonly title: string; readonly href: string };
  readonly choice: RankingChoice;
  /** Where the figures of a closed period come from; null while they are live. */
  readonly originText: string | null;
  /** False for people of the agency: they see nothing of the others. */
  readonly compares: boolean;
  readonly problems: readonly string[];
  readonly view: ExplanationView;
}

function Summary({ view, state }: { view: ExplanationView; state: SheetState }): VNode {
  return (
    <dl class="verdict">
      <div>
        <dt>Hạng</dt>
        <dd class={view.isRanked ? 'verdict__figure' : undefined}>
          {view.rank}
          {view.tiedWith.length === 0 ? null : <span class="sub">đồng hạng với {view.tiedWith.join(', ')}</span>}
        </dd>
      </div>
      <div>
        <dt>Điểm</dt>
        <dd class={view.points === null ? undefined : 'verdict__figure'}>
          {view.points ?? 'chưa đủ điểm'}
          {view.exactPoints === null ? null : <span class="sub">chính xác {view.exactPoints}</span>}
        </dd>
      </div>
      <div>
        <dt>Điểm tối đa được giao</dt>
        <dd>
          {view.available}
          {view.percentage === null ? null : <span class="sub">đạt {view.percentage}</span>}
        </dd>
      </div>
      <div>
        <dt>Xếp loại</dt>
        <dd>{view.grade === null ? 'chưa xếp loại' : <b>{view.grade.grade}</b>}</dd>
      </div>
      <div>
        <dt>Phiếu</dt>
        <dd>
          <Tag kind={isUnsent(state) ? 'idle' : 'ok'}>{sheetStateWords[state]}</Tag>
        </dd>
      </div>
    </dl>
  );
}

function Neighbour({ neighbour }: { neighbour: NeighbourView }): VNode {
  return (
    <table class="table chain">
      <caption>{neighbour.heading}</caption>
      <thead>
        <tr>
          <th scope="col">Xét theo thứ tự</th>
          <th scope="col" class="number">
            Đơn vị này
          </th>
          <th scope="col" class="number">
            {neighbour.name}
          </th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {neighbour.steps.map((step) => (
          <tr key={step.name} class={step.decides ? 'chain__decides' : undefined}>
            <th scope="row">{step.name}</th>
            <td class="number">{step.own}</td>
            <td class="number">{step.theirs}</td>
            <td>{step.verdict}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }): VNode {
  return (
    <ul class="bullets">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function WhyRank({ view, choice, compares }: ExplanationPageProps): VNode {
  return (
    <Card
      id="vi-sao-hang"
      title={view.isRanked ? 'Vì sao hạng này' : compares ? 'Vì sao chưa có hạng' : 'Thứ hạng'}
      note={
        choice === 'all'
          ? 'So với mọi phiếu đủ điểm, kể cả phiếu đang soạn: thứ hạng còn có thể thay đổi.'
          : !compares && choice === 'submitted'
            ? 'Thứ hạng hiện khi công bố.'
            : `Chỉ so với các phiếu ${choice === 'final' ? 'đã chốt thẩm định' : 'đã nộp'}.${compares ? '' : ' Số liệu của đơn vị khác không hiển thị.'}`
      }
    >
      {view.why.length === 0 ? null : (
        <div class="card__body">
          <Sentences sentences={view.why} />
        </div>
      )}
      {view.neighbours.map((neighbour) => (
        <Neighbour key={neighbour.heading} neighbour={neighbour} />
      ))}
    </Card>
  );
}

function WhyGrade({ grade }: { grade: GradeView }): VNode {
  return (
    <Card id="vi-sao-muc" title={`Vì sao mức ${grade.grade}`} padded>
      <ol class="numbered">
        {grade.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {grade.gates.length === 0 ? null : (
        <ul class="gates">
          {grade.gates.map(({ demand, reached, isMet }) => (
            <li key={demand}>
              <Tag kind={isMet ? 'ok' : 'warn'}>{isMet ? 'đạt' : 'chưa đạt'}</Tag> {demand}. Thực tế: {reached}.
            </li>
          ))}
        </ul>
      )}
      {grade.quotas.length === 0 ? null : <Sentences sentences={grade.quotas} />}
    </Card>
  );
}

/** "Vì sao hạng này": every line of one agency's total, why its rank and why its grade. Prints on A4. */
export function ExplanationPage(props: ExplanationPageProps): VNode {
  const { basePath, view } = props;
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`Giải trình điểm và hạng: ${props.agencyName}`}
        lead={
          <>
            Chấm theo <a href={props.scheme.href}>{props.scheme.title}</a>.{' '}
            {props.choice === 'final' ? 'Điểm sau thẩm định.' : 'Điểm tự chấm, chưa qua thẩm định.'}
          </>
        }
      >
        <a class="button" href={`${basePath}/phieu/${encodeURIComponent(props.agencyCode)}`}>
          Xem phiếu
        </a>
        {props.compares ? (
          <a class="button" href={`${basePath}/xep-hang${choiceQuery(props.choice)}`}>
            Bảng xếp hạng
          </a>
        ) : null}
      </PageHeader>
      {props.problems.length === 0 ? null : (
        <div class="banner banner--bad" role="alert">
          <div>Có số liệu không hợp thang điểm, chưa dùng được kết quả này: {props.problems.join(' ')}</div>
        </div>
      )}
      <OriginNote text={props.originText} />
      <Summary view={view} state={props.state} />
      <WhyRank {...props} />
      {view.grade === null ? null : <WhyGrade grade={view.grade} />}
      <ExplanationTable view={view} />
    </Page>
  );
}
