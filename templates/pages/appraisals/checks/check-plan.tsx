import type { VNode } from 'preact';
import type { CheckState } from '../../../../src/domain/workflow/check';
import { checkStateWords } from '../../../../src/text/words/workflow';
import { Card } from '../../../components/card';
import { CsrfField } from '../../../components/csrf-field';
import { EmptyState } from '../../../components/empty-state';
import { ErrorSummary, errorAt } from '../../../components/error-summary';
import { SelectField, TextAreaField, TextField } from '../../../components/field';
import { PageHeader } from '../../../components/page-header';
import { ScrollRegion } from '../../../components/scroll-region';
import { Tag, type TagKind } from '../../../components/tag';
import type { PageFrame } from '../../../layout/frame';
import { Page } from '../../../layout/page';
import { AutomaticCard } from './automatic-card';
import type { CheckPlanView, CheckRow } from './plan-props';

/** What the page needs. */
export type CheckPlanPageProps = CheckPlanView & { readonly frame: PageFrame };

const TAG_OF: Readonly<Record<CheckState, TagKind>> = {
  assigned: 'idle',
  checking: 'go',
  finished: 'ok',
  ended: 'idle',
};

interface StepFormProps {
  readonly row: CheckRow;
  readonly step: 'thoi' | 'mo-lai';
  readonly words: string;
  readonly props: CheckPlanPageProps;
}

function StepForm({ row, step, words, props }: StepFormProps): VNode {
  const id = `ly-do-${row.id}`;
  return (
    <details class="row-details" open={row.reasonError !== null}>
      <summary>
        {words}
        <span class="visually-hidden">
          : {row.checkerName} kiểm tra {row.checkedName}
        </span>
      </summary>
      <form method="post" action={`${props.basePath}/kiem-tra-cheo/phan-cong/${row.id}/${step}`}>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={String(row.version)} />
        <TextField
          words={{ id, label: 'Lý do', error: row.reasonError ?? undefined }}
          name="reason"
          value={row.typedReason}
          maxLength={2000}
          required
        />
        <button class="button button--small" type="submit">
          {words}
        </button>
      </form>
    </details>
  );
}

function Row({ row, props }: { row: CheckRow; props: CheckPlanPageProps }): VNode {
  return (
    <tr>
      <th scope="row">{row.checkerName}</th>
      <td data-label="Kiểm tra phiếu của">
        {row.href === null ? row.checkedName : <a href={row.href}>{row.checkedName}</a>}
        <span class="sub">{row.sheetText}</span>
      </td>
      <td data-label="Phân công">
        {row.originText}
        {row.mutual ? <span class="sub sub--warn">Hai cơ quan kiểm tra lẫn nhau</span> : null}
        {row.note === null ? null : <span class="sub">{row.note}</span>}
      </td>
      <td data-label="Trạng thái">
        <Tag kind={TAG_OF[row.state]}>{checkStateWords[row.state]}</Tag>
        <span class="sub">{row.judged === 0 ? 'Chưa có ý kiến' : `${row.judged} tiêu chí có ý kiến`}</span>
      </td>
      {props.mayArrange ? (
        <td class="check-plan__actions" data-label="Thay đổi">
          {row.mayReopen ? <StepForm row={row} step="mo-lai" words="Mở lại" props={props} /> : null}
          {row.mayEnd ? <StepForm row={row} step="thoi" words="Thôi phân công" props={props} /> : null}
        </td>
      ) : null}
    </tr>
  );
}

