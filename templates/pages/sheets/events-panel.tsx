import type { VNode } from 'preact';
import type { FieldOption } from '../../components/field';
import { ScrollRegion } from '../../components/scroll-region';
import { type EventField, listField, MOST_LINES } from './field-names';
import type { RowContext, SheetInput } from './input-props';
import { CarriedField, ChoiceField, isSpare, NumberField, TextBox } from './row-field';
import type { SheetEvidence } from './sheet-props';

export interface PanelProps {
  readonly row: RowContext;
  readonly input: SheetInput;
}

const NONE: FieldOption = { value: '', label: 'Không chọn' };

function evidenceOptions(evidence: readonly SheetEvidence[]): FieldOption[] {
  return [NONE, ...evidence.map(({ id, text }) => ({ value: id, label: text }))];
}

function EventLine({ row, input, index }: PanelProps & { index: number }): VNode {
  const field = (name: EventField): string => listField('events', index, name);
  const isScored = input.kind === 'average';
  const label = (words: string): string => `${isScored ? 'Lần' : 'Sự việc'} ${index + 1} của ${row.code}: ${words}`;
  return (
    <tr data-line data-spare={isSpare(row, 'events', index) ? '' : undefined}>
      <td class="row-list__number">
        {index + 1}
        <CarriedField row={row} field={field('code')} />
      </td>
      {isScored ? (
        <td data-label="Điểm">
          <NumberField row={row} field={field('points')} label={label('điểm')} isMain={index === 0} />
        </td>
      ) : null}
      <td data-label="Nội dung" class="row-list__wide">
        <TextBox row={row} field={field('name')} label={label('nội dung')} />
      </td>
      <td data-label="Ngày">
        <TextBox
          row={row}
          field={field('date')}
          label={label('ngày')}
          maximumLength={20}
          placeholder={input.dayExample}
          narrow
        />
      </td>
      {input.eventLevels.length === 0 ? null : (
        <td data-label="Mức">
          <ChoiceField
            row={row}
            field={field('level')}
            label={label('mức')}
            options={input.eventLevels}
            isMain={index === 0 && !input.takesCount}
          />
        </td>
      )}
      <td data-label="Số lần">
        <NumberField row={row} field={field('count')} label={label('số lần')} placeholder="1" />
      </td>
      <td data-label="Minh chứng">
        <ChoiceField
          row={row}
          field={field('evidence')}
          label={label('minh chứng')}
          options={evidenceOptions(row.evidence)}
        />
      </td>
    </tr>
  );
}

/** Every event of a row, with lines to spare; closed while a bare count says enough. */
export function EventsPanel({ row, input }: PanelProps): VNode {
  const isScored = input.kind === 'average';
  const isListed = [...row.fields.keys()].some((field) => field.startsWith('events.'));
  const levels = input.eventLevels.length > 0;
  return (
    <details class="row-panel" open={isListed || !input.takesCount}>
      <summary>
        {isScored ? 'Kê từng lần chấm điểm' : 'Kê từng sự việc'}
        <span class="visually-hidden"> của {row.code}</span>
      </summary>
      <p class="row-panel__hint">
        {isScored
          ? 'Mỗi lần một dòng; bỏ trống dòng thừa.'
          : 'Mỗi sự việc một dòng, bỏ trống dòng thừa; số lần để trống là một lần.'}
        {input.takesCount ? ' Đã kê thì không cần ghi số lần ở trên.' : ''}
      </p>
      <ScrollRegion label={`Sự việc của ${row.code}`}>
        <table class="row-list">
          <thead>
            <tr>
              <th scope="col">STT</th>
              {isScored ? <th scope="col">Điểm</th> : null}
              <th scope="col">Nội dung</th>
              <th scope="col">Ngày</th>
              {levels ? <th scope="col">Mức</th> : null}
              <th scope="col">Số lần</th>
              <th scope="col">Minh chứng</th>
            </tr>
          </thead>
          <tbody data-most-lines={MOST_LINES}>
            {Array.from({ length: input.lineCount }, (_, index) => (
              <EventLine key={index} row={row} input={input} index={index} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
