import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary } from '../../components/error-summary';
import { type FieldOption, SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Checklist } from './conditions';
import { Dossier, DossierFiles } from './dossier';
import { fieldWords, History, StepForms } from './parts';
import { TextForm } from './text-form';
import type {
  DossierFile,
  DossierLine,
  EligibilityView,
  HistoryLine,
  ProposalForm,
  Refused,
  StateTag,
  StepView,
} from './proposal-props';

/** An honour of the ledger. */
export interface HonourLine {
  readonly id: string;
  readonly year: string;
  readonly name: string;
  readonly decision: string;
  readonly revoked: string;
}

/** A published result of the candidate. */
export interface ResultLine {
  readonly year: string;
  readonly blocName: string;
  readonly rank: string;
  readonly total: string;
  readonly grade: string;
}

/** What a concluded ballot of the bloc counted for the candidate. */
export interface BallotLine {
  readonly id: string;
  readonly title: string;
  /** '11/12 phiếu'. */
  readonly votes: string;
  readonly outcome: string;
  /** What it was about, how many votes were needed, and when its meeting was held. */
  readonly detail: readonly string[];
}

export interface CandidatePageProps {
  readonly frame: PageFrame;
  readonly proposal: { readonly code: string; readonly title: string; readonly isSecret: boolean };
  readonly name: string;
  readonly awardName: string;
  readonly state: StateTag;
  readonly facts: readonly (readonly [string, string])[];
  readonly eligibility: EligibilityView | null;
  readonly honours: readonly HonourLine[];
  readonly results: readonly ResultLine[];
  readonly ballots: readonly BallotLine[];
  readonly dossier: readonly DossierLine[];
  readonly evidence: readonly DossierFile[];
  readonly achievements: { readonly text: string; readonly form: ProposalForm | null };
  /** Why the candidate is proposed although the rules cannot say yes; null where they say yes and nobody has explained. */
  readonly explanation: { readonly text: string; readonly form: ProposalForm | null } | null;
  /** The choice of a movement; null where there is none to make. */
  readonly movement: { readonly form: ProposalForm; readonly choices: readonly FieldOption[] } | null;
  readonly steps: readonly StepView[];
  readonly history: readonly HistoryLine[];
  readonly refused: Refused;
}

/** A candidate: the conditions as a checklist, honours and years behind them, the dossier, the account of achievements. */
export function CandidatePage(props: CandidatePageProps): VNode {
  const { frame, proposal, refused } = props;
  const path = `/de-nghi/${proposal.code}`;
  return (
    <Page frame={{ ...frame, errorCount: refused.errors.length }}>
      <Breadcrumb
        items={[
          { label: 'Đề nghị khen thưởng', href: '/de-nghi' },
          { label: proposal.code, href: path },
          { label: props.name },
        ]}
      />
      <PageHeader
        over={props.awardName}
        title={props.name}
        lead={<Tag kind={props.state.kind}>{props.state.text}</Tag>}
      >
        <a class="button" href={path}>
          Về danh sách đề nghị
        </a>
      </PageHeader>
      <StaleForm view={refused.conflict} keepHref={path} />
      <ErrorSummary errors={refused.errors} before="trước khi lưu" />
      {proposal.isSecret ? (
        <Banner kind="warn">Đề nghị thuộc bí mật nhà nước: hệ thống không nhận tệp và không xuất văn bản.</Banner>
      ) : null}
      <div class="columns">
        <div>
          <Card id="dieu-kien" title="Điều kiện" padded>
            {props.eligibility === null ? (
              <p class="faint">Danh mục chưa có quy định về danh hiệu, hình thức này cho thời gian của đề nghị.</p>
            ) : (
              <Checklist view={props.eligibility} csrfToken={frame.csrfToken} />
            )}
          </Card>
          <Explanation {...props} />
          <Card id="ho-so" title="Hồ sơ" padded>
            <Dossier lines={props.dossier} csrfToken={frame.csrfToken} />
            {props.evidence.length === 0 ? null : (
              <>
                <h3>Minh chứng của phiếu chấm điểm</h3>
                <DossierFiles files={props.evidence} context="minh chứng" csrfToken={frame.csrfToken} />
              </>
            )}
          </Card>
          <Card id="bao-cao-thanh-tich" title="Báo cáo thành tích" padded>
            {props.achievements.form === null ? (
              <p class="prose">
                {props.achievements.text === '' ? <span class="faint">Chưa viết.</span> : props.achievements.text}
              </p>
            ) : (
              <TextForm
                form={props.achievements.form}
                csrfToken={frame.csrfToken}
                name="achievements"
                label="Thành tích đạt được"
                hint="Mỗi dòng là một đoạn của báo cáo. Năm, hạng, điểm, sáng kiến và khen thưởng đã có được in sẵn."
                button="Lưu báo cáo"
                rows={12}
              />
            )}
          </Card>
        </div>
        <div>
          {props.steps.length === 0 ? null : (
            <Card id="buoc" title="Xử lý trường hợp này" padded>
              <StepForms steps={props.steps} csrfToken={frame.csrfToken} />
            </Card>
          )}
          {props.movement === null ? null : <MovementChoice {...props.movement} csrfToken={frame.csrfToken} />}
          <Facts {...props} />
        </div>
      </div>
    </Page>
  );
}

