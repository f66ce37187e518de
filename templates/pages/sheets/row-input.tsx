import type { VNode } from 'preact';
import { ChoiceField, NumberField, TickField, rowFieldId } from './row-field';
import type { RowContext, SheetInput } from './input-props';
import { pointsFieldId } from './sheet-props';

export interface RowInputProps {
  readonly row: RowContext;
  readonly input: SheetInput;
  /** Printed maximum, for points by judgement. */
  readonly maximum: string;
  readonly autofocus: boolean;
}

function Ratio({ row, autofocus }: RowInputProps): VNode {
  return (
    <div class="row-pair">
      <label for={pointsFieldId(row.code)}>Kết quả</label>
      <NumberField row={row} field="actual" isMain label={`Kết quả ${row.code}`} autofocus={autofocus} />
      <label for={rowFieldId(row.code, 'target')}>Kế hoạch</label>
      <NumberField row={row} field="target" label={`Kế hoạch ${row.code}`} />
    </div>
  );
}

function Times({ row, input, autofocus }: RowInputProps): VNode {
  if (!input.takesCount) return <span class="row-see">Kê ở dưới</span>;
  const listed = listedTimes(row);
  return (
    <>
      <NumberField row={row} field="count" isMain autofocus={autofocus} placeholder={listed} />
      <span class="row-unit">lần</span>
    </>
  );
}

/** How often the events of the row happened, for a row that lists them; undefined without a list. */
function listedTimes({ fields }: RowContext): string | undefined {
  const lines = new Set(
    [...fields.keys()].filter((field) => field.startsWith('events.')).map((field) => field.split('.')[1]),
  );
  const times = [...lines].map((key) => Number(fields.get(`events.${key ?? ''}.count`) ?? '1'));
  const total = times.reduce((all, count) => all + (Number.isInteger(count) ? count : 1), 0);
  return total === 0 ? undefined : String(total);
}

function Fields(props: RowInputProps): VNode | null {
  const { row, input, autofocus } = props;
  switch (input.kind) {
    case 'level':
      return <ChoiceField row={row} field="level" isMain options={input.options} autofocus={autofocus} />;
    case 'yes_no':
      return <ChoiceField row={row} field="achieved" isMain options={input.options} autofocus={autofocus} />;
    case 'times':
      return <Times {...props} />;
    case 'ratio':
      return <Ratio {...props} />;
    case 'value':
      return <NumberField row={row} field="value" isMain autofocus={autofocus} />;
    case 'points':
      return (
        <>
          <NumberField row={row} field="points" isMain autofocus={autofocus} maximum={props.maximum} />
          <span class="row-unit">điểm</span>
        </>
      );
    case 'average':
    case 'parts':
      return <span class="row-see">Kê ở dưới</span>;
    case 'tasks':
      return null;
  }
}

/** What a row asks for in its cell; lists stand in the panel below the row. */
export function RowInput(props: RowInputProps): VNode {
  return <Fields {...props} />;
}

/** "Không phát sinh", where the scheme provides for it. */
export function NotOccurred({ row, input }: Pick<RowInputProps, 'row' | 'input'>): VNode | null {
  if (input.notOccurred === null) return null;
  return <TickField row={row} field="notOccurred" words={input.notOccurred} />;
}
