import type { VNode } from 'preact';
import { TARGET_DIRECTIONS, TARGET_KINDS } from '../../../src/domain/tasks/target';
import { targetDirectionWords, targetKindWords } from '../../../src/text/vi';
import { SelectField, TextAreaField, TextField } from '../../components/field';
import type { TermsValues } from './registration-props';

export interface TermsFieldsProps {
  readonly values: TermsValues;
  /** Name of a field in the form. */
  readonly name: (field: keyof TermsValues) => string;
  /** Id of a field, and the sentence of a mistake there. */
  readonly id: (field: keyof TermsValues) => string;
  readonly error: (field: keyof TermsValues) => string | undefined;
}

/** The fields of what a task is to achieve, in the order in which they are filled. */
export function TermsFields({ values, name, id, error }: TermsFieldsProps): VNode {
  const words = (field: keyof TermsValues, label: string) => ({ id: id(field), label, error: error(field) });
  const text = (field: keyof TermsValues) => ({
    name: name(field),
    value: values[field],
    autocomplete: 'off' as const,
  });
  return (
    <>
      <div class="terms__wide">
        <TextAreaField
          words={words('title', 'Nội dung nhiệm vụ')}
          name={name('title')}
          value={values.title}
          rows={2}
          maxLength={1000}
        />
      </div>
      <TextField words={words('target', 'Chỉ tiêu')} {...text('target')} inputMode="decimal" />
      <TextField words={words('unit', 'Đơn vị tính')} {...text('unit')} maxLength={100} />
      <TextField words={words('due', 'Hạn hoàn thành')} {...text('due')} inputMode="numeric" placeholder="30/11/2022" />
      <TextField words={words('weight', 'Trọng số')} {...text('weight')} inputMode="decimal" />
      <SelectField
        words={words('kind', 'Cách tính')}
        name={name('kind')}
        value={values.kind}
        options={TARGET_KINDS.map((kind) => ({ value: kind, label: targetKindWords[kind] }))}
      />
      <SelectField
        words={words('direction', 'Chiều đánh giá')}
        name={name('direction')}
        value={values.direction}
        options={TARGET_DIRECTIONS.map((value) => ({ value, label: targetDirectionWords[value] }))}
      />
      <div class="terms__half">
        <TextField words={words('product', 'Sản phẩm dự kiến')} {...text('product')} maxLength={1000} />
      </div>
      <div class="terms__half">
        <TextField
          words={words('coordinators', 'Cơ quan phối hợp')}
          {...text('coordinators')}
          placeholder="Tên hoặc mã, cách nhau bằng dấu ;"
        />
      </div>
      <div class="terms__wide">
        <TextField
          words={words('milestones', 'Mốc tiến độ')}
          {...text('milestones')}
          placeholder="31/03/2022: 25%; 30/06/2022: 50%"
        />
      </div>
    </>
  );
}
