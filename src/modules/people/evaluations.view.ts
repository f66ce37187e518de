import { formatInstant } from '../../text/date';
import type { CompletionLevel } from '../../domain/commendation/records';
import { completionLevelShortWords, completionLevelWords } from '../../text/vi';
import type { EvaluationPageProps, EvaluationRowView } from '../../../templates/pages/people/evaluation-props';
import type { StaleWrite } from '../../platform/audit';
import type { Evaluation, EvaluationSheet, SheetRow } from './evaluation';
import type { EvaluationPlan } from './evaluation-import.service';
import { levelPlace } from './evaluations.policy';
import { holderKey } from './holder';
import type { DisciplineCheck } from './misconduct';

/** What was typed into a sheet that was refused. */
export interface TypedEvaluations {
  readonly levels: Readonly<Record<string, string>>;
  /** What a filled form has seen of them, '1 well'; what is stored now where it says nothing. */
  readonly seen: Readonly<Record<string, string>>;
  readonly document: string;
  readonly reason: string;
  readonly source: 'screen' | 'import';
}

export const NOTHING_EVALUATED: TypedEvaluations = {
  ...{ levels: {}, seen: {}, document: '', reason: '' },
  source: 'screen',
};

/** A sheet as the page shows it: what was typed over what is stored, always with the versions of now. */
export function sheetView(
  sheet: EvaluationSheet,
  typed: TypedEvaluations,
  checks: readonly DisciplineCheck[] | null,
): NonNullable<EvaluationPageProps['sheet']> {
  const check = checks?.find(({ year }) => year >= sheet.year);
  const years = [sheet.year - 3, sheet.year - 2, sheet.year - 1];
  return {
    years,
    rows: sheet.rows.map((row) => rowView(row, years, typed)),
    ...{ document: typed.document, reason: typed.reason, source: typed.source },
    mayWrite: sheet.rows.some(({ mayWrite }) => mayWrite),
    disciplineCheck:
      checks === null
        ? null
        : {
            confirmed:
              check === undefined
                ? ''
                : `${check.confirmedBy} xác nhận đã ghi đủ lúc ${formatInstant(check.confirmedAt)}.`,
          },
    evaluated: sheet.rows.filter(({ current }) => current?.level != null).length,
  };
}

function rowView(row: SheetRow, years: readonly number[], typed: TypedEvaluations): EvaluationRowView {
  const { holder, name, current, before, mayWrite } = row;
  const key = holderKey(holder);
  return {
    ...{ key, fieldId: fieldIdOf(key), name, mayWrite },
    detail: [row.detail, row.divisionName ?? '', row.birthYear === null ? '' : `sinh năm ${row.birthYear}`]
      .filter((part) => part !== '')
      .join(', '),
    href: holder.kind === 'person' ? `/nhan-su/nguoi/${holder.id}` : null,
    level: typed.levels[key] ?? current?.level ?? '',
    seen: typed.seen[key] ?? `${current?.version ?? 0} ${current?.level ?? ''}`.trim(),
    before: years.map((year) => (before[year] === undefined ? '' : completionLevelShortWords[before[year]])),
    source: current?.level == null ? '' : current.sourceDocument,
  };
}

/** What a filled form would write, with both values where somebody else wrote after the form was laid out. */
export function planView({ fileName, levels, problems }: EvaluationPlan): NonNullable<EvaluationPageProps['plan']> {
  return {
    ...{ fileName, problems },
    changes: levels.map(({ address, row: { name, current }, typed }) => ({
      ...{ address, name, level: wordsOf(typed.level) },
      stored: wordsOf(current?.level ?? null),
      conflict:
        typed.seenLevel === (current?.level ?? null)
          ? ''
          : `Lúc tải mẫu: ${wordsOf(typed.seenLevel) || 'chưa đánh giá'}. ${changeWords(current)}`.trim(),
    })),
  };
}

function wordsOf(level: CompletionLevel | null): string {
  return level === null ? '' : completionLevelWords[level];
}

function changeWords(current: Evaluation | null): string {
  return current === null ? '' : `${current.recordedBy} ghi lúc ${formatInstant(current.recordedAt)}.`;
}

/** Ids of the fields of levels by the places that refusals name. */
export function levelFieldIds(levels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(levels).map((key) => [levelPlace(key), fieldIdOf(key)]));
}

/** Both values of everything that somebody else wrote meanwhile. */
export function conflictView({ change, stored, given }: StaleWrite): NonNullable<EvaluationPageProps['conflict']> {
  const explanation = change === null ? '' : `${change.by} lưu lúc ${formatInstant(change.at)}.`;
  const rows = Object.keys(given).map((label) => ({ label, stored: stored[label] ?? '', typed: given[label] ?? '' }));
  return { explanation, rows };
}

function fieldIdOf(key: string): string {
  return `muc-${key.replaceAll(':', '-')}`;
}
