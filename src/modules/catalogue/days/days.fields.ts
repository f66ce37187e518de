import type { BusinessDate } from '../../../domain/calendar';
import { parseDate } from '../../../text/date';
import { FieldReader } from '../../../platform/forms';
import { NotFound } from '../../../platform/errors';
import type { BaseSalaryDraft } from './base-salaries.repository';
import type { BaseSalaryFields, HolidayFields } from './days.dto';
import { HOLIDAY_KINDS, type HolidayDraft } from './holidays.repository';

const LONGEST_NOTE = 1000;

/** A base salary from a form or JSON body. Throws InvalidInput naming every field that is wrong. */
export function readSalary(fields: BaseSalaryFields): BaseSalaryDraft {
  // People type 2.530.000: the dots group digits and say nothing.
  const amount = typeof fields.amount === 'string' ? fields.amount.replace(/[.\s]/g, '') : fields.amount;
  const reader = new FieldReader(Object.assign({}, fields, { amount }));
  return reader.finish({
    from: reader.date('from', 'ngày áp dụng'),
    amount: reader.integer('amount', 'mức lương cơ sở', 1),
    basis: reader.optionalText('basis', 'văn bản quy định'),
    ...checked(reader),
  });
}

/** A holiday from a form or JSON body. Throws InvalidInput naming every field that is wrong. */
export function readHoliday(fields: HolidayFields): HolidayDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    day: reader.date('day', 'ngày'),
    name: reader.text('name', 'tên ngày'),
    kind: reader.choice('kind', 'loại ngày', HOLIDAY_KINDS),
    ...checked(reader),
  });
}

/** The day that an address names. NotFound for anything that is no day. */
export function dayInAddress(text: string): BusinessDate {
  const day = parseDate(text);
  if (day === null) throw new NotFound();
  return day;
}

function checked(reader: FieldReader): { confidence: 'confirmed' | 'to_check'; note: string } {
  const note = reader.text('note', 'điều còn phải kiểm tra', { required: false, maximum: LONGEST_NOTE });
  return { confidence: note === '' ? 'confirmed' : 'to_check', note };
}
