import type { VNode } from 'preact';
import { ConflictPanel, ConflictRow } from './conflict-panel';
import { CriterionRow } from './criterion-row';
import type { SheetGroup, SheetGroupTotal, SheetTotalsView } from './sheet-props';
import { GroupProgress, GroupSubtotal } from './totals';

export interface CriteriaTableProps {
  readonly groups: readonly SheetGroup[];
  readonly totals: SheetTotalsView;
  readonly basePath: string;
  readonly csrfToken: string;
  readonly formId: string;
  readonly editable: boolean;
}

/** The totals of a group; nothing scored when the totals do not name it. */
export function totalOf(totals: SheetTotalsView, group: SheetGroup): SheetGroupTotal {
  const found = totals.groups.find((total) => total.code === group.code);
  return found ?? { code: group.code, subtotal: '–', scored: 0, lineCount: group.lines.length, maximum: null };
}

function GroupHead({ group, total }: { group: SheetGroup; total: SheetGroupTotal }): VNode {
  return (
    <tr class="criteria__group">
      <th scope="rowgroup" colSpan={2}>
        {group.title}
      </th>
      <td class="criteria__group-maximum">{group.maximumText}</td>
      <td class="criteria__group-sum">
        <GroupSubtotal group={total} />
      </td>
      <td colSpan={2} class="criteria__group-progress">
        <GroupProgress group={total} />
      </td>
    </tr>
  );
}

function GroupBody(props: CriteriaTableProps & { readonly group: SheetGroup }): VNode {
  const { group, totals, basePath, csrfToken, formId, editable } = props;
  return (
    <tbody id={`nhom-${group.code}`}>
      <GroupHead group={group} total={totalOf(totals, group)} />
      {group.lines.map((line) => (
        <>
          <CriterionRow line={line} basePath={basePath} csrfToken={csrfToken} formId={formId} editable={editable} />
          {editable ? (
            <ConflictRow
              code={line.code}
              panel={
                line.conflict === null ? null : (
                  <ConflictPanel code={line.code} basePath={basePath} csrfToken={csrfToken} conflict={line.conflict} />
                )
              }
            />
          ) : null}
        </>
      ))}
    </tbody>
  );
}

/** The whole sheet as one table; on a phone each row becomes a card. */
export function CriteriaTable(props: CriteriaTableProps): VNode {
  return (
    <table class="table criteria">
      <caption class="visually-hidden">
        Phiếu tự chấm điểm, {props.totals.lineCount} tiêu chí.
        {props.editable ? ' Phím Enter chuyển xuống ô điểm kế tiếp.' : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">TT</th>
          <th scope="col">Tiêu chí và cách chấm</th>
          <th scope="col" class="number">
            Tối đa
          </th>
          <th scope="col">Tự chấm</th>
          <th scope="col">Giải trình</th>
          <th scope="col">Minh chứng</th>
        </tr>
      </thead>
      {props.groups.map((group) => (
        <GroupBody key={group.code} {...props} group={group} />
      ))}
    </table>
  );
}
