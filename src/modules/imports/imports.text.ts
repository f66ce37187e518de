import { placeText } from '../../../templates/pages/imports/import-props';
import { sheetKindWords } from './bloc-workbook';
import { fieldWords, valueWords, wordsOfItems } from './import-words';
import type { ImportOutcomeKind } from './imports.answers';
import { conflictsOf, type ImportPlan, isChange, type PlannedSheet, type PlanProblem } from './plan/plan';

/** A plan as lines for a terminal. */
export function importText(plan: ImportPlan, outcome: ImportOutcomeKind): string {
  return [
    ...heading(plan, outcome),
    ...plan.sheets.map(sheetLine),
    ...section('Lỗi và lưu ý', plan.problems.map(problemLine)),
    ...section('Khác với hệ thống', conflictLines(plan)),
    ...section(
      'Cần bổ sung',
      plan.missing.map(({ sentence }) => sentence),
    ),
  ].join('\n');
}

function heading(plan: ImportPlan, outcome: ImportOutcomeKind): string[] {
  const { target } = plan;
  const place = target === null ? [] : [`${target.blocName} (${target.blocCode}), năm ${String(target.year)}`];
  if (outcome === 'refused') return place;
  if (!isChange(plan)) return [`${plan.fileName}: không có thay đổi.`, ...place];
  return [
    outcome === 'applied' ? `Đã ghi ${plan.fileName}.` : `${plan.fileName}: mới kiểm tra, chưa ghi gì.`,
    ...place,
  ];
}

function sheetLine({ report, added, changed, unchanged, conflicts }: PlannedSheet): string {
  if (report.kind === null) return `- Trang “${report.sheet}”: không nhận ra, bỏ qua`;
  const understood = report.understood.map(({ sentence }) => sentence).join('; ');
  const counts = [
    [added, 'thêm mới'],
    [changed, 'thay đổi'],
    [unchanged, 'không đổi'],
    [conflicts, 'khác với hệ thống'],
    [report.repairs.length, 'ô đã tự hiểu lại'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${String(count)} ${words}`);
  return `- Trang “${report.sheet}” (${sheetKindWords[report.kind]}): ${[understood, ...said].join('; ')}`;
}

function problemLine({ sheet, address, sentence, severity }: PlanProblem): string {
  const place = placeText(sheet, address);
  return `${severity === 'error' ? 'Lỗi' : 'Lưu ý'}: ${place === '' ? '' : `${place}: `}${sentence}`;
}

function conflictLines(plan: ImportPlan): string[] {
  const words = wordsOfItems(plan.items);
  return conflictsOf(plan).map(({ item, fact }) => {
    const label = `${words.get(item.key)?.label ?? item.key}, ${fieldWords(fact)}`;
    const system = valueWords(fact.field, fact.stored) || 'để trống';
    return `${label}: trên hệ thống ${system}, trong tệp ${valueWords(fact.field, fact.file)}`;
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
}
