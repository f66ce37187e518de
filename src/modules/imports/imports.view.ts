import type { FormError } from '../../../templates/components/error-summary';
import type { PageFrame } from '../../../templates/layout/frame';
import {
  CONFLICT_LIST,
  DECISION,
  type ImportChange,
  type ImportConflict,
  type ImportDecision,
  type ImportGuess,
  type ImportSheetView,
  PROBLEM_LIST,
} from '../../../templates/pages/imports/import-props';
import type { ImportPreviewPageProps } from '../../../templates/pages/imports/preview';
import type { ImportResultPageProps } from '../../../templates/pages/imports/result';
import type { ImportPast } from '../../../templates/pages/imports/upload';
import { formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import { pathOf } from '../../platform/web';
import { sheetKindWords } from './bloc-workbook';
import type { ImportRefused } from './import-refused';
import type { PastRun } from './import-runs.repository';
import { fieldWords, guessWords, type ItemWords, valueWords, wordsOfItems } from './import-words';
import type { ImportOutcome } from './import.service';
import {
  allItems,
  conflictsOf,
  hasWrites,
  type ImportPlan,
  itemsByKind,
  type PlannedFact,
  type PlannedItem,
  type PlannedSheet,
  type Protection,
} from './plan/plan';

const PROTECTION_WORDS: Readonly<Record<Protection, string>> = {
  own_number: 'Cơ quan tự ghi, không lấy theo tệp',
  approved_target: 'Chỉ tiêu đã duyệt, không lấy theo tệp',
};

/** How many decimals a target may show. */
const SHOWN_DECIMALS = 10;

/** The preview of a plan; `decision` null where there is nothing to decide, `refusal` what kept it from being written. */
export function previewProps(
  plan: ImportPlan,
  shown: { readonly frame: PageFrame; readonly at: Date },
  decision: ImportDecision | null,
  refusal: ImportRefused | null,
): ImportPreviewPageProps {
  const words = wordsOfItems(plan.items);
  return {
    frame: shown.frame,
    decision,
    errors: refusal === null ? [] : [refusalError(refusal)],
    fileName: plan.fileName,
    checkedAt: formatInstant(shown.at),
    year: plan.target === null ? null : String(plan.target.year),
    blocCode: plan.target?.blocCode ?? null,
    blocName: plan.target?.blocName ?? null,
    sheets: plan.sheets.map(sheetView),
    problems: plan.problems.map(({ sheet, address, sentence, severity }) => ({
      ...{ sheetName: sheet, address, message: sentence, severity },
    })),
    repairs: plan.sheets.flatMap(({ report }) =>
      report.repairs.map(({ address, from, to, sentence }) => ({
        ...{ sheetName: report.sheet, address, from, to, note: sentence },
      })),
    ),
    guesses: guesses(plan),
    made: newPlaces(plan),
    changes: allItems(plan.items).flatMap((item) => changes(item, words)),
    conflicts: conflictsOf(plan).map(({ item, fact }) => conflict(item, fact, words)),
    missing: plan.missing.map(({ sentence, href }) => ({ text: sentence, href })),
  };
}

/** What an import has done. */
export function resultProps(
  { plan, changed }: ImportOutcome,
  shown: { readonly frame: PageFrame; readonly at: Date },
): ImportResultPageProps {
  const { target } = plan;
  const place = { blocCode: target?.blocCode ?? '', periodCode: target?.halfPeriod.code ?? '' };
  return {
    frame: shown.frame,
    fileName: plan.fileName,
    appliedAt: formatInstant(shown.at),
    blocName: target?.blocName ?? '',
    counts: changed
      ? itemsByKind(plan.items).map(([kind, items]) => ({ label: titleOf(sheetKindWords[kind]), ...counts(items) }))
      : [],
    missing: plan.missing.map(({ sentence, href }) => ({ text: sentence, href })),
    overviewHref: `${pathOf(place)}/tong-quan`,
  };
}

/** A line of the earlier imports. */
export function pastView(run: PastRun): ImportPast {
  const sum = (field: 'added' | 'changed'): number =>
    Object.values(run.counts).reduce((total, count) => total + count[field], 0);
  const outcome = `Khối ${run.blocCode}: ${String(sum('added'))} mục thêm mới, ${String(sum('changed'))} mục thay đổi`;
  return { fileName: run.fileName, at: formatInstant(run.appliedAt), who: run.appliedBy, outcome };
}

function refusalError({ code, message }: ImportRefused): FormError {
  if (code === 'import_has_errors') return { fieldId: PROBLEM_LIST, message };
  return { fieldId: code === 'import_has_conflicts' ? CONFLICT_LIST : DECISION, message };
}

function sheetView({ report, added, changed, unchanged, conflicts }: PlannedSheet): ImportSheetView {
  const count = (severity: string): number => report.problems.filter((problem) => problem.severity === severity).length;
  return {
    sheetName: report.sheet,
    title: report.kind === null ? null : titleOf(sheetKindWords[report.kind]),
    understood: report.understood.map(({ sentence }) => sentence).join('; '),
    ...{ added, changed, unchanged, conflicts },
    repaired: report.repairs.length,
    errors: count('error'),
    warnings: count('warning'),
  };
}

function guesses({ guesses: list, items }: ImportPlan): ImportGuess[] {
  const tasks = new Map(items.tasks.map((item) => [item.key, item.source]));
  return list.map(({ task, title, unit, directionWords, kind, direction }) => {
    const source = tasks.get(task);
    const words = guessWords(kind, direction);
    const said = directionWords === null ? 'tệp không ghi hướng' : `hướng “${directionWords}”`;
    return {
      task: source === undefined ? task : `${source.agency}-${String(source.number)}`,
      name: title,
      target: `${source === undefined ? '' : formatNumber(source.target, SHOWN_DECIMALS)} ${unit}`.trim(),
      kindText: words.kind,
      directionText: words.direction,
      because: `đơn vị tính “${unit}”, ${said}`,
    };
  });
}

function newPlaces({ target }: ImportPlan): string[] {
  if (target === null) return [];
  const periods = [target.yearPeriod, target.halfPeriod].filter(({ exists }) => !exists).map(({ name }) => name);
  return [...(target.blocId === null ? [`khối ${target.blocCode}`] : []), ...periods];
}

function changes(item: PlannedItem, words: ReadonlyMap<string, ItemWords>): ImportChange[] {
  const { label, summary } = words.get(item.key) ?? { label: item.key, summary: '' };
  const place = { sheetName: item.sheet, address: item.address };
  if (item.state === 'added') return [{ kind: 'added', label, before: '', after: summary, ...place }];
  return item.facts
    .filter(({ state }) => state === 'added' || state === 'changed')
    .map((fact) => ({
      kind: 'changed',
      label: `${label}, ${fieldWords(fact)}`,
      before: valueWords(fact.field, fact.stored),
      after: valueWords(fact.field, fact.file),
      ...place,
    }));
}

function conflict(item: PlannedItem, fact: PlannedFact, words: ReadonlyMap<string, ItemWords>): ImportConflict {
  const when = fact.storedAt === null ? [] : [formatInstant(fact.storedAt)];
  return {
    fact: fact.key,
    // The only value that may stand is chosen already, so that what is said of all others is not said of it.
    choice: fact.protection === null ? fact.choice : 'system',
    protection: fact.protection === null ? null : PROTECTION_WORDS[fact.protection],
    label: `${words.get(item.key)?.label ?? item.key}, ${fieldWords(fact)}`,
    sheetName: fact.sheet,
    address: fact.address,
    systemValue: valueWords(fact.field, fact.stored),
    fileValue: valueWords(fact.field, fact.file),
    changedBy: [...(fact.storedBy === null ? [] : [fact.storedBy]), ...when].join(', '),
  };
}

function counts(items: readonly PlannedItem[]): { added: number; changed: number; unchanged: number; kept: number } {
  const written = items.filter(hasWrites);
  const added = written.filter(({ state }) => state === 'added').length;
  const kept = items.filter((item) => item.state === 'conflict' && !hasWrites(item)).length;
  return { added, changed: written.length - added, unchanged: items.length - written.length - kept, kept };
}

function titleOf(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
