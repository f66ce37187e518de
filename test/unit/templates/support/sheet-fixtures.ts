import type { Exact } from '../../../../src/domain/fraction';
import { exact, toDecimalString } from '../../../../src/domain/fraction';
import { type ScoredCriterion, scoredCriteria } from '../../../../src/domain/scoring/sections';
import { formatNumber } from '../../../../src/text/number';
import type { SheetInput } from '../../../../templates/pages/sheets/input-props';
import { sheetParts } from '../../../../templates/pages/sheets/sheet-parts';
import type { SheetPageProps } from '../../../../templates/pages/sheets/sheet';
import type { SheetConflict, SheetGroup, SheetLine } from '../../../../templates/pages/sheets/sheet-props';
import { totalsView } from '../../../../templates/pages/sheets/totals-view';
import { SCHEME_KB_2022, scoredWith } from '../../../support/scheme-kb-2022';
import { frameOf } from '../frame';

/** The points of VPTU in the workbook of 2022, in the order of the criteria. */
const VPTU_POINTS = ['19.5', '28', '9.5', '8', '6', '6', '0', '4', '3', '4', '4', '3', '1'];

export const BASE_PATH = '/khoi/BXD/2022-H1/phieu/VPTU';

export const scheme = SCHEME_KB_2022;

/** Points of VPTU without those of the given criteria. */
export function pointsWithout(...missing: string[]): Map<string, Exact> {
  const all = scoredCriteria(scheme).map(({ code }, index): [string, Exact] => [
    code,
    exact(VPTU_POINTS[index] ?? '0'),
  ]);
  return new Map(all.filter(([code]) => !missing.includes(code)));
}

/** Totals of VPTU as the page shows them, without the given criteria. */
export function totalsWithout(...missing: string[]) {
  return totalsView(scheme, scoredWith(scheme, pointsWithout(...missing)));
}

/** What a row scored by judgement asks for. */
export const pointsAsked: SheetInput = {
  kind: 'points',
  options: [],
  notOccurred: null,
  eventLevels: [],
  takesCount: false,
  lineCount: 3,
  dayExample: '30/06/2022',
  rule: null,
  tasks: null,
};

/** A stored row; `changes` by the code of its criterion. */
export function groupsWith(changes: Readonly<Record<string, Partial<SheetLine>>> = {}): SheetGroup[] {
  return sheetParts(scheme).map(({ code, title, maximumText, rows }) => ({
    ...{ code, title, maximumText },
    rows: rows.flatMap((row) =>
      row.kind === 'group' ? [] : [{ kind: 'line', line: lineWith(row, changes[row.code]) }],
    ),
  }));
}

function lineWith(criterion: ScoredCriterion, changes: Partial<SheetLine> = {}): SheetLine {
  return {
    code: criterion.code,
    name: criterion.name,
    guidance: criterion.guidance,
    maximum: formatNumber(criterion.maximum),
    maximumValue: toDecimalString(criterion.maximum),
    effect: criterion.effect,
    evidenceRequired: criterion.evidenceRequired,
    isAssigned: true,
    input: pointsAsked,
    fields: new Map([['points', '4']]),
    wrongFields: [],
    inputText: '4',
    result: { points: null, how: '', note: null },
    explanation: '',
    version: 3,
    saved: true,
    evidence: [],
    taskEvidence: [],
    historyHref: null,
    hint: null,
    errors: {},
    conflict: null,
    citation: null,
    ...changes,
  };
}

export const conflict: SheetConflict = {
  savedBy: 'Lãnh đạo Văn phòng Tỉnh ủy',
  savedAt: '14:31 ngày 29/06/2022',
  storedInput: '6',
  storedExplanation: 'Hai hội nghị.',
  typedInput: '4',
  typedExplanation: 'Một hội nghị.',
  typedFields: new Map([['points', '4']]),
  storedVersion: 7,
};

export function sheetPageProps(changes: Partial<SheetPageProps> = {}): SheetPageProps {
  return {
    frame: frameOf({ title: 'Phiếu tự chấm điểm' }),
    basePath: BASE_PATH,
    explanationHref: '/khoi/BXD/2022-H1/xep-hang/VPTU',
    agencyName: 'Văn phòng Tỉnh ủy',
    blocName: 'Khối thi đua các Ban Xây dựng Đảng',
    periodName: 'Sáu tháng đầu năm 2022',
    schemeTitle: 'Bảng tiêu chí chấm điểm (thang 100)',
    deadlineText: '17:00 ngày 05/07/2022, còn 2 ngày',
    settledText: null,
    state: { state: 'drafting', sentence: 'Chỉ cơ quan thấy phiếu.', returned: null, history: [] },
    groups: groupsWith(),
    totals: totalsWithout(),
    permissions: ['edit'],
    savedAt: '08:05',
    ...changes,
  };
}
