import type { VNode } from 'preact';
import type { PanelProps } from './events-panel';
import { listField, MOST_LINES, type PartField } from './field-names';
import { isSpare, NumberField, TextBox } from './row-field';

function PartLine({ row, input, index }: PanelProps & { index: number }): VNode {
  const { dayExample } = input;
  const field = (name: PartField): string => listField('parts', index, name);
  const label = (words: string): string => `Phần ${index + 1} của ${row.code}: ${words}`;
  return (
    <tr data-line data-spare={isSpare(row, 'parts', index) ? '' : undefined}>
      <td class="row-list__number">{index + 1}</td>
      <td data-label="Kết quả">
        <NumberField row={row} field={field('actual')} label={label('kết quả')} isMain={index === 0} />
      </td>
      <td data-label="Kế hoạch">
        <NumberField row={row} field={field('target')} label={label('kế hoạch')} />
      </td>
      <td data-label="Đến hạn">
        <TextBox
          row={row}
          field={field('due')}
          label={label('đến hạn')}
          maximumLength={20}
          placeholder={dayExample}
          narrow
        />
      </td>
    </tr>
  );
}

/** A plan in parts with due dates: only what is due by the cut-off date counts. */
export function PartsPanel({ row, input }: PanelProps): VNode {
  return (
    <div class="row-panel">
      <p class="row-panel__hint">{input.rule}</p>
      <table class="row-list row-list--narrow">
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Kế hoạch</th>
            <th scope="col">Đến hạn</th>
          </tr>
        </thead>
        <tbody data-most-lines={MOST_LINES}>
          {Array.from({ length: input.lineCount }, (_, index) => (
            <PartLine key={index} row={row} input={input} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
