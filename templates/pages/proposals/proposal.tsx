import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary } from '../../components/error-summary';
import { SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { SecretField } from './begin';
import { CandidateTable, type CandidateRow } from './candidate-table';
import { SharedFiles } from './dossier';
import { Opinions, type OpinionsView } from './opinions';
import { Documents, fieldWords, History, QuotaBar, RouteSteps, StepForms } from './parts';
import type {
  AwaitedVotesView,
  Choice,
  DocumentView,
  HistoryLine,
  ProposalForm,
  QuotaView,
  Refused,
  RouteStep,
  SharedFilesView,
  StateTag,
  StepView,
  TermItem,
} from './proposal-props';

export type { CandidateRow } from './candidate-table';

export interface ProposalPageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly title: string;
  readonly submitter: string;
  readonly state: StateTag;
  readonly facts: readonly (readonly [string, string])[];
  readonly isSecret: boolean;
  readonly route: readonly RouteStep[];
  readonly quotas: readonly QuotaView[];
  readonly candidates: readonly CandidateRow[];
  /** Null where the reader may not add anybody. */
  readonly add: {
    readonly form: ProposalForm;
    readonly awards: readonly Choice[];
    readonly who: readonly Choice[];
  } | null;
  /** Null where the reader may not change the head. */
  readonly head: ProposalForm | null;
  readonly documents: readonly DocumentView[];
  /** Files of the whole proposal; null for a state secret. */
  readonly shared: SharedFilesView | null;
  readonly terms: readonly TermItem[];
  readonly steps: readonly StepView[];
  /** Why the reader, who acts for the level, may take no step; '' for others. */
  readonly blocked: string;
  /** Where its decision is recorded or read; null for others. */
  readonly decision: { readonly href: string; readonly label: string } | null;
  /** Where votes counted outside the system are typed or read; null where no candidate needs them. */
  readonly outsideVotes: { readonly href: string; readonly label: string } | null;
  /** Null where nothing keeps the list with the council, or the reader could not send it on. */
  readonly awaitedVotes: AwaitedVotesView | null;
  readonly opinions: OpinionsView;
  readonly history: readonly HistoryLine[];
  readonly refused: Refused;
}

