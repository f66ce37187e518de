import type { VNode } from 'preact';
import { EventsPanel } from './events-panel';
import { EvidenceCell } from './evidence-cell';
import { fieldName } from './field-names';
import type { RowContext } from './input-props';
import { PartsPanel } from './parts-panel';
import { NotOccurred, RowInput } from './row-input';
import { RowResult } from './row-result';
import { RowStatus, VersionField, rowStatusId, type RowSaveState } from './row-status';
import { explanationFieldId, lineMessages, rowId, type SheetLine } from './sheet-props';
import { TasksPanel } from './tasks-panel';

export interface CriterionRowProps {
  readonly line: SheetLine;
  /** `/khoi/:bloc/:period/phieu/:agency` */
  readonly basePath: string;
  readonly csrfToken: string;
  /** Id of the form that the fields belong to. */
  readonly formId: string;
  readonly editable: boolean;
  /** True when the row was brought back after a conflict: the focus returns to its main field. */
  readonly focused?: boolean;
}

function statusOf(line: SheetLine): RowSaveState {
  if (line.conflict !== null) return { kind: 'conflict' };
  if (line.errors.input !== undefined) return { kind: 'invalid', message: line.errors.input };
  return line.saved ? { kind: 'saved' } : { kind: 'none' };
}

function rowOf({ code, fields, wrongFields, evidence }: SheetLine, formId: string): RowContext {
  return { code, formId, fields, wrongFields, evidence };
}

function Hint({ line }: { line: SheetLine }): VNode | null {
  return line.hint === null ? null : <span class="criterion__hint">{line.hint}</span>;
}

function ScoreCell({ line, formId, focused }: { line: SheetLine; formId: string; focused: boolean }): VNode {
  const row = rowOf(line, formId);
  return (
    <td class="criterion__score" data-label="Tự chấm">
      <VersionField code={line.code} version={line.version} formId={formId} />
      <div class="criterion__score-line">
        <RowInput row={row} input={line.input} maximum={line.maximumValue} autofocus={focused} />
        <span class="row-status row-status--busy">Đang lưu…</span>
        <RowStatus code={line.code} state={statusOf(line)} />
      </div>
      <NotOccurred row={row} input={line.input} />
      <RowResult code={line.code} result={line.result} />
      <Hint line={line} />
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
        name={fieldName(line.code, 'explanation')}
        form={formId}
        data-field="explanation"
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

/** Points by judgement are what was handed in; of everything else both are said. */
function ReadOnlyScore({ line }: { line: SheetLine }): VNode {
  if (!line.isAssigned) return <span class="faint">Không giao</span>;
  if (line.input.kind === 'points' && line.inputText !== '') {
    return (
      <>
        <b class="criterion__points">{line.inputText}</b>
        {line.result.how === '' ? null : <RowResult code={line.code} result={line.result} />}
      </>
    );
  }
  if (line.inputText === '' && line.result.points === null && line.result.how === '') {
    return <span class="faint">Chưa chấm</span>;
  }
  return (
    <>
      {line.input.tasks === null ? <span class="criterion__input">{line.inputText}</span> : null}
      <RowResult code={line.code} result={line.result} />
    </>
  );
}

function ReadOnlyCells({ line }: { line: SheetLine }): VNode {
  return (
    <>
      <td class="criterion__score" data-label="Tự chấm">
        <ReadOnlyScore line={line} />
        <Hint line={line} />
      </td>
      <td class="criterion__explanation" data-label="Giải trình">
        {line.explanation === '' ? <span class="faint">{line.isAssigned ? 'Không có' : ''}</span> : line.explanation}
      </td>
    </>
  );
}

/** What does not fit beside the name: a list of events, the parts of a plan, the key tasks. */
function Panel({ line, formId, editable }: { line: SheetLine; formId: string; editable: boolean }): VNode | null {
  const row = rowOf(line, formId);
  const { input } = line;
  if (input.tasks !== null) return <TasksPanel row={row} tasks={input.tasks} editable={editable} />;
  if (!editable) return null;
  if (input.kind === 'times' || input.kind === 'average') return <EventsPanel row={row} input={input} />;
  return input.kind === 'parts' ? <PartsPanel row={row} input={input} /> : null;
}

function hasPanel({ input }: SheetLine, editable: boolean): boolean {
  return input.tasks !== null || (editable && ['times', 'average', 'parts'].includes(input.kind));
}

function classOf(line: SheetLine): string {
  const isWrong = line.conflict !== null || lineMessages(line).length > 0;
  return `criterion${isWrong ? ' criterion--wrong' : ''}${line.isAssigned ? '' : ' criterion--not-assigned'}`;
}

/**
 * How a row saves itself: the script says when (a whole line of a list is one save), htmx sends every field of the row
 * and of its panel, and only the status of the row is replaced by the answer.
 */
function savingOf(line: SheetLine, basePath: string) {
  return {
    'hx-post': `${basePath}/tieu-chi/${encodeURIComponent(line.code)}`,
    'hx-trigger': 'row-changed',
    'hx-include': 'this',
    // The evidence forms inside the row have their own addresses and fields.
    'hx-params': 'not files,number,date,page,clause,_csrf',
    'hx-target': `#${rowStatusId(line.code)}`,
    'hx-swap': 'outerHTML',
    'hx-sync': 'this:queue last',
    'hx-disinherit': '*',
  };
}

function NameCell({ line }: { line: SheetLine }): VNode {
  const id = rowId(line.code);
  return (
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
  );
}

/**
 * One criterion: what is asked, how it is scored, and the fields, with a second line where a list is needed. A criterion
 * that is not assigned has no fields.
 */
export function CriterionRow(props: CriterionRowProps): VNode {
  const { line, formId } = props;
  const editable = props.editable && line.isAssigned;
  return (
    <tbody class={classOf(line)} id={rowId(line.code)} {...(editable ? savingOf(line, props.basePath) : {})}>
      <tr>
        <td class="criterion__code">{line.code}</td>
        <NameCell line={line} />
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
          {line.isAssigned ? (
            <EvidenceCell
              code={line.code}
              basePath={props.basePath}
              csrfToken={props.csrfToken}
              evidence={line.evidence}
              taskEvidence={line.taskEvidence}
              required={line.evidenceRequired}
              editable={editable}
              error={line.errors.evidence}
              citation={line.citation ?? undefined}
            />
          ) : null}
        </td>
      </tr>
      {hasPanel(line, editable) ? (
        <tr class="criterion__more">
          <td colSpan={6}>
            <Panel line={line} formId={formId} editable={editable} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
