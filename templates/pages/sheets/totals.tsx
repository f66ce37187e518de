import type { VNode } from 'preact';
import { Bar } from '../../components/bar';
import { Tag } from '../../components/tag';
import { groupId, type SheetGroupTotal, type SheetTotalsView } from './sheet-props';

/** Marks a part that htmx replaces wherever it stands on the page. */
type OutOfBand = { readonly oob?: boolean };

const flag = (oob: boolean | undefined): string | undefined => (oob === true ? 'true' : undefined);

/** Subtotal of a group in the head of its rows. */
export function GroupSubtotal({
  group,
  oob,
}: { group: Pick<SheetGroupTotal, 'code' | 'subtotal'> } & OutOfBand): VNode {
  return (
    <span class="criteria__subtotal" id={`${groupId(group.code)}-diem`} hx-swap-oob={flag(oob)}>
      {group.subtotal}
    </span>
  );
}

/** How many criteria of a group are scored, in the head of its rows. */
export function GroupProgress({ group, oob }: { group: SheetGroupTotal } & OutOfBand): VNode {
  return (
    <span id={`${groupId(group.code)}-dem`} hx-swap-oob={flag(oob)}>
      {group.scored}/{group.lineCount} tiêu chí đã chấm
    </span>
  );
}

/** Progress and subtotal of a group in the tree at the side. */
export function TreeMeta({
  group,
  errorCount = 0,
  oob,
}: { group: SheetGroupTotal; errorCount?: number } & OutOfBand): VNode {
  const complete = group.scored === group.lineCount;
  return (
    <span class="sheet-tree__meta" id={`cay-${groupId(group.code)}`} hx-swap-oob={flag(oob)}>
      {errorCount > 0 ? (
        <Tag kind="bad">{errorCount} lỗi</Tag>
      ) : complete ? (
        <Tag kind="ok">
          Đủ {group.scored}/{group.lineCount}
        </Tag>
      ) : (
        <Tag kind="idle">
          {group.scored}/{group.lineCount} tiêu chí
        </Tag>
      )}
      <b class="sheet-tree__sum">
        {group.subtotal}
        {group.maximum === null ? null : <span class="sheet-tree__maximum">/{group.maximum}</span>}
      </b>
    </span>
  );
}

/** The running total in the dock. While a score is missing it is called provisional, never a total. */
export function DockTotal({ totals, oob }: { totals: SheetTotalsView } & OutOfBand): VNode {
  const complete = totals.missing.length === 0;
  return (
    <div class="dock__total" id="tong-diem" hx-swap-oob={flag(oob)}>
      <span class="dock__label">{complete ? 'Tổng điểm tự chấm' : 'Tạm tính, chưa đủ tiêu chí'}</span>
      <output class="dock__value">{totals.total}</output>
      <span class="dock__scale">/ {totals.scale}</span>
      <span class="dock__parts">
        Điểm chuẩn {totals.base}, thưởng {totals.bonus}, trừ {totals.penalty}
      </span>
    </div>
  );
}

/** How far the sheet is, in the dock; `wrongCount` scores that could not be stored are in no total. */
export function DockProgress({
  totals,
  wrongCount = 0,
  oob,
}: { totals: SheetTotalsView; wrongCount?: number } & OutOfBand): VNode {
  const missing = totals.missing.length;
  const scored = totals.lineCount - missing;
  return (
    <div class="dock__progress" id="tien-do-cham" hx-swap-oob={flag(oob)}>
      <Bar
        value={scored}
        maximum={totals.lineCount}
        kind={missing === 0 ? 'done' : 'go'}
        label={`Đã chấm ${scored} trên ${totals.lineCount} tiêu chí`}
      />
      <span>
        {missing === 0 ? (
          <>
            Đã chấm đủ <b>{totals.lineCount}</b> tiêu chí.
          </>
        ) : (
          <>
            Đã chấm <b>{scored}</b>/{totals.lineCount}, còn <b>{missing}</b> tiêu chí chưa chấm.
          </>
        )}
        {wrongCount === 0 ? null : <> Chưa tính {wrongCount} ô sai.</>}
      </span>
    </div>
  );
}

/** Every total of the page, each replaced where it stands; sent with the answer to an autosave. */
export function Totals({ totals }: { totals: SheetTotalsView }): VNode {
  return (
    <>
      <DockTotal totals={totals} oob />
      <DockProgress totals={totals} oob />
      {totals.headings.map((heading) => (
        <GroupSubtotal key={heading.code} group={heading} oob />
      ))}
      {totals.groups.map((group) => (
        <>
          <GroupSubtotal group={group} oob />
          <GroupProgress group={group} oob />
          <TreeMeta group={group} oob />
        </>
      ))}
    </>
  );
}