function Explanation({ explanation, frame }: CandidatePageProps): VNode | null {
  if (explanation === null) return null;
  const { text, form } = explanation;
  return (
    <Card id="giai-trinh" title="Giải trình khi trình" padded>
      {form === null ? (
        <p class="prose">{text === '' ? <span class="faint">Không có giải trình.</span> : text}</p>
      ) : (
        <TextForm
          form={form}
          csrfToken={frame.csrfToken}
          name="explanation"
          label="Vì sao vẫn đề nghị"
          hint="Cần có khi chưa đủ căn cứ, hoặc khi chỉ không đạt điều kiện còn cần kiểm tra. Cấp xét đọc nội dung này."
          button="Lưu giải trình"
          rows={4}
        />
      )}
    </Card>
  );
}

function MovementChoice({
  form,
  choices,
  csrfToken,
}: NonNullable<CandidatePageProps['movement']> & { csrfToken: string }): VNode {
  return (
    <Card id="phong-trao" title="Đề nghị theo phong trào" padded>
      <form id={form.id} method="post" action={form.action} noValidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="version" value={String(form.version)} />
        <SelectField
          words={fieldWords(form, 'movement', 'Phong trào', {
            hint: 'Những phong trào mà cơ quan tham gia, trùng với năm thành tích.',
          })}
          name="movement"
          value={form.values['movement'] ?? ''}
          options={[{ value: '', label: 'Chưa chọn' }, ...choices]}
        />
        <button class="button" type="submit">
          Lưu phong trào
        </button>
      </form>
    </Card>
  );
}

function Facts({ facts, results, ballots, honours, history }: CandidatePageProps): VNode {
  return (
    <>
      <Card id="thong-tin" title="Thông tin khi đề nghị" padded>
        <dl class="facts facts--narrow">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card id="ket-qua" title="Kết quả trong khối" padded>
        {results.length === 0 ? (
          <p class="faint">Chưa có kết quả nào được công bố.</p>
        ) : (
          <ul class="ledger-lines">
            {results.map(({ year, blocName, rank, total, grade }) => (
              <li key={`${year}${blocName}`}>
                <b>
                  {year}: {rank}
                </b>
                <span class="sub">{[total, grade, blocName].filter((part) => part !== '').join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {ballots.length === 0 ? null : (
        <Card id="bo-phieu" title="Bỏ phiếu của khối" padded>
          <ul class="ledger-lines">
            {ballots.map(({ id, title, votes, outcome, detail }) => (
              <li key={id}>
                <b>
                  {title}: {votes}
                </b>
                <span class="sub">{[outcome, ...detail].join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card id="khen-thuong" title="Đã được khen thưởng" padded>
        {honours.length === 0 ? (
          <p class="faint">Sổ khen thưởng chưa ghi danh hiệu, hình thức nào.</p>
        ) : (
          <ul class="ledger-lines">
            {honours.map(({ id, year, name, decision, revoked }) => (
              <li key={id}>
                <b>
                  {year}: {name}
                </b>
                <span class="sub">{decision}</span>
                {revoked === '' ? null : <Tag kind="idle">{revoked}</Tag>}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card id="lich-su" title="Quá trình xử lý" padded>
        <History lines={history} empty="Chưa có bước nào về trường hợp này." />
      </Card>
    </>
  );
}
