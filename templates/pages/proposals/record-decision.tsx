import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { withCsrf } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { CheckboxField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { DecisionHead, type DecisionValues, type KeptFile } from '../decisions/head';

/** A candidate whom the decision names unless it is left out. */
export interface DecidedRow {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly detail: string;
  readonly awardName: string;
  /** '1/12'; '' without a ranking. */
  readonly rank: string;
  readonly isPaused: boolean;
  /** Name of the box that leaves it out, and whether it is ticked. */
  readonly out: { readonly name: string; readonly isTicked: boolean };
  readonly reason: { readonly name: string; readonly value: string };
}

/** A decision that stands already. */
export interface RecordedDecision {
  readonly href: string;
  /** 'Quyết định số 412/QĐ-UBND ngày 20/12/2026' */
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
}

export interface RecordProposalDecisionProps {
  readonly frame: PageFrame;
  readonly proposal: { readonly code: string; readonly title: string; readonly version: number };
  readonly values: DecisionValues;
  readonly kept: KeptFile | null;
  /** A state secret: no file is taken. */
  readonly isSecret: boolean;
  /** 'ngày 20/12/2026': whose names are shown. */
  readonly day: string;
  readonly rows: readonly DecidedRow[];
  readonly errors: readonly FormError[];
}

/** Id of the reason of a candidate, which mistakes are told at. */
export function outReasonId(candidateId: string): string {
  return `ly-do-${candidateId}`;
}

/** Id of the list, for mistakes of the whole of it. */
export const DECIDED_LIST_ID = 'danh-sach';

/** Records the decision that a proposal ends with: its head, and who of the list it names. */
export function RecordProposalDecisionPage(props: RecordProposalDecisionProps): VNode {
  const { frame, proposal, errors, rows } = props;
  const path = `/de-nghi/${proposal.code}`;
  return (
    <Page frame={frame}>
      <Way code={proposal.code} />
      <PageHeader
        over={proposal.title}
        title="Ghi quyết định"
        lead="Ghi theo văn bản đã ký. Khi xác nhận, khen thưởng vào sổ, các cơ quan nhận thông báo; nội dung không sửa được nữa."
      />
      <ErrorSummary errors={errors} before="trước khi ghi" />
      <form
        method="post"
        action={withCsrf(`${path}/quyet-dinh`, frame.csrfToken)}
        enctype="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="version" value={String(proposal.version)} />
        <Card id="van-ban" title="Văn bản" padded>
          {props.isSecret ? (
            <Banner kind="warn">Đề nghị thuộc bí mật nhà nước: hệ thống không nhận tệp quyết định.</Banner>
          ) : null}
          <DecisionHead
            values={props.values}
            systems={null}
            file={props.isSecret ? null : { kept: props.kept }}
            errors={errors}
          />
        </Card>
        <Card
          id={DECIDED_LIST_ID}
          title="Danh sách được khen"
          aside={<span class="count">{rows.length}</span>}
          note={`Tên cơ quan theo ${props.day}; vào sổ theo ngày ký. Trường hợp không có trong quyết định: đánh dấu “Không tặng” và ghi lý do của cấp có thẩm quyền.`}
        >
          <Rows rows={rows} errors={errors} />
        </Card>
        <p class="actions">
          <button class="button button--main" type="submit">
            Xác nhận, ghi quyết định
          </button>
          <a class="button" href={path}>
            Thôi
          </a>
        </p>
      </form>
    </Page>
  );
}

function Way({ code }: { code: string }): VNode {
  const items = [
    { label: 'Đề nghị khen thưởng', href: '/de-nghi' },
    { label: code, href: `/de-nghi/${code}` },
  ];
  return <Breadcrumb items={[...items, { label: 'Ghi quyết định' }]} />;
}

function Rows({ rows, errors }: { rows: readonly DecidedRow[]; errors: readonly FormError[] }): VNode {
  return (
    <table class="table table--cards">
      <caption class="visually-hidden">Các trường hợp của đề nghị</caption>
      <thead>
        <tr>
          {['Tập thể, cá nhân, hộ gia đình', 'Danh hiệu, hình thức', 'Hạng', 'Không tặng'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.position}. {row.name}
              <span class="sub">{row.detail}</span>
              {row.isPaused ? <Tag kind="idle">Tạm dừng xét</Tag> : null}
            </th>
            <td data-label="Danh hiệu, hình thức">{row.awardName}</td>
            <td data-label="Hạng">{row.rank === '' ? 'Không theo xếp hạng' : row.rank}</td>
            <td data-label="Không tặng">
              <CheckboxField
                id={`khong-tang-${row.id}`}
                name={row.out.name}
                label={
                  <>
                    Không tặng<span class="visually-hidden"> {row.name}</span>
                  </>
                }
                checked={row.out.isTicked}
              />
              <TextField
                words={{
                  id: outReasonId(row.id),
                  label: 'Lý do',
                  error: errorAt(errors, outReasonId(row.id)),
                }}
                name={row.reason.name}
                value={row.reason.value}
                maxLength={1000}
                autocomplete="off"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says that the decision of a proposal stands already, and which. */
export function RecordedDecisionPage(props: {
  readonly frame: PageFrame;
  readonly proposal: { readonly code: string; readonly title: string };
  readonly recorded: RecordedDecision;
  /** What refused this request; '' for somebody who only looks. */
  readonly refusal: string;
}): VNode {
  const { frame, proposal, recorded, refusal } = props;
  return (
    <Page frame={frame}>
      <Way code={proposal.code} />
      <PageHeader over={proposal.title} title="Đã có quyết định" lead="Mỗi đề nghị kết thúc bằng một quyết định." />
      {refusal === '' ? null : <Banner kind="warn">{refusal} Nội dung bạn vừa gửi không được ghi.</Banner>}
      <Card id="quyet-dinh" title={recorded.title} padded>
        <dl class="facts facts--narrow">
          {recorded.facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="actions">
          <a class="button button--main" href={recorded.href}>
            Mở quyết định
          </a>
          <a class="button" href={`/de-nghi/${proposal.code}`}>
            Về đề nghị
          </a>
        </p>
      </Card>
    </Page>
  );
}