/** A proposal: where it stands, its list with what the rules say of each, its documents, opinions and steps. */
export function ProposalPage(props: ProposalPageProps): VNode {
  const { frame, code, refused } = props;
  const { csrfToken } = frame;
  return (
    <Page frame={{ ...frame, errorCount: refused.errors.length }}>
      <Breadcrumb items={[{ label: 'Đề nghị khen thưởng', href: '/de-nghi' }, { label: code }]} />
      <PageHeader
        over={`${code} · ${props.submitter}`}
        title={props.title}
        lead={<Tag kind={props.state.kind}>{props.state.text}</Tag>}
      />
      <StaleForm view={refused.conflict} keepHref={`/de-nghi/${code}`} />
      <ErrorSummary errors={refused.errors} before="trước khi làm tiếp" />
      {props.isSecret ? (
        <Banner kind="warn">Đề nghị thuộc bí mật nhà nước: hệ thống không nhận tệp và không xuất văn bản.</Banner>
      ) : null}
      <RouteSteps steps={props.route} />
      <div class="columns">
        <div>
          <ListCard {...props} />
          {props.outsideVotes === null ? null : (
            <Card id="kiem-phieu" title="Phiếu của Hội đồng cơ quan" padded>
              <p>Hội đồng họp ngoài hệ thống thì ghi số phiếu của từng trường hợp theo biên bản.</p>
              <p>
                <a class="button" href={props.outsideVotes.href}>
                  {props.outsideVotes.label}
                </a>
              </p>
            </Card>
          )}
          {props.shared === null ? null : (
            <Card id="tep-cua-de-nghi" title="Tệp chung của đề nghị" padded>
              <SharedFiles {...props.shared} csrfToken={csrfToken} />
            </Card>
          )}
          <Card id="y-kien" title="Ý kiến của cơ quan khác" padded>
            <Opinions view={props.opinions} csrfToken={csrfToken} />
          </Card>
          <Card id="lich-su" title="Quá trình xử lý" padded>
            <History lines={props.history} empty="Chưa có bước nào." />
          </Card>
        </div>
        <div>
          {props.decision === null ? null : (
            <Card id="quyet-dinh" title="Quyết định" padded>
              <p>
                <a class="button button--main" href={props.decision.href}>
                  {props.decision.label}
                </a>
              </p>
            </Card>
          )}
          {props.steps.length === 0 && props.awaitedVotes === null && props.blocked === '' ? null : (
            <Card id="buoc" title="Bước tiếp theo" padded>
              {props.blocked === '' ? null : <p>{props.blocked}</p>}
              {props.awaitedVotes === null ? null : <AwaitedVotes {...props.awaitedVotes} />}
              <StepForms steps={props.steps} csrfToken={csrfToken} />
            </Card>
          )}
          <Card id="van-ban" title="Văn bản" padded>
            {props.isSecret ? (
              <p class="faint">Đề nghị thuộc bí mật nhà nước nên không xuất văn bản từ hệ thống.</p>
            ) : (
              <Documents documents={props.documents} />
            )}
          </Card>
          {props.terms.length === 0 ? null : (
            <Card id="thoi-han" title="Thời hạn" padded>
              <ul class="ledger-lines">
                {props.terms.map(({ date, dateText, title, detail, warning }) => (
                  <li key={`${date}${title}`}>
                    <b>
                      <time datetime={date}>{dateText}</time>
                    </b>
                    <span class="sub">{title}</span>
                    <span class="sub">{detail}</span>
                    {warning === '' ? null : <span class="sub">{warning}</span>}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card id="thong-tin" title="Thông tin" padded>
            <dl class="facts facts--narrow">
              {props.facts.map(([term, value]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {props.head === null ? null : <HeadForm form={props.head} csrfToken={csrfToken} />}
          </Card>
        </div>
      </div>
    </Page>
  );
}

function AwaitedVotes({ sentence, links }: AwaitedVotesView): VNode {
  return (
    <>
      <p>{sentence}</p>
      {links.map(({ label, href }) => (
        <p key={href} class="actions">
          <a class="button button--main" href={href}>
            {label}
          </a>
        </p>
      ))}
    </>
  );
}

function ListCard({ code, candidates, quotas, add, frame }: ProposalPageProps): VNode {
  return (
    <Card id="danh-sach" title="Danh sách đề nghị" aside={<span class="count">{candidates.length}</span>}>
      {quotas.length === 0 ? null : (
        <div class="card__body">
          {quotas.map((quota) => (
            <QuotaBar key={quota.awardName} {...quota} />
          ))}
        </div>
      )}
      <CandidateTable code={code} rows={candidates} csrfToken={frame.csrfToken} />
      {add === null ? null : <AddForm {...add} csrfToken={frame.csrfToken} />}
    </Card>
  );
}

function AddForm({
  form,
  awards,
  who,
  csrfToken,
}: {
  form: ProposalForm;
  awards: readonly Choice[];
  who: readonly Choice[];
  csrfToken: string;
}): VNode {
  const none = { value: '', label: 'Chọn…' };
  return (
    <div class="card__body">
      <h3>Thêm trường hợp</h3>
      <form id={form.id} class="add-candidate" method="post" action={form.action} noValidate>
        <CsrfField token={csrfToken} />
        <SelectField
          words={fieldWords(form, 'award', 'Danh hiệu, hình thức')}
          name="award"
          value={form.values['award'] ?? ''}
          options={[none, ...awards]}
        />
        <SelectField
          words={fieldWords(form, 'ids', 'Tập thể, cá nhân')}
          name="who"
          value={form.values['who'] ?? ''}
          options={[none, ...who]}
        />
        <button class="button" type="submit">
          Thêm vào danh sách
        </button>
      </form>
    </div>
  );
}

function HeadForm({ form, csrfToken }: { form: ProposalForm; csrfToken: string }): VNode {
  return (
    <details class="reason-form" open={form.errors.length > 0}>
      <summary>Sửa tên đề nghị</summary>
      <form id={form.id} method="post" action={form.action} noValidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="version" value={String(form.version)} />
        <TextField
          words={fieldWords(form, 'title', 'Tên đề nghị')}
          name="title"
          value={form.values['title'] ?? ''}
          maxLength={500}
          autocomplete="off"
        />
        <SecretField form={form} />
        <button class="button" type="submit">
          Lưu
        </button>
      </form>
    </details>
  );
}