function PlanTable({
  rows,
  props,
  label,
}: {
  rows: readonly CheckRow[];
  props: CheckPlanPageProps;
  label: string;
}): VNode {
  return (
    <ScrollRegion label={label}>
      <table class="table table--cards check-plan">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan kiểm tra</th>
            <th scope="col">Kiểm tra phiếu của</th>
            <th scope="col">Phân công</th>
            <th scope="col">Trạng thái</th>
            {props.mayArrange ? <th scope="col">Thay đổi</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} props={props} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ManualCard({ manual, agencies, basePath, frame }: CheckPlanPageProps): VNode {
  const error = (field: string): string | undefined => errorAt(manual.errors, field);
  return (
    <Card id="phan-cong-them" title="Phân công thêm" padded>
      <form class="narrow" method="post" action={`${basePath}/kiem-tra-cheo/them`}>
        <CsrfField token={frame.csrfToken} />
        <SelectField
          words={{ id: 'checker', label: 'Cơ quan kiểm tra', error: error('checker') }}
          name="checker"
          options={agencies}
          value={manual.checker}
        />
        <SelectField
          words={{ id: 'checked', label: 'Cơ quan được kiểm tra', error: error('checked') }}
          name="checked"
          options={agencies}
          value={manual.checked}
        />
        <TextAreaField
          words={{ id: 'reason', label: 'Lý do', error: error('reason') }}
          name="reason"
          value={manual.reason}
          rows={2}
          maxLength={2000}
        />
        <button class="button" type="submit">
          Phân công thêm
        </button>
      </form>
    </Card>
  );
}

function MonitorsCard({ monitors, basePath, frame, mayArrange }: CheckPlanPageProps): VNode {
  return (
    <Card id="cham-linh-vuc" title="Chấm điểm theo lĩnh vực" padded>
      {monitors.length === 0 ? (
        <p>Thang điểm của kỳ không giao tiêu chí nào cho cơ quan theo dõi lĩnh vực chấm.</p>
      ) : (
        <>
          <ul class="bullets">
            {monitors.map(({ name, criteriaText, known }) => (
              <li key={name}>
                {name}: tiêu chí {criteriaText}
                {known ? null : ' (mã này chưa có trong danh mục cơ quan)'}
              </li>
            ))}
          </ul>
          {mayArrange ? (
            <form method="post" action={`${basePath}/kiem-tra-cheo/moi-cham`}>
              <CsrfField token={frame.csrfToken} />
              <button class="button" type="submit">
                Mời chấm theo lĩnh vực
              </button>
            </form>
          ) : null}
        </>
      )}
    </Card>
  );
}

function leadOf({ whole, deadlineText }: CheckPlanPageProps): string {
  const deadline = deadlineText === null ? 'Chưa đặt hạn kiểm tra chéo.' : `Hạn kiểm tra chéo ${deadlineText}.`;
  return whole ? `Không cơ quan nào kiểm tra phiếu của chính mình. ${deadline}` : deadline;
}

/** Who checks whom: the whole plan for who runs the bloc, the own sheets for a checker. */
export function CheckPlanPage(props: CheckPlanPageProps): VNode {
  const { rows, endedRows, whole, basePath, manual, mayArrange } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: manual.errors.length }}>
      <PageHeader over={`${props.blocName} · ${props.periodName}`} title="Kiểm tra chéo" lead={leadOf(props)}>
        {whole ? (
          <a class="button" href={`${basePath}/tham-dinh`}>
            Thẩm định
          </a>
        ) : null}
      </PageHeader>
      <ErrorSummary errors={manual.errors} />
      <AutomaticCard view={props} csrfToken={props.frame.csrfToken} />
      <Card id="phan-cong" title={whole ? 'Phân công kiểm tra' : 'Phiếu được phân công cho cơ quan'}>
        {rows.length === 0 ? (
          <EmptyState title={whole ? 'Chưa phân công kiểm tra chéo' : 'Cơ quan chưa được phân công phiếu nào'}>
            {whole ? 'Xem trước phân công tự động rồi áp dụng.' : 'Thư ký khối phân công; khi có, phiếu hiện ở đây.'}
          </EmptyState>
        ) : (
          <PlanTable rows={rows} props={props} label="Phân công kiểm tra chéo" />
        )}
      </Card>
      {mayArrange ? <ManualCard {...props} /> : null}
      {whole ? <MonitorsCard {...props} /> : null}
      {endedRows.length === 0 ? null : (
        <Card id="da-thoi" title="Phân công đã thôi">
          <PlanTable rows={endedRows} props={{ ...props, mayArrange: false }} label="Phân công đã thôi" />
        </Card>
      )}
    </Page>
  );
}
