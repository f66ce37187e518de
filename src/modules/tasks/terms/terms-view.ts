import { toDecimalString } from '../../../domain/fraction';
import type { TermsDraft } from '../../../domain/tasks/terms';
import { formatDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { coordinatorsText, milestonesText } from '../../../text/task-terms';
import { targetDirectionWords, targetKindWords } from '../../../text/vi';
import { typedText } from '../../../platform/forms';
import type { FormBody } from '../../../platform/web';
import type { TermsValues } from '../../../../templates/pages/tasks/registration-props';
import type { BlocPlace } from '../../blocs';
import { amountText } from '../task-words';

const SHOWN_DECIMALS = 10;
export const TERMS_FIELDS = [
  'title',
  'unit',
  'target',
  'kind',
  'direction',
  'weight',
  'due',
  'product',
  'coordinators',
  'milestones',
] as const satisfies readonly (keyof TermsValues)[];

/** Short names of the members of a place by code. */
export function memberNames({ members }: Pick<BlocPlace, 'members'>): Map<string, string> {
  return new Map(members.map(({ code, shortName }) => [code, shortName]));
}

/** Codes of the members of a place by what people call them, in small letters. */
export function memberCodes({ members }: Pick<BlocPlace, 'members'>): Map<string, string> {
  return new Map(
    members.flatMap(({ code, name, shortName }) =>
      [code, name, shortName].map((words) => [words.toLocaleLowerCase('vi'), code] as const),
    ),
  );
}

/** Terms as they stand in the fields of a form. */
export function termsValues(terms: TermsDraft, names: ReadonlyMap<string, string>): TermsValues {
  const { title, unit, target, kind, direction, weight, due, product, coordinators, milestones } = terms;
  return {
    ...{ title, unit, kind, direction, product },
    target: target === null ? '' : formatNumber(target, SHOWN_DECIMALS),
    weight: weight === null ? '' : formatNumber(weight, SHOWN_DECIMALS),
    due: due === null ? '' : formatDate(due),
    coordinators: coordinatorsText(coordinators, names),
    milestones: milestonesText(milestones),
  };
}

/** What was typed, as it was typed. */
export function typedValues(fields: FormBody): TermsValues {
  return Object.fromEntries(TERMS_FIELDS.map((field) => [field, typedText(fields[field])])) as unknown as TermsValues;
}

/** "900 đảng viên"; "đạt" for a yes/no task, "–" while it is open. */
export function targetText(terms: TermsDraft): string {
  if (terms.direction === 'reach') return 'đạt';
  const { target, unit, direction } = terms;
  return target === null ? '–' : amountText(target, { unit, direction, target });
}

/** "Cộng dồn, càng cao càng tốt" */
export function methodText({ kind, direction }: Pick<TermsDraft, 'kind' | 'direction'>): string {
  if (direction === 'reach') return targetDirectionWords.reach;
  return `${targetKindWords[kind]}, ${targetDirectionWords[direction].toLowerCase()}`;
}

/** What a person compares of two versions: label and text of every field that differs. */
export function differences(
  stored: TermsDraft,
  typed: TermsValues,
  names: ReadonlyMap<string, string>,
): { label: string; stored: string; typed: string }[] {
  const before = inWords(termsValues(stored, names));
  const after = inWords(typed);
  return TERMS_FIELDS.filter((field) => before[field].trim() !== after[field].trim()).map((field) => ({
    label: FIELD_LABELS[field],
    stored: before[field],
    typed: after[field],
  }));
}

/** A weight as it is shown; '' where there is none. */
export function weightText({ weight }: Pick<TermsDraft, 'weight'>): string {
  return weight === null ? '' : formatNumber(toDecimalString(weight), SHOWN_DECIMALS);
}

const FIELD_LABELS: Readonly<Record<keyof TermsValues, string>> = {
  title: 'Nội dung',
  unit: 'Đơn vị tính',
  target: 'Chỉ tiêu',
  kind: 'Cách tính',
  direction: 'Chiều đánh giá',
  weight: 'Trọng số',
  due: 'Hạn hoàn thành',
  product: 'Sản phẩm dự kiến',
  coordinators: 'Cơ quan phối hợp',
  milestones: 'Mốc tiến độ',
};

function inWords(values: TermsValues): TermsValues {
  const words = { ...targetKindWords, ...targetDirectionWords } as Readonly<Record<string, string>>;
  return { ...values, kind: words[values.kind] ?? '', direction: words[values.direction] ?? '' };
}
