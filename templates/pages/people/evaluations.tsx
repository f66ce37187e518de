import type { VNode } from 'preact';
import { COMPLETION_LEVELS } from '../../../src/domain/commendation/records';
import { AWARD_SYSTEMS } from '../../../src/domain/commendation/subjects';
import { completionLevelShortWords, completionLevelWords } from '../../../src/text/vi';
import { evaluationSystemWords } from '../../../src/text/words/people';
import { Card } from '../../components/card';
import { ConflictDialog } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { FieldError, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import { SectionTabs } from '../../components/section-tabs';
import { Page } from '../../layout/page';
import { DisciplineCheck, PlanCard, UploadCard } from './evaluation-cards';
import {
  EVALUATION_ADDRESS,
  EVALUATION_FIELD_IDS,
  EVALUATION_FORM_ID,
  evaluationPath,
  type EvaluationPageProps,
  type EvaluationRowView,
} from './evaluation-props';

const ADDRESS = EVALUATION_ADDRESS;
const LEVELS = COMPLETION_LEVELS.toReversed();
/** What the short words of earlier years stand for. */
const SHORT_LEVELS = LEVELS.map((level) => `${completionLevelShortWords[level]}: ${completionLevelWords[level]}`).join(
  '; ',
);

function Level({ row, errors }: { row: EvaluationRowView; errors: readonly FormError[] }): VNode {
  const error = errorAt(errors, row.fieldId);
  return (
    <>
      <input type="hidden" name={`seen[${row.key}]`} value={row.seen} />
      {error === undefined ? null : <FieldError id={row.fieldId} message={error} />}
      <select
        class="input input--medium"
        id={row.fieldId}
        name={`levels[${row.key}]`}
        aria-label={`Mức xếp loại của ${row.name}`}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${row.fieldId}-loi`}
      >
        <option value="" selected={row.level === ''}>
          Chưa đánh giá
        </option>
        {LEVELS.map((level) => (
          <option key={level} value={level} selected={row.level === level}>
            {completionLevelWords[level]}
          </option>
        ))}
      </select>
    </>
  );
}

function Row({
  row,
  props,
  years,
}: {
  row: EvaluationRowView;
  props: EvaluationPageProps;
  years: readonly number[];
}): VNode {
  const stored = LEVELS.find((level) => level === row.level);
  return (
    <tr>
      <th scope="row">
        {row.href === null ? row.name : <a href={row.href}>{row.name}</a>}
        <span class="sub">{row.detail}</span>
      </th>
      {years.map((year, index) => (
        <td key={year} data-label={`Năm ${year}`}>
          {row.before[index] || <span class="faint">–</span>}
        </td>
      ))}
      <td data-label={`Năm ${props.year}`}>
        {row.mayWrite ? (
          <Level row={row} errors={props.errors} />
        ) : stored === undefined ? (
          <span class="faint">Chưa đánh giá</span>
        ) : (
          completionLevelWords[stored]
        )}
        {row.source === '' ? null : <span class="sub">{row.source}</span>}
      </td>
    </tr>
  );
}

function Sheet({
  props,
  sheet,
}: {
  props: EvaluationPageProps;
  sheet: NonNullable<EvaluationPageProps['sheet']>;
}): VNode {
  const ids = EVALUATION_FIELD_IDS;
  const { errors } = props;
  const count = `${sheet.evaluated}/${sheet.rows.length}`;
  return (
    <form id={EVALUATION_FORM_ID} method="post" action={`${ADDRESS}/${props.agencyCode}/${props.year}`} noValidate>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="system" value={props.system} />
      <input type="hidden" name="source" value={sheet.source} />
      <Card
        id="bang"
        title={`${evaluationSystemWords[props.system]} năm ${props.year}`}
        aside={<span class="count">{count}</span>}
        note={SHORT_LEVELS}
      >
        <ScrollRegion label="Bảng đánh giá">
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Họ tên, tập thể</th>
                {sheet.years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
                <th scope="col">{props.year}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map((row) => (
                <Row key={row.key} row={row} props={props} years={sheet.years} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {sheet.mayWrite ? (
          <div class="card__body">
            <TextField
              words={{
                id: ids.document,
                label: 'Văn bản thông báo kết quả',
                hint: 'Số, ngày, cơ quan ban hành; ghi cho các dòng vừa thay đổi.',
                error: errorAt(errors, ids.document),
              }}
              name="document"
              value={sheet.document}
              maxLength={300}
              autocomplete="off"
            />
            <TextField
              words={{
                id: ids.reason,
                label: 'Lý do sửa',
                optional: true,
                hint: 'Bắt buộc khi đổi mức đã lưu. Mức cũ vẫn được giữ trong lịch sử.',
                error: errorAt(errors, ids.reason),
              }}
              name="reason"
              value={sheet.reason}
              maxLength={1000}
              autocomplete="off"
            />
            <button class="button button--main" type="submit">
              Lưu bảng
            </button>
          </div>
        ) : null}
      </Card>
    </form>
  );
}

/** The levels of an agency, its divisions and its persons for a year, with the years before beside them. */
export function EvaluationPage(props: EvaluationPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over="Khen thưởng"
        title="Đánh giá, xếp loại năm"
        lead="Mức hoàn thành nhiệm vụ của cơ quan, phòng và từng người là căn cứ xét khen thưởng. Khen thưởng của Đảng xét theo kết quả đánh giá đảng viên, tổ chức đảng, ghi ở bảng riêng."
      />
      <SectionTabs section="people" current={ADDRESS} />
      {props.conflict === null ? null : (
        <ConflictDialog
          id="xung-dot"
          title="Bảng đánh giá vừa được người khác sửa"
          explanation={props.conflict.explanation}
          rows={props.conflict.rows}
        >
          <button class="button button--main" type="submit" form={EVALUATION_FORM_ID}>
            Dùng giá trị tôi vừa nhập
          </button>
          <a class="button" href={evaluationPath(props.agencyCode, props.year, props.system)}>
            Giữ giá trị trên hệ thống
          </a>
        </ConflictDialog>
      )}
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <Card id="chon" title="Cơ quan, năm, bảng đánh giá">
        <form class="filter filter--narrow" method="get" action={ADDRESS} aria-label="Chọn cơ quan và năm">
          <SelectField
            words={{ id: 'chon-co-quan', label: 'Cơ quan' }}
            name="coQuan"
            value={props.agencyCode}
            options={props.agencies}
          />
          <TextField
            words={{ id: EVALUATION_FIELD_IDS.year, label: 'Năm' }}
            name="nam"
            value={props.year}
            width="short"
            inputMode="numeric"
            maxLength={4}
            autocomplete="off"
          />
          <SelectField
            words={{ id: 'he-danh-gia', label: 'Đánh giá' }}
            name="he"
            value={props.system}
            options={AWARD_SYSTEMS.map((system) => ({ value: system, label: evaluationSystemWords[system] }))}
          />
          <button class="button" type="submit">
            Xem
          </button>
        </form>
      </Card>
      {props.sheet === null ? (
        <div class="card">
          <EmptyState title="Chọn cơ quan và năm">
            Bảng hiện mọi người có thời gian công tác ở cơ quan trong năm ấy.
          </EmptyState>
        </div>
      ) : (
        <>
          <PlanCard plan={props.plan} />
          <Sheet props={props} sheet={props.sheet} />
          {props.sheet.mayWrite ? <UploadCard props={props} /> : null}
          {props.sheet.disciplineCheck === null ? null : (
            <DisciplineCheck props={props} confirmed={props.sheet.disciplineCheck.confirmed} />
          )}
        </>
      )}
    </Page>
  );
}
