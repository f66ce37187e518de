import type { VNode } from 'preact';
import { QUOTA_EXCLUDED, QUOTA_ROUNDINGS, QUOTA_TIES } from '../../../../src/domain/scoring/scheme';
import { quotaExcludedWords, quotaRoundingWords, quotaTieWords } from '../../../../src/text/words/scheme-editor';
import type { Choice, PartForm } from './editor-props';
import { Cell, ChoiceInput, Notes, NumberInput, PartNotes } from './fields';
import { RepeatedChoice } from './repeated-choice';
import { rowCount, rowName, textAt } from './form-values';
import { MoreRows, RowTable, spareRows } from './rows';

const GATE_CHOICES: readonly Choice[] = [
  { value: 'percent', label: 'đạt từ … % điểm được giao' },
  { value: 'count', label: 'có ít nhất … lần' },
];

/** A chain is seldom longer than four steps. */
const BLANK_STEPS = 1;

/** The code a row was opened with: mentions follow when it gets another. */
function Was({ form, name }: { form: PartForm; name: string }): VNode | null {
  const was = textAt(form.values, name);
  return was === '' ? null : <input type="hidden" name={name} value={was} />;
}

/** Titles and forms that exclusions may speak of. */
export function AwardRows({ form }: { form: PartForm }): VNode {
  return (
    <>
      <p class="field__hint">
        Những danh hiệu, hình thức khen thưởng mà bảng này nhắc đến, để ghi “không xét …” ở hệ quả và loại trừ.
      </p>
      <PartNotes form={form} name="awards" />
      <RowTable
        form={form}
        list="awards"
        label="Danh hiệu, hình thức"
        columns={[
          { title: 'Mã', kind: 'code' },
          { title: 'Tên danh hiệu, hình thức', kind: 'wide' },
        ]}
        row={(index) => [
          <>
            <Was form={form} name={rowName('awards', index, 'was')} />
            <Cell form={form} name={rowName('awards', index, 'code')} />
          </>,
          <Cell form={form} name={rowName('awards', index, 'name')} />,
        ]}
      />
    </>
  );
}

function BandRows({ form }: { form: PartForm }): VNode {
  return (
    <fieldset>
      <legend class="legend">Các mức xếp loại, từ cao xuống thấp</legend>
      <p class="field__hint">
        Ô “Đến dưới” để trống thì lấy ô “Từ” của mức ngay trên. Mức cao nhất không có “Đến dưới”, mức thấp nhất không có
        “Từ”.
      </p>
      <PartNotes form={form} name="grades" />
      <RowTable
        form={form}
        list="grades"
        label="Các mức xếp loại"
        columns={[
          { title: 'Mã', kind: 'code' },
          { title: 'Tên mức', kind: 'wide' },
          { title: 'Từ', kind: 'number' },
          { title: 'Đến dưới', kind: 'number' },
        ]}
        row={(index) => [
          <>
            <Was form={form} name={rowName('grades', index, 'was')} />
            <Cell form={form} name={rowName('grades', index, 'code')} />
          </>,
          <Cell form={form} name={rowName('grades', index, 'name')} />,
          <Cell form={form} name={rowName('grades', index, 'from')} kind="number" />,
          <Cell form={form} name={rowName('grades', index, 'to')} kind="number" />,
        ]}
      />
    </fieldset>
  );
}

function GateRows({ form }: { form: PartForm }): VNode {
  return (
    <fieldset>
      <legend class="legend">Điều kiện kèm theo</legend>
      <p class="field__hint">Muốn được mức này và các mức cao hơn phải đạt thêm; không đạt thì xuống mức kế dưới.</p>
      <PartNotes form={form} name="gates" />
      <RowTable
        form={form}
        list="gates"
        label="Điều kiện của các mức"
        columns={[
          { title: 'Muốn được mức' },
          { title: 'thì nhóm, tiêu chí', kind: 'wide' },
          { title: 'phải' },
          { title: 'Số', kind: 'number' },
        ]}
        row={(index) => [
          <Cell
            form={form}
            name={rowName('gates', index, 'grade')}
            kind="choice"
            choices={form.options.grades}
            blank="–"
          />,
          <Cell
            form={form}
            name={rowName('gates', index, 'criterion')}
            kind="choice"
            choices={form.options.places}
            blank="–"
          />,
          <Cell form={form} name={rowName('gates', index, 'type')} kind="choice" choices={GATE_CHOICES} />,
          <Cell form={form} name={rowName('gates', index, 'number')} kind="number" />,
        ]}
      />
    </fieldset>
  );
}

