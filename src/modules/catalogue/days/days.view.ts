import type { DayField, DayRow } from '../../../../templates/pages/catalogue/days';
import { formatMoney } from '../../../text/commendation/money-sentences';
import { formatDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { formatValidity } from '../../../text/validity';
import { holidayKindWords } from '../../../text/vi';
import { typedText } from '../../../platform/forms';
import { checkView } from '../check.view';
import type { KeptLegalText } from '../texts/legal-text';
import type { KeptBaseSalary } from './base-salaries.repository';
import type { BaseSalaryFields, HolidayFields } from './days.dto';
import { HOLIDAY_KINDS, type KeptHoliday } from './holidays.repository';

const NOTE = { name: 'note', label: 'Điều còn phải kiểm tra', hint: 'Để trống khi đã rõ.' } as const;

/** A base salary as a row. */
export function salaryRow(salary: KeptBaseSalary, texts: readonly KeptLegalText[]): DayRow {
  const basis = texts.find(({ code }) => code === salary.basis)?.printedTitle ?? '';
  return {
    ...{ day: salary.from, version: salary.version, check: checkView(salary.confidence, salary) },
    cells: [formatValidity(salary.from, salary.to), formatMoney(salary.amount), basis],
  };
}

/** A holiday as a row. */
export function holidayRow(holiday: KeptHoliday): DayRow {
  return {
    ...{ day: holiday.day, version: holiday.version, check: checkView(holiday.confidence, holiday) },
    cells: [formatDate(holiday.day), holiday.name, holidayKindWords[holiday.kind]],
  };
}

/** The form of a base salary with what is stored. */
export function storedSalary(salary: KeptBaseSalary): BaseSalaryFields {
  const { from, amount, basis, note } = salary;
  return { from: formatDate(from), amount: formatNumber(amount), basis: basis ?? '', note };
}

/** The form of a holiday with what is stored. */
export function storedHoliday({ day, name, kind, note }: KeptHoliday): HolidayFields {
  return { day: formatDate(day), name, kind, note };
}

/** The inputs of a base salary. */
export function salaryInputs(typed: BaseSalaryFields, texts: readonly KeptLegalText[]): DayField[] {
  const options = texts.map(({ code, printedTitle }) => ({ value: code, label: printedTitle }));
  return [
    { name: 'from', label: 'Áp dụng từ ngày', value: typedText(typed.from), width: 'short' },
    {
      name: 'amount',
      label: 'Mức lương cơ sở (đồng)',
      value: typedText(typed.amount),
      width: 'medium',
      hint: 'Ví dụ 2.530.000.',
    },
    {
      name: 'basis',
      label: 'Văn bản quy định',
      value: typedText(typed.basis),
      options: [{ value: '', label: 'Chưa ghi' }, ...options],
    },
    { ...NOTE, value: typedText(typed.note) },
  ];
}

/** The inputs of a holiday. */
export function holidayInputs(typed: HolidayFields): DayField[] {
  return [
    { name: 'day', label: 'Ngày', value: typedText(typed.day), width: 'short' },
    { name: 'name', label: 'Tên', value: typedText(typed.name) },
    {
      ...{ name: 'kind', label: 'Loại ngày', value: typedText(typed.kind) },
      options: HOLIDAY_KINDS.map((kind) => ({ value: kind, label: holidayKindWords[kind] })),
    },
    { ...NOTE, value: typedText(typed.note) },
  ];
}
