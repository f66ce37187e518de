import type { VNode } from 'preact';
import { judgementWords } from '../../../src/text/vi';
import { GridCellRest, gridField } from '../../components/grid-parts';
import { ScrollRegion } from '../../components/scroll-region';
import type { GridBlocRow, GridField, GridReading, GridRow, TaskGridPageProps } from './grid-props';

/** The digit that chooses a judgement with one key. */
const JUDGEMENT_CHOICES = [
  { value: '', digit: '0' },
  { value: 'yes', digit: '1' },
  { value: 'no', digit: '2' },
] as const;

function cellClass(more = ''): string {
  return more === '' ? 'grid-cell' : `grid-cell ${more}`;
}

function Unit({ text }: { text: string }): VNode | null {
  return text === '' ? null : <span class="grid-cell__unit">{text}</span>;
}

function Input({ cell }: { cell: GridField }): VNode {
  const attributes = { ...gridField(cell), ...(cell.refusal === null ? {} : { 'aria-invalid': 'true' as const }) };
  if (cell.kind === 'judgement') {
    return (
      <select {...attributes} class="grid-cell__field">
        {JUDGEMENT_CHOICES.map(({ value, digit }) => (
          <option key={value} value={value} selected={value === cell.value} data-digit={digit}>
            {judgementWords[value]}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...attributes}
      class="grid-cell__field"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      maxLength={30}
      data-number
      value={cell.value}
    />
  );
}

function FieldCell({ cell }: { cell: GridField }): VNode {
  return (
    <td
      class={cellClass()}
      data-mark={cell.isBehind ? 'warn' : undefined}
      data-state={cell.refusal === null ? undefined : 'wrong'}
    >
      <Input cell={cell} />
      <Unit text={cell.unit} />
      <GridCellRest cell={cell} {...(cell.refusal === null ? {} : { state: 'Chưa lưu' })} />
    </td>
  );
}

function ReadCell({ cell }: { cell: GridReading }): VNode {
  return (
    <td class={cellClass('grid-cell--read')} data-mark={cell.isBehind ? 'warn' : undefined} title={cell.title}>
      {cell.text}
      <Unit text={cell.unit} />
    </td>
  );
}

function Cell({ cell }: { cell: GridRow['cells'][number] }): VNode {
  if (cell === null) {
    return (
      <td class={cellClass('grid-cell--none')}>
        <span class="visually-hidden">không có nhiệm vụ</span>
      </td>
    );
  }
  return cell.kind === 'reading' ? <ReadCell cell={cell} /> : <FieldCell cell={cell} />;
}

function RowHead({ row: { isFirst, name, detail } }: { row: Pick<GridRow, 'isFirst' | 'name' | 'detail'> }): VNode {
  return (
    <th scope="row" class="grid-table__name">
      <span class={isFirst ? undefined : 'visually-hidden'}>{name}</span>
      {detail === null ? null : <span class="sub">{detail}</span>}
    </th>
  );
}

/** The tasks of the bloc as a whole: a group of their own, each with one cell and the rest of the row empty. */
function BlocRows({ rows, columnCount }: { rows: readonly GridBlocRow[]; columnCount: number }): VNode {
  return (
    <tbody>
      <tr class="grid-table__group">
        <th scope="rowgroup" class="grid-table__name">
          Nhiệm vụ chung của khối
        </th>
        <td colSpan={columnCount} />
      </tr>
      {rows.map((row) => (
        <tr key={row.key} class={row.isFirst ? 'grid-table__first' : undefined}>
          <RowHead row={row} />
          <Cell cell={row.cell} />
          {columnCount > 1 ? <td class={cellClass('grid-cell--none')} colSpan={columnCount - 1} /> : null}
        </tr>
      ))}
    </tbody>
  );
}

/** Tasks as rows and agencies as columns; the first column stays in sight. */
export function TaskGridTable({
  view,
  columns,
  rows,
  blocRows,
}: Pick<TaskGridPageProps, 'view' | 'columns' | 'rows' | 'blocRows'>): VNode {
  return (
    <ScrollRegion label="Bảng nhiệm vụ trọng tâm">
      <table class={`table grid-table grid-table--${view}`}>
        <caption class="visually-hidden">
          {view === 'figures' ? 'Kết quả lũy kế' : 'Đánh giá'}: nhiệm vụ theo hàng, cơ quan theo cột.
        </caption>
        <thead>
          <tr>
            <th scope="col" class="grid-table__name">
              Nhiệm vụ
            </th>
            {columns.map(({ code, name, shortName }) => (
              <th key={code} scope="col">
                <abbr title={name}>{shortName}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} class={row.isFirst ? 'grid-table__first' : undefined}>
              <RowHead row={row} />
              {row.cells.map((cell, index) => (
                <Cell key={columns[index]?.code} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
        {blocRows.length === 0 ? null : <BlocRows rows={blocRows} columnCount={columns.length} />}
      </table>
    </ScrollRegion>
  );
}