function QuotaFields({ form, index }: { form: PartForm; index: number }): VNode {
  const name = (field: string): string => rowName('quotas', index, field);
  const choices = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): Choice[] =>
    codes.map((code) => ({ value: code, label: words[code] }));
  return (
    <fieldset class="editor-quota">
      <legend class="field__label">Chỉ tiêu {index + 1}</legend>
      <div class="field-row">
        <ChoiceInput form={form} name={name('grade')} label="Mức" choices={form.options.grades} blank="Không có" />
        <NumberInput form={form} name={name('percent')} label="Tối đa" unit="% số thành viên" />
        <ChoiceInput
          form={form}
          name={name('rounding')}
          label="Số đơn vị lẻ"
          choices={choices(QUOTA_ROUNDINGS, quotaRoundingWords)}
        />
      </div>
      <div class="field-row">
        <ChoiceInput
          form={form}
          name={name('tie')}
          label="Bằng nhau ở chỗ cuối"
          choices={choices(QUOTA_TIES, quotaTieWords)}
        />
        <ChoiceInput
          form={form}
          name={name('excluded')}
          label="Đơn vị không xếp hạng"
          choices={choices(QUOTA_EXCLUDED, quotaExcludedWords)}
        />
      </div>
      <div class="field" role="group" aria-label={`Chỉ tiêu ${index + 1}: thứ tự chọn`}>
        <p class="field__label">Thứ tự chọn riêng</p>
        <RepeatedChoice
          form={form}
          name={name('chain')}
          groups={form.options.chain}
          label={`Chỉ tiêu ${index + 1}: xét theo`}
          blank={textAt(form.values, name('chain')) === '' ? 'Theo thứ tự xếp hạng' : 'Hết'}
        />
      </div>
    </fieldset>
  );
}

/** Grades, what they demand, and how many may get them. */
export function GradeFields({ form }: { form: PartForm }): VNode {
  const quotas = rowCount(form.values, 'quotas') + Math.min(spareRows(form, 'quotas'), 1);
  return (
    <>
      <BandRows form={form} />
      <GateRows form={form} />
      <fieldset>
        <legend class="legend">Chỉ tiêu số lượng</legend>
        <p class="field__hint">
          Tối đa bấy nhiêu phần trăm tổng số thành viên; ngoài chỉ tiêu thì xuống mức kế dưới. 25% của 10 đơn vị là 2,5.
        </p>
        <PartNotes form={form} name="quotas" />
        {Array.from({ length: quotas }, (_empty, index) => (
          <QuotaFields key={index} form={form} index={index} />
        ))}
        <MoreRows form={form} list="quotas" />
      </fieldset>
    </>
  );
}

/** What decides between units, one after the other. */
export function ChainFields({ form }: { form: PartForm }): VNode {
  return (
    <>
      <p class="field__hint">
        Xét lần lượt từ trên xuống; bằng nhau mới xét tiếp. Hết thứ tự vẫn bằng thì đồng hạng, hạng kế tiếp bỏ qua.
      </p>
      <Notes form={form} name="chain" />
      <div class="editor-chain">
        <RepeatedChoice
          form={form}
          name="chain"
          groups={form.options.chain}
          label="Xét thứ"
          blank="Hết"
          spare={BLANK_STEPS + spareRows(form, 'chain')}
          numbered
        />
      </div>
      <MoreRows form={form} list="chain" />
    </>
  );
}
