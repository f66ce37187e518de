import type { ComponentChildren, VNode } from 'preact';
import type { BusinessDate } from '../../../src/domain/calendar';
import { toNumber } from '../../../src/domain/fraction';
import { formatDate } from '../../../src/text/date';
import { formatPercent } from '../../../src/text/number';
import { targetDirectionWords, targetKindWords } from '../../../src/text/vi';
import { Bar } from '../../components/bar';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary } from '../../components/error-summary';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import { StatusLabel } from '../../components/status-square';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { explainStatus, isKeptLevel, type ExplainedState } from './explanation';
import { ProgressConflictPanel, ProgressFormCard } from './progress-form';
import { ProgressLog } from './progress-log';
import { TargetFormCard } from './target-form';
import type { BaselineStep, ProgressConflict, ProgressForm, ProgressLine, TargetForm } from './task-props';

export interface TaskPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly periodName: string;
  readonly agencyName: string;
  readonly number: number;
  readonly title: string;
  readonly overviewHref: string;
  readonly listHref: string;
  readonly taskHref: string;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** "900 đảng viên": the target in force. */
  readonly targetText: string;
  /** The same with what it was before: "đăng ký 95%, điều chỉnh 90%". */
  readonly targetHistory: string;
  /** "512 đảng viên"; null without a value. */
  readonly resultText: string | null;
  readonly start: BusinessDate;
  readonly state: ExplainedState;
  readonly baseline: readonly BaselineStep[];
  readonly log: readonly ProgressLine[];
  /** Weight, product, coordinating agencies and milestones, those that there are. */
  readonly arrangement: readonly { readonly term: string; readonly text: string }[];
  /** Where the agency asks for a change, or the secretary changes the bloc's own; null for everybody else. */
  readonly changeHref: string | null;
  /** A task of the bloc as a whole. */
  readonly isOfBloc: boolean;
  /** Null for those who may only read. */
  readonly progressForm: ProgressForm | null;
  readonly conflict: ProgressConflict | null;
  /** Null for all but the secretary. */
  readonly targetForm: TargetForm | null;
}

function behind(status: ExplainedState['status']): boolean {
  return status === 'late' || status === 'overdue';
}

function StateCard({ props }: { props: TaskPageProps }): VNode {
  const { state, resultText, targetText } = props;
  return (
    <Card id="trang-thai" title="Trạng thái" aside={<StatusLabel status={state.status} />} padded>
      <p class="figure">
        {resultText ?? '–'}
        <small> / {targetText}</small>
      </p>
      {state.completion === null ? null : (
        <div class="task-bars">
          <span>Thực hiện</span>
          <Bar
            value={toNumber(state.completion)}
            maximum={1}
            kind={behind(state.status) ? 'late' : 'done'}
            label={`Thực hiện ${formatPercent(state.completion)}`}
          />
          <b>{formatPercent(state.completion)}</b>
          {isKeptLevel(state) ? null : (
            <>
              <span>Kế hoạch</span>
              <Bar
                value={toNumber(state.plannedShare)}
                maximum={1}
                label={`Kế hoạch ${formatPercent(state.plannedShare)}`}
              />
              <b>{formatPercent(state.plannedShare)}</b>
            </>
          )}
        </div>
      )}
      <p class="task-explanation">{explainStatus(state, resultText === null ? null : { resultText, targetText })}</p>
    </Card>
  );
}

function Baseline({ baseline }: { baseline: readonly BaselineStep[] }): VNode {
  return (
    <ol class="baseline">
      {baseline.map((step, index) => (
        <li key={index}>
          <b>
            {index === 0 ? 'Đăng ký' : 'Điều chỉnh'}: {step.targetText}
          </b>
          , {step.kindText}, hạn {formatDate(step.due)}
          {step.reason === null ? null : <span class="baseline__reason">Lý do: {step.reason}</span>}
          <span class="sub">
            {step.approvedBy}, {step.approvedAtText}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function FactsCard({ props }: { props: TaskPageProps }): VNode {
  const { state } = props;
  const method = state.direction === 'reach' ? '' : `${targetKindWords[state.kind]}, `;
  return (
    <Card id="thong-tin" title="Thông tin nhiệm vụ" padded>
      <dl class="facts">
        <Fact term="Cơ quan thực hiện">{props.agencyName}</Fact>
        <Fact term="Chỉ tiêu">{props.targetHistory}</Fact>
        <Fact term="Cách đo">{`${method}${targetDirectionWords[state.direction].toLowerCase()}`}</Fact>
        <Fact term="Thời gian">{`từ ${formatDate(props.start)} đến ${formatDate(state.due)}`}</Fact>
        {props.arrangement.map(({ term, text }) => (
          <Fact key={term} term={term}>
            {text}
          </Fact>
        ))}
        <Fact term="Quá trình duyệt">
          <Baseline baseline={props.baseline} />
        </Fact>
      </dl>
      {props.changeHref === null ? null : (
        <p>
          <a class="button" href={props.changeHref}>
            {props.isOfBloc ? 'Sửa nhiệm vụ' : 'Đề nghị điều chỉnh'}
          </a>
        </p>
      )}
    </Card>
  );
}

function Neighbours({ props }: { props: TaskPageProps }): VNode {
  return (
    <>
      {props.previousHref === null ? null : (
        <a class="button" href={props.previousHref}>
          <Icon name="previous" />
          Nhiệm vụ trước
        </a>
      )}
      {props.nextHref === null ? null : (
        <a class="button" href={props.nextHref}>
          Nhiệm vụ sau
          <Icon name="next" />
        </a>
      )}
    </>
  );
}

/** One key task: state and why, target with its changes, the log, and the form to add to it. */
export function TaskPage(props: TaskPageProps): VNode {
  const { progressForm, targetForm, conflict } = props;
  const errors = [...(progressForm?.errors ?? []), ...(targetForm?.errors ?? [])];
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <Breadcrumb
        items={[
          { label: props.blocName, href: props.overviewHref },
          { label: 'Nhiệm vụ trọng tâm', href: props.listHref },
          { label: `Nhiệm vụ ${props.number}` },
        ]}
      />
      <PageHeader
        over={`${props.agencyName} · Nhiệm vụ ${props.number} · ${props.periodName}`}
        title={props.title}
        lead={`Số liệu tính đến hết ngày ${formatDate(props.state.asOf)}.`}
      >
        <Neighbours props={props} />
      </PageHeader>
      {conflict === null || progressForm === null ? null : (
        <ProgressConflictPanel form={progressForm} conflict={conflict} taskHref={props.taskHref} />
      )}
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <div class="columns columns--even">
        <div>
          <StateCard props={props} />
          {progressForm === null ? null : <ProgressFormCard form={progressForm} csrfToken={props.frame.csrfToken} />}
          <ProgressLog lines={props.log} />
        </div>
        <div>
          <FactsCard props={props} />
          {targetForm === null ? null : (
            <TargetFormCard form={targetForm} csrfToken={props.frame.csrfToken} taskHref={props.taskHref} />
          )}
        </div>
      </div>
    </Page>
  );
}
