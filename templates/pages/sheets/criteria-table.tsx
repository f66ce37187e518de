import type { VNode } from 'preact';
import { ConflictPanel, ConflictRow } from './conflict-panel';
import { CriterionRow } from './criterion-row';
import {
  groupId,
  linesOf,
  type SheetGroup,
  type SheetGroupTotal,
  type SheetHeading,
  type SheetLine,
  type SheetTotalsView,
} from './sheet-props';
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
  return found ?? { code: group.code, subtotal: '–', scored: 0, lineCount: linesOf(group).length, maximum: null };
}

function GroupHead({ group, total }: { group: SheetGroup; total: SheetGroupTotal }): VNode {
  return (
    <tbody id={groupId(group.code)}>
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
    </tbody>
  );
}

/** The head of a group inside a group, with its own subtotal. */
function Heading({ heading, totals }: { heading: SheetHeading; totals: SheetTotalsView }): VNode {
  const { code, title, depth, maximumText } = heading;
  const total = totals.headings.find((candidate) => candidate.code === code) ?? { code, subtotal: '–' };
  return (
    <tbody id={groupId(code)}>
      <tr class={`criteria__group criteria__group--inner criteria__group--depth-${Math.min(depth, 3)}`}>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
        <td class="criteria__group-maximum">{maximumText}</td>
        <td class="criteria__group-sum">
          <GroupSubtotal group={total} />
        </td>
        <td colSpan={2} class="criteria__group-progress" />
      </tr>
    </tbody>
  );
}

function Line({ line, props }: { line: SheetLine; props: CriteriaTableProps }): VNode {
  const { basePath, csrfToken, formId, editable } = props;
  const { code, conflict } = line;
  const panel =
    conflict === null ? null : (
      <ConflictPanel code={code} basePath={basePath} csrfToken={csrfToken} conflict={conflict} />
    );
  return (
    <>
      <CriterionRow line={line} basePath={basePath} csrfToken={csrfToken} formId={formId} editable={editable} />
      {editable ? <ConflictRow code={code} panel={panel} /> : null}
    </>
  );
}

function GroupBody(props: CriteriaTableProps & { readonly group: SheetGroup }): VNode {
  const { group, totals } = props;
  return (
    <>
      <GroupHead group={group} total={totalOf(totals, group)} />
      {group.rows.map((row) =>
        row.kind === 'heading' ? (
          <Heading key={row.code} heading={row} totals={totals} />
        ) : (
          <Line key={row.line.code} line={row.line} props={props} />
        ),
      )}
    </>
  );
}

/** The whole sheet as one table; on a phone each row becomes a card. */
export function CriteriaTable(props: CriteriaTableProps): VNode {
  return (
    <table class="table criteria">
      <caption class="visually-hidden">
        Phiếu tự chấm điểm, {props.totals.lineCount} tiêu chí.
        {props.editable ? ' Phím Enter chuyển xuống ô kế tiếp.' : ''}
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
