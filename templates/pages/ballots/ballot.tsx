import type { VNode } from 'preact';
import { Bar } from '../../components/bar';
import { Card } from '../../components/card';
import { ErrorSummary } from '../../components/error-summary';
import { StaleForm } from '../../components/stale-form';
import { Tag, type TagKind } from '../../components/tag';
import { Page } from '../../layout/page';
import type { MeetingHead } from '../meetings/meeting-props';
import { MeetingHeader } from '../meetings/meeting-tabs';
import { BallotForm } from './ballot-form';
import type { BallotFormView, BallotPlace, ProgressView, RoundView } from './ballot-props';
import { ManageCard, type ManageView } from './manage';
import { RoundCard } from './rounds';

/** A document of the ballot in its formats. */
export interface BallotDocument {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

export interface BallotPageProps extends BallotPlace {
  readonly path: string;
  readonly title: string;
  /** The award that it chooses members for; null for none. */
  readonly award: string | null;
  readonly meeting: MeetingHead;
  readonly state: string;
  readonly stateKind: TagKind;
  /** Rules of the ballot, a sentence each. */
  readonly rules: readonly string[];
  readonly cancelReason: string | null;
  /** "Được suy tôn: …"; null while nobody may know. */
  readonly result: string | null;
  readonly progress: ProgressView | null;
  /** The reader has a paper to fill in. */
  readonly mayVote: boolean;
  /** "Đơn vị bạn đã bỏ phiếu lúc 09:12."; null: not yet, or no paper. */
  readonly votedText: string | null;
  readonly candidates: readonly string[];
  /** The latest first. */
  readonly rounds: readonly RoundView[];
  readonly form: BallotFormView | null;
  readonly manage: ManageView | null;
  readonly documents: readonly BallotDocument[];
}

/** How many have voted; a script asks for it anew, without one the page is loaded again. */
export function BallotProgress({ progress }: { progress: ProgressView }): VNode {
  const { voted, present, waiting, href } = progress;
  return (
    <div class="ballot-progress" hx-get={href} hx-trigger="every 5s" hx-swap="outerHTML">
      <p class="ballot-progress__figure" role="status">
        Đang bỏ phiếu <b>{`${String(voted)}/${String(present)}`}</b>
      </p>
      <Bar
        value={voted}
        maximum={Math.max(1, present)}
        kind={voted === present ? 'done' : 'go'}
        label={`${String(voted)} trên ${String(present)} đơn vị đã bỏ phiếu`}
      />
      {waiting.length === 0 ? null : <p class="sub">Chưa bỏ phiếu: {waiting.join('; ')}.</p>}
      <noscript>
        <p class="sub">Tải lại trang để xem số mới nhất.</p>
      </noscript>
    </div>
  );
}

function Documents({ documents }: { documents: readonly BallotDocument[] }): VNode | null {
  if (documents.length === 0) return null;
  return (
    <Card id="van-ban" title="Văn bản" padded>
      {documents.map(({ title, links }) => (
        <p key={title}>
          {title}:{' '}
          {links.map(({ href, label }, index) => (
            <span key={href}>
              {index === 0 ? '' : ' · '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      ))}
    </Card>
  );
}

function Voting({ props }: { props: BallotPageProps }): VNode | null {
  if (props.progress === null && props.votedText === null) return null;
  return (
    <Card id="bo-phieu" title="Bỏ phiếu" padded>
      {props.progress === null ? null : <BallotProgress progress={props.progress} />}
      {props.votedText === null ? null : <p class="banner banner--ok">{props.votedText}</p>}
      {props.mayVote ? (
        <p>
          <a class="button button--main ballot-vote" href={`${props.path}/phieu`}>
            Bỏ phiếu cho đơn vị của bạn
          </a>
        </p>
      ) : null}
    </Card>
  );
}

/** A ballot: its state and rules, the vote of the reader, the rounds with their counts, and the steps for who manages it. */
export function BallotPage(props: BallotPageProps): VNode {
  const { form, manage } = props;
  const errors = form !== null && form.errors.length > 0 ? form.errors : (manage?.typed.errors ?? []);
  return (
    <Page frame={props.frame}>
      <MeetingHeader head={props.meeting} current="/bo-phieu" />
      <div class="ballot-head">
        <h2>{props.title}</h2>
        <Tag kind={props.stateKind}>{props.state}</Tag>
      </div>
      <ErrorSummary errors={errors} />
      <StaleForm view={form?.conflict ?? null} keepHref={props.path} />
      {props.cancelReason === null ? null : <p class="banner banner--warn">Lý do hủy: {props.cancelReason}</p>}
      {props.result === null ? null : <p class="ballot-result">{props.result}</p>}
      <Voting props={props} />
      {props.rounds.map((round) => (
        <RoundCard key={round.round} round={round} />
      ))}
      {manage === null ? null : <ManageCard view={manage} csrfToken={props.frame.csrfToken} />}
      {form === null ? null : (
        <Card id="chuan-bi" title="Chuẩn bị" padded>
          <BallotForm form={form} csrfToken={props.frame.csrfToken} />
        </Card>
      )}
      <Card id="quy-dinh" title="Cuộc bỏ phiếu" note={`${props.meeting.title}.`} padded>
        {props.award === null ? null : <p>Chọn đơn vị đề nghị tặng: {props.award}.</p>}
        {props.rounds.length > 0 ? null : <p>Danh sách: {props.candidates.join('; ')}.</p>}
        <ul class="ballot-names">
          {props.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Card>
      <Documents documents={props.documents} />
    </Page>
  );
}
