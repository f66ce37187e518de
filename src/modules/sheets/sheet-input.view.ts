import { type InputKind, inputKindOf, levelsOf, notOccurredOf } from '../../domain/scoring/input-kind';
import type { Level, NotOccurredPolicy } from '../../domain/scoring/scheme';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import type { FieldOption } from '../../../templates/components/field';
import { MOST_LINES, NO, YES } from '../../../templates/pages/sheets/field-names';
import type { SheetInput, SheetTasks } from '../../../templates/pages/sheets/input-props';
import { formatDate } from '../../text/date';
import { formatNumber } from '../../text/number';
import type { RowFields } from './row-reader';

/** Lines to spare in a list, so that nobody needs a button to add the next. */
const SPARE_LINES = 3;
const ALL_DECIMALS = 10;

const NOT_OCCURRED: Readonly<Record<NotOccurredPolicy, string>> = {
  full: 'Không phát sinh: hưởng điểm tối đa',
  renormalise: 'Không phát sinh: không tính, quy đổi trong nhóm',
  leave_out: 'Không phát sinh: không tính',
};

/** What the row of a criterion asks for. `fields` is what the row holds now; `days` are those of its period. */
export function inputView(
  criterion: ScoredCriterion,
  fields: RowFields,
  { asOf, cutOff }: { readonly asOf: string; readonly cutOff: string },
  tasks: SheetTasks | null,
): SheetInput {
  const kind = kindOf(criterion, fields);
  const levels = kind === 'times' ? levelsOf(criterion) : [];
  const policy = notOccurredOf(criterion);
  return {
    kind,
    tasks,
    options: optionsOf(criterion, kind),
    notOccurred: policy === null ? null : NOT_OCCURRED[policy],
    eventLevels: levels.length === 0 ? [] : [{ value: '', label: 'Chọn mức' }, ...levels.map(levelOption)],
    takesCount: kind === 'times' && levels.length === 0,
    lineCount: lineCountOf(fields),
    dayExample: formatDate(cutOff),
    rule:
      kind === 'parts'
        ? `Chỉ tính phần đến hạn tại ngày ${formatDate(asOf)}; phần không ghi hạn luôn được tính.`
        : null,
  };
}

function kindOf(criterion: ScoredCriterion, fields: RowFields): InputKind {
  const kind = inputKindOf(criterion);
  return kind === 'ratio' && [...fields.keys()].some((field) => field.startsWith('parts.')) ? 'parts' : kind;
}

function optionsOf(criterion: ScoredCriterion, kind: InputKind): FieldOption[] {
  if (kind === 'level') return [{ value: '', label: 'Chọn mức' }, ...levelsOf(criterion).map(levelOption)];
  if (kind !== 'yes_no') return [];
  return [
    { value: '', label: 'Chọn' },
    { value: YES, label: `Có: ${formatNumber(criterion.maximum, ALL_DECIMALS)} điểm` },
    { value: NO, label: 'Không: 0 điểm' },
  ];
}

function levelOption({ code, name, points }: Level): FieldOption {
  return { value: code, label: `${name}: ${formatNumber(points, ALL_DECIMALS)} điểm` };
}

/** All lines that hold something, and some to spare as far as the list may grow. */
function lineCountOf(fields: RowFields): number {
  const last = lastLine(fields);
  return Math.max(last, Math.min(last + SPARE_LINES, MOST_LINES));
}

/** How many lines of a list hold something, counted to the last of them. */
function lastLine(fields: RowFields): number {
  const lines = [...fields].flatMap(([field, text]) => {
    const [list, index] = field.split('.');
    return (list === 'events' || list === 'parts') && text !== '' ? [Number(index) + 1] : [];
  });
  return lines.filter(Number.isInteger).reduce((last, line) => Math.max(last, line), 0);
}
