import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import { Page } from '../../layout/page';
import type { MeetingHead } from '../meetings/meeting-props';
import { MeetingHeader } from '../meetings/meeting-tabs';
import { BallotForm } from './ballot-form';
import type { BallotFormView, BallotLine, BallotPlace } from './ballot-props';

export interface BallotListPageProps extends BallotPlace {
  /** The meeting whose ballots they are; null: all of the period. */
  readonly meeting: MeetingHead | null;
  readonly ballots: readonly BallotLine[];
  /** Null for who does not prepare ballots, and outside a meeting. */
  readonly form: BallotFormView | null;
  /** The bloc has no rules yet: nothing can be prepared. */
  readonly needsRules: boolean;
}

function Line({ ballot }: { ballot: BallotLine }): VNode {
  return (
    <li class="ballot-line">
      <a href={ballot.href}>{ballot.title}</a>
      <Tag kind={ballot.stateKind}>
        {ballot.state}
        {ballot.round === '' ? '' : `, ${ballot.round}`}
      </Tag>
      <span class="sub">{[ballot.method, ballot.award, ballot.meeting].filter((part) => part !== '').join(' · ')}</span>
    </li>
  );
}

function RulesLink({ basePath }: { basePath: string }): VNode {
  return (
    <a class="button" href={`${basePath}/bo-phieu/quy-dinh`}>
      Quy định bỏ phiếu
    </a>
  );
}

/** The ballots of a period or of one meeting, with the form of a new one. */
export function BallotListPage(props: BallotListPageProps): VNode {
  const { meeting, form, basePath } = props;
  return (
    <Page frame={props.frame}>
      {meeting === null ? (
        <PageHeader over={`${props.blocName} · ${props.periodName}`} title="Bỏ phiếu suy tôn">
          <a class="button" href={`${basePath}/hop`}>
            Các cuộc họp
          </a>
          <RulesLink basePath={basePath} />
        </PageHeader>
      ) : (
        <MeetingHeader head={meeting} current="/bo-phieu" />
      )}
      <ErrorSummary errors={form?.errors ?? []} before="trước khi lập" />
      <StaleForm view={form?.conflict ?? null} keepHref={form?.action ?? basePath} />
      <Card
        id="cac-cuoc-bo-phieu"
        title="Các cuộc bỏ phiếu"
        aside={meeting === null ? undefined : <RulesLink basePath={basePath} />}
      >
        {props.ballots.length === 0 ? (
          <EmptyState title="Chưa có cuộc bỏ phiếu nào">Thư ký khối lập cuộc bỏ phiếu ở trang của cuộc họp.</EmptyState>
        ) : (
          <ul class="ballot-lines">
            {props.ballots.map((ballot) => (
              <Line key={ballot.href} ballot={ballot} />
            ))}
          </ul>
        )}
      </Card>
      {props.needsRules ? (
        <div class="card">
          <EmptyState
            title="Khối chưa có quy định bỏ phiếu của năm"
            action={{ href: `${basePath}/bo-phieu/quy-dinh`, label: 'Ghi quy định bỏ phiếu' }}
          >
            Lưu quy định (tỷ lệ có mặt, tỷ lệ phiếu, số vòng) trước khi lập cuộc bỏ phiếu.
          </EmptyState>
        </div>
      ) : null}
      {form === null ? null : (
        <Card id="lap-moi" title="Lập cuộc bỏ phiếu" padded>
          <BallotForm form={form} csrfToken={props.frame.csrfToken} />
        </Card>
      )}
    </Page>
  );
}
