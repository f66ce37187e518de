import type { AgencyKind, MemberRole } from '../../domain/agencies';
import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { scoredCriteria } from '../../domain/scoring/sections';
import type { TargetDirection, TargetKind } from '../../domain/tasks/target';
import { formatDate } from '../../text/date';
import { formatNumber } from '../../text/number';
import {
  agencyKindWords,
  commendationSubjectWords,
  commendationTypeWords,
  memberRoleWords,
  targetDirectionWords,
  targetKindWords,
} from '../../text/vi';
import type {
  AgencyItem,
  CommendationItem,
  ProgressItem,
  SelfScoreItem,
  TaskItem,
  TaskWithoutValue,
} from './bloc-workbook';
import type { PlannedFact, PlannedItem, PlannedItems, SchemeItem } from './plan/plan';

/** Enough to show any figure as it was typed. */
const SHOWN_DECIMALS = 10;

/** What a person calls an item, and what it says in one line. */
export interface ItemWords {
  readonly label: string;
  readonly summary: string;
}

/** The words of every item of a plan, by its key. */
export function wordsOfItems(items: PlannedItems): Map<string, ItemWords> {
  return new Map([
    ...words(items.agencies, agencyWords),
    ...words(items.tasks, taskWords),
    ...words(items.progress, progressWords),
    ...words(items.schemes, schemeWords),
    ...words(items.scores, scoreWords),
    ...words(items.commendations, commendationWords),
  ]);
}

/** The name of a field in the middle of a sentence. */
export function fieldWords({ field }: PlannedFact): string {
  return FIELDS[field] ?? field;
}

/** A value of a field as a person reads it; '' for none. */
export function valueWords(field: string, value: string | null): string {
  if (value === null) return '';
  const lookUp = CODES[field];
  if (lookUp !== undefined) return lookUp(value);
  if (DAYS.has(field)) return formatDate(value);
  if (NUMBERS.has(field)) return number(value);
  return field === 'definition' ? 'bảng tiêu chí của lần nhập khác' : value;
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'tên',
  shortName: 'tên viết tắt',
  kindWords: 'loại hình ghi trong tệp',
  role: 'vai trò trong khối',
  email: 'thư điện tử',
  order: 'số thứ tự',
  title: 'nội dung',
  unit: 'đơn vị tính',
  target: 'chỉ tiêu',
  kind: 'loại',
  direction: 'hướng',
  due: 'hạn hoàn thành',
  value: 'kết quả',
  note: 'ghi chú',
  definition: 'nội dung bảng',
  points: 'điểm',
  decidedOn: 'ngày quyết định',
  quantity: 'số lượng',
};

const DAYS = new Set(['due', 'decidedOn']);
const NUMBERS = new Set(['target', 'value', 'points', 'quantity']);

/** Codes of several things share a field's name; none means two of them. */
const KINDS: Readonly<Record<string, string>> = { ...agencyKindWords, ...targetKindWords };
const CODES: Readonly<Record<string, (value: string) => string>> = {
  kind: (value) => KINDS[value] ?? value,
  role: (value) => memberRoleWords[value as MemberRole],
  direction: (value) => targetDirectionWords[value as TargetDirection],
};

function words<Source>(
  items: readonly PlannedItem<Source>[],
  of: (source: Source) => ItemWords,
): (readonly [string, ItemWords])[] {
  return items.map((item) => [item.key, of(item.source)]);
}

function agencyWords({ code, name, kind, role }: AgencyItem): ItemWords {
  return {
    label: `Đơn vị ${code}`,
    summary: `${name}; ${kindOf(kind)}, ${memberRoleWords[role].toLocaleLowerCase('vi')}`,
  };
}

function kindOf(kind: AgencyKind): string {
  return agencyKindWords[kind].replace(/^./u, (first) => first.toLocaleLowerCase('vi'));
}

function taskWords({ agency, number: task, title, unit, target, due }: TaskItem): ItemWords {
  return {
    label: `Nhiệm vụ ${agency}-${String(task)}`,
    summary: `${title}; ${number(target)} ${unit}, hạn ${formatDate(due)}`,
  };
}

function progressWords(item: ProgressItem | TaskWithoutValue): ItemWords {
  const label = `Tiến độ ${item.agency}-${String(item.number)}`;
  if (!('value' in item)) return { label: `${label}, ghi chú`, summary: item.note };
  const note = item.note === '' ? '' : `; ${item.note}`;
  return { label: `${label} ngày ${formatDate(item.date)}`, summary: `${number(item.value)}${note}` };
}

function schemeWords({ definition }: SchemeItem): ItemWords {
  const count = scoredCriteria(definition).length;
  return {
    label: `Thang điểm ${definition.code}`,
    summary: `${definition.title}; ${String(count)} tiêu chí, thang ${number(definition.total)} điểm`,
  };
}

function scoreWords({ agency, criterion, points }: SelfScoreItem): ItemWords {
  return { label: `Điểm tự chấm ${agency}, ${criterion}`, summary: number(points) };
}

function commendationWords(item: CommendationItem): ItemWords {
  const subject = commendationSubjectWords[item.subject satisfies CommendationSubject].toLocaleLowerCase('vi');
  const type = commendationTypeWords[item.type satisfies CommendationType].toLocaleLowerCase('vi');
  return {
    label: `Khen thưởng ${item.agency}, ${item.decisionNumber}`,
    summary: `${item.form}; ${subject}, ${type}; ngày ${formatDate(item.decidedOn)}, số lượng ${String(item.quantity)}`,
  };
}

function number(value: string): string {
  return formatNumber(value, SHOWN_DECIMALS);
}

/** Kind and direction of a target as a guess shows them. */
export function guessWords(kind: TargetKind, direction: TargetDirection): { kind: string; direction: string } {
  return { kind: targetKindWords[kind], direction: targetDirectionWords[direction] };
}
