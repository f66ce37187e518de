import type { VNode } from 'preact';
import type { ItemType } from '../../../../src/domain/scoring/scheme';
import type { PartForm } from './editor-props';
import { Cell, NumberInput, TickInput } from './fields';
import { RepeatedChoice } from './repeated-choice';
import { rowName } from './form-values';
import { RowTable } from './rows';

const NO_EFFECT = 'Không có';

/** The levels of a choice or of a rule. */
export function LevelRows({ form }: { form: PartForm }): VNode {
  return (
    <RowTable
      form={form}
      list="levels"
      label="Các mức"
      columns={[
        { title: 'Mã', hint: 'trống thì tự đặt', kind: 'code' },
        { title: 'Tên mức', kind: 'wide' },
        { title: 'Điểm', kind: 'number' },
        { title: 'Hệ quả kèm theo' },
      ]}
      row={(index) => [
        <Cell form={form} name={rowName('levels', index, 'code')} />,
        <Cell form={form} name={rowName('levels', index, 'name')} />,
        <Cell form={form} name={rowName('levels', index, 'points')} kind="number" />,
        <RowEffects form={form} list="levels" index={index} words="mức" />,
      ]}
    />
  );
}

function RowEffects({
  form,
  list,
  index,
  words,
}: {
  form: PartForm;
  list: string;
  index: number;
  words: string;
}): VNode {
  const name = rowName(list, index, 'effects');
  const label = `Hệ quả của ${words} ${index + 1}`;
  const isFilled = (form.values[name] ?? []).some((value) => value !== '');
  return (
    <RepeatedChoice
      form={form}
      name={name}
      groups={form.options.effects}
      label={label}
      blank={isFilled ? 'Thêm hệ quả' : NO_EFFECT}
    />
  );
}

function ThresholdRows({ form }: { form: PartForm }): VNode {
  return (
    <>
      <p class="field__hint">
        Ghi từ giá trị thấp đến cao. Ô “Từ” của dòng đầu để trống là mọi giá trị thấp hơn; ô “Đến dưới” để trống thì lấy
        ô “Từ” của dòng sau, ở dòng cuối là trở lên.
      </p>
      <RowTable
        form={form}
        list="bands"
        label="Các khoảng giá trị"
        columns={[
          { title: 'Từ', kind: 'number' },
          { title: 'Đến dưới', kind: 'number' },
          { title: 'Được điểm', kind: 'number' },
          { title: 'Hệ quả kèm theo' },
        ]}
        row={(index) => [
          <Cell form={form} name={rowName('bands', index, 'from')} kind="number" />,
          <Cell form={form} name={rowName('bands', index, 'to')} kind="number" />,
          <Cell form={form} name={rowName('bands', index, 'points')} kind="number" />,
          <RowEffects form={form} list="bands" index={index} words="khoảng" />,
        ]}
      />
    </>
  );
}

function RatioFields({ form }: { form: PartForm }): VNode {
  return (
    <>
      <NumberInput
        form={form}
        name="ratio_cap"
        label="Tỷ lệ được tính cao nhất"
        unit="% kế hoạch"
        hint="100: đạt quá kế hoạch cũng chỉ được điểm tối đa."
      />
      <TickInput form={form} name="ratio_due" label="Chỉ tính phần việc đã đến hạn vào ngày chốt số liệu" />
      <fieldset class="editor-inner">
        <legend class="field__label">
          Cộng điểm khi vượt kế hoạch <span class="field__optional">(để trống nếu không cộng)</span>
        </legend>
        <div class="field-row">
          <NumberInput form={form} name="ratio_over_percent" label="Cứ vượt đủ" unit="%" />
          <NumberInput form={form} name="ratio_over_points" label="được cộng" unit="điểm" />
          <NumberInput form={form} name="ratio_over_cap" label="cộng nhiều nhất" unit="điểm" />
        </div>
      </fieldset>
    </>
  );
}

function KeyTaskFields({ form }: { form: PartForm }): VNode {
  return (
    <>
      <NumberInput
        form={form}
        name="tasks_count"
        label="Số nhiệm vụ mỗi đơn vị phải đăng ký"
        unit="nhiệm vụ"
        hint="Để trống: đăng ký bao nhiêu thì chia đều điểm tối đa bấy nhiêu."
      />
      <fieldset class="editor-inner">
        <legend class="field__label">Một nhiệm vụ đã xong được điểm ở ba mặt</legend>
        <div class="field-row">
          <NumberInput form={form} name="tasks_onTime" label="Đúng hạn" unit="điểm" />
          <NumberInput form={form} name="tasks_quality" label="Chất lượng" unit="điểm" />
          <NumberInput form={form} name="tasks_effectiveness" label="Hiệu quả" unit="điểm" />
        </div>
        <p class="field__hint">Nhiệm vụ chưa xong được tổng ba mặt nhân tỷ lệ hoàn thành.</p>
      </fieldset>
    </>
  );
}

/** The fields of one way of scoring; some need nothing but the maximum. */
export function ItemFields({ form, type }: { form: PartForm; type: ItemType }): VNode {
  switch (type) {
    case 'choice':
      return <LevelRows form={form} />;
    case 'minus':
      return (
        <div class="field-row">
          <NumberInput form={form} name="minus_per" label="Mỗi lần trừ" unit="điểm" />
          <NumberInput form={form} name="minus_floor" label="Điểm còn lại không dưới" unit="điểm" />
        </div>
      );
    case 'ratio':
      return <RatioFields form={form} />;
    case 'count':
      return <NumberInput form={form} name="count_per" label="Mỗi lần được" unit="điểm, không quá điểm tối đa" />;
    case 'threshold':
      return <ThresholdRows form={form} />;
    case 'manual':
      return (
        <NumberInput
          form={form}
          name="manual_step"
          label="Bước điểm"
          unit="điểm"
          hint="0,5: chấm được 0; 0,5; 1; … đến điểm tối đa."
        />
      );
    case 'key_tasks':
      return <KeyTaskFields form={form} />;
    case 'average':
      return <p class="field__hint">Không cần ghi thêm: mỗi lần chấm từ 0 đến điểm tối đa, điểm là số bình quân.</p>;
    case 'relative':
      return (
        <p class="field__hint">
          Không cần ghi thêm: dưới kế hoạch được một nửa điểm tối đa nhân tỷ lệ; đúng kế hoạch được một nửa; vượt thì
          thêm phần so với đơn vị vượt cao nhất khối.
        </p>
      );
    case 'all_or_nothing':
      return <p class="field__hint">Không cần ghi thêm: đạt thì được điểm tối đa, không đạt thì 0 điểm.</p>;
  }
}
