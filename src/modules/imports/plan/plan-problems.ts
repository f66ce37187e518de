import { isEditable, type SheetState } from '../../../domain/workflow/sheet';
import { formatDate, formatInstant } from '../../../text/date';
import { fold } from '../../../text/search';
import { sheetStateWords } from '../../../text/vi';
import { type BlocWorkbookReading, hasErrors, type SheetKind, sheetKindWords } from '../bloc-workbook';
import { itemKeyOf } from './compare-facts';
import {
  allItems,
  hasWrites,
  type ImportTarget,
  isWritten,
  itemsByKind,
  type PlannedItems,
  type PlanProblem,
} from './plan';
import type { StoredState } from './stored-state';

/** How many things one sentence names before it only counts the rest. */
const MOST_NAMED = 12;

/** A problem of the file as a whole. */
export function fileProblem(code: string, sentence: string, severity: PlanProblem['severity'] = 'error'): PlanProblem {
  return { code, sheet: '', address: '', sentence, severity };
}

/** What stands between the file and what is stored, beyond single values. */
export function placeProblems(
  reading: BlocWorkbookReading,
  target: ImportTarget,
  stored: StoredState,
  items: PlannedItems,
): PlanProblem[] {
  return [
    ...otherBlocName(reading, target),
    ...otherCutOff(reading, target),
    ...lockedScores(items, stored),
    ...lockedScheme(items, stored.sheetStates),
    // A row that cannot be read is not one that was taken out.
    ...(hasErrors(reading) ? [] : noLongerStated(items, stored.imported)),
  ];
}

/** The workbook of another bloc is easily sent to the wrong one. */
function otherBlocName(
  { blocName }: BlocWorkbookReading,
  { blocId, blocName: name, blocCode }: ImportTarget,
): PlanProblem[] {
  if (blocId === null || blocName === null || fold(blocName.typed) === fold(name)) return [];
  const sentence = `Tệp ghi tên khối là “${blocName.suggested}”, trên hệ thống ${blocCode} là “${name}”. Giữ tên trên hệ thống.`;
  const { sheet, address } = blocName;
  return [{ code: 'bloc_name_differs', sheet, address, sentence, severity: 'warning' }];
}

function otherCutOff({ cutOff }: BlocWorkbookReading, { halfPeriod }: ImportTarget): PlanProblem[] {
  if (!halfPeriod.exists || cutOff === null || cutOff === halfPeriod.cutOff) return [];
  const days = `tệp ghi ${formatDate(cutOff)}, trên hệ thống là ${formatDate(halfPeriod.cutOff)}`;
  const sentence = `Ngày chốt số liệu của ${halfPeriod.name}: ${days}. Giữ ngày trên hệ thống.`;
  return [fileProblem('cut_off_differs', sentence, 'warning')];
}

/** Points of a sheet that left its agency, or of a draft past its deadline, stay as they were given. */
function lockedScores({ scores }: PlannedItems, stored: StoredState): PlanProblem[] {
  return scores.filter(hasWrites).flatMap(({ source, sheet, address }) => {
    const reason = lockOf(stored.sheetStates.get(source.agency) ?? 'not_started', stored.selfScoreEnded);
    if (reason === null) return [];
    const sentence = `Phiếu của ${source.agency} ${reason} nên không nhận điểm từ tệp.`;
    return [{ code: 'sheet_locked', sheet, address, sentence, severity: 'error' as const }];
  });
}

function lockOf(state: SheetState, ended: Date | null): string | null {
  if (state === 'not_started') return null;
  if (!isEditable(state)) return sheetStateWords[state].toLocaleLowerCase('vi');
  return ended === null ? null : `đã quá hạn tự chấm ${formatInstant(ended)}`;
}

function lockedScheme({ schemes }: PlannedItems, states: ReadonlyMap<string, SheetState>): PlanProblem[] {
  const sent = [...states].filter(([, state]) => state !== 'not_started' && state !== 'drafting').map(([code]) => code);
  return schemes
    .filter((item) => item.facts.some((fact) => isWritten(fact)) && sent.length > 0)
    .map(({ sheet }) => ({
      code: 'scheme_locked',
      sheet,
      address: '',
      sentence: `Bảng tiêu chí khác bảng đang dùng, trong khi phiếu của ${named(sent)} đã được trình hoặc nộp.`,
      severity: 'error',
    }));
}

/** A row that was taken out of the file erases nothing: it is said, so that nobody believes it did. */
function noLongerStated(items: PlannedItems, imported: ReadonlyMap<string, string>): PlanProblem[] {
  const stated = new Set(allItems(items).map(({ key }) => key));
  const gone = [...new Set([...imported.keys()].map(itemKeyOf))].filter((key) => !stated.has(key));
  return itemsByKind(items).flatMap(([kind]) => {
    const prefix = PREFIXES[kind];
    const names = prefix === null ? [] : gone.filter((key) => key.startsWith(prefix)).map((key) => shortName(key));
    if (names.length === 0) return [];
    const sentence = `Tệp không còn ${String(names.length)} mục đã nhập trước đây ở ${sheetKindWords[kind]} (${named(names)}). Hệ thống giữ nguyên.`;
    return [fileProblem('no_longer_stated', sentence, 'warning')];
  });
}

/** Keys of the items of a sheet; null where a newer file rightly has other items than the one before. */
const PREFIXES: Readonly<Record<SheetKind, string | null>> = {
  agencies: 'agency:',
  tasks: 'task:',
  progress: null,
  criteria: null,
  self_scores: 'score:',
  commendations: 'commendation:',
};

function shortName(itemKey: string): string {
  return itemKey.split(':').slice(1, 3).join('-');
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return rest > 0 ? `${shown} và ${String(rest)} mục khác` : shown;
}
