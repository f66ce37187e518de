import type { VNode } from 'preact';
import { EvidenceCell } from './evidence-cell';
import { RowStatus, VersionField, rowStatusId, type RowSaveState } from './row-status';
import { explanationFieldId, lineMessages, pointsFieldId, rowId, type SheetLine } from './sheet-props';

export interface CriterionRowProps {
  readonly line: SheetLine;
  /** `/khoi/:bloc/:period/phieu/:agency` */
  readonly basePath: string;
  readonly csrfToken: string;
  /** Id of the form that the fields belong to. */
  readonly formId: string;
  readonly editable: boolean;
  /** True when the row was brought back after a conflict: the focus returns to its score. */
  readonly focused?: boolean;
}

function statusOf(line: SheetLine): RowSaveState {
  if (line.conflict !== null) return { kind: 'conflict' };
  if (line.errors.points !== undefined) return { kind: 'invalid', message: line.errors.points };
  return line.saved ? { kind: 'saved' } : { kind: 'none' };
}

function ScoreCell({ line, formId, focused }: { line: SheetLine; formId: string; focused: boolean }): VNode {
  const id = rowId(line.code);
  return (
    <td class="criterion__score" data-label="Tự chấm">
      <input type="hidden" name="code" value={line.code} form={formId} />
      <VersionField code={line.code} version={line.version} formId={formId} />
      <div class="criterion__score-line">
        <input
          class="score"
          id={pointsFieldId(line.code)}
          name="points"
          form={formId}
          value={line.points}
          inputMode="decimal"
          autocomplete="off"
          maxLength={12}
          autofocus={focused}
          data-maximum={line.maximumValue}
          data-effect={line.effect}
          aria-labelledby={`${id}-ten`}
          aria-describedby={`${rowStatusId(line.code)} ${id}-cach-cham`}
          aria-invalid={line.errors.points === undefined ? undefined : 'true'}
        />
        <span class="row-status row-status--busy">Đang lưu…</span>
        <RowStatus code={line.code} state={statusOf(line)} />
      </div>
      {line.hint === null ? null : <span class="criterion__hint">{line.hint}</span>}
    </td>
  );
}

function ExplanationCell({ line, formId }: { line: SheetLine; formId: string }): VNode {
  const fieldId = explanationFieldId(line.code);
  const wrong = line.errors.explanation;
  return (
    <td class="criterion__explanation" data-label="Giải trình">
      {wrong === undefined ? null : (
        <p class="field__error" id={`${fieldId}-loi`}>
          {wrong}
        </p>
      )}
      <textarea
        id={fieldId}
        name="explanation"
        form={formId}
        rows={2}
        maxLength={4000}
        aria-label={`Giải trình ${line.code}`}
        aria-describedby={wrong === undefined ? undefined : `${fieldId}-loi`}
        aria-invalid={wrong === undefined ? undefined : 'true'}
        value={line.explanation}
      />
    </td>
  );
}

function ReadOnlyCells({ line }: { line: SheetLine }): VNode {
  return (
    <>
      <td class="criterion__score" data-label="Tự chấm">
        {line.points === '' ? <span class="faint">Chưa chấm</span> : <b class="criterion__points">{line.points}</b>}
        {line.hint === null ? null : <span class="criterion__hint">{line.hint}</span>}
      </td>
      <td class="criterion__explanation" data-label="Giải trình">
        {line.explanation === '' ? <span class="faint">Không có</span> : line.explanation}
      </td>
    </>
  );
}

function hasErrors(line: SheetLine): boolean {
  return line.conflict !== null || lineMessages(line).length > 0;
}

/**
 * One criterion: what is asked, how it is scored, and the fields. The row itself saves when the score or the
 * explanation changes (not the fields: htmx would add the whole form that they belong to), and only its status is
 * replaced by the answer.
 */
export function CriterionRow(props: CriterionRowProps): VNode {
  const { line, editable, formId } = props;
  const id = rowId(line.code);
  const saving = editable
    ? {
        'hx-post': `${props.basePath}/tieu-chi/${encodeURIComponent(line.code)}`,
        'hx-trigger': 'change from:find input.score, change from:find textarea',
        'hx-include': 'this',
        'hx-params': 'points,explanation,version',
        'hx-target': `#${rowStatusId(line.code)}`,
        'hx-swap': 'outerHTML',
        'hx-sync': 'this:queue last',
        // The evidence forms inside the row have their own addresses and fields.
        'hx-disinherit': '*',
      }
    : {};
  return (
    <tr class={hasErrors(line) ? 'criterion criterion--wrong' : 'criterion'} id={id} {...saving}>
      <td class="criterion__code">{line.code}</td>
      <th scope="row" class="criterion__name">
        <span id={`${id}-ten`}>{line.name}</span>
        <span class="criterion__guidance" id={`${id}-cach-cham`}>
          {line.guidance}
        </span>
        {line.historyHref === null ? null : (
          <a class="criterion__history no-print" href={line.historyHref}>
            Lịch sử {line.version} lần nhập<span class="visually-hidden"> {line.code}</span>
          </a>
        )}
      </th>
      <td class="criterion__maximum" data-label="Tối đa">
        {line.effect === 'penalty' ? '−' : ''}
        {line.maximum}
      </td>
      {editable ? (
        <>
          <ScoreCell line={line} formId={formId} focused={props.focused ?? false} />
          <ExplanationCell line={line} formId={formId} />
        </>
      ) : (
        <ReadOnlyCells line={line} />
      )}
      <td class="criterion__evidence" data-label="Minh chứng">
        <EvidenceCell
          code={line.code}
          basePath={props.basePath}
          csrfToken={props.csrfToken}
          evidence={line.evidence}
          required={line.evidenceRequired}
          editable={editable}
          error={line.errors.evidence}
          citation={line.citation ?? undefined}
        />
      </td>
    </tr>
  );
}
