import type { Exact } from '../../../../src/domain/fraction';
import { exact, toDecimalString } from '../../../../src/domain/fraction';
import { scoredCriteria } from '../../../../src/domain/scoring/sections';
import { formatNumber } from '../../../../src/text/number';
import { schemeGroups } from '../../../../templates/pages/sheets/scheme-groups';
import type { SheetPageProps } from '../../../../templates/pages/sheets/sheet';
import type { SheetConflict, SheetGroup, SheetLine } from '../../../../templates/pages/sheets/sheet-props';
import { totalsView } from '../../../../templates/pages/sheets/totals-view';
import { SCHEME_KB_2022, totalsWith } from '../../../support/scheme-kb-2022';
import { frameOf } from '../../templates/frame';

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
  return totalsView(scheme, totalsWith(scheme, pointsWithout(...missing)));
}

/** A stored row; `changes` by the code of its criterion. */
export function groupsWith(changes: Readonly<Record<string, Partial<SheetLine>>> = {}): SheetGroup[] {
  return schemeGroups(scheme).map(({ leaves, ...group }) => ({
    ...group,
    lines: leaves.map((criterion) => ({
      code: criterion.code,
      name: criterion.name,
      guidance: criterion.guidance,
      maximum: formatNumber(criterion.maximum),
      maximumValue: toDecimalString(criterion.maximum),
      effect: criterion.effect,
      evidenceRequired: criterion.evidenceRequired,
      points: '4',
      explanation: '',
      version: 3,
      saved: true,
      evidence: [],
      historyHref: null,
      hint: null,
      errors: {},
      conflict: null,
      citation: null,
      ...changes[criterion.code],
    })),
  }));
}

export const conflict: SheetConflict = {
  savedBy: 'Lãnh đạo Văn phòng Tỉnh ủy',
  savedAt: '14:31 ngày 29/06/2022',
  storedPoints: '6',
  storedExplanation: 'Hai hội nghị.',
  typedPoints: '4',
  typedExplanation: 'Một hội nghị.',
  storedVersion: 7,
};

export function sheetPageProps(changes: Partial<SheetPageProps> = {}): SheetPageProps {
  return {
    frame: frameOf({ title: 'Phiếu tự chấm điểm' }),
    basePath: BASE_PATH,
    agencyName: 'Văn phòng Tỉnh ủy',
    blocName: 'Khối thi đua các Ban Xây dựng Đảng',
    periodName: 'Sáu tháng đầu năm 2022',
    schemeTitle: 'Bảng tiêu chí chấm điểm (thang 100)',
    deadlineText: '17:00 ngày 05/07/2022, còn 2 ngày',
    state: { state: 'drafting', sentence: 'Chỉ cơ quan thấy phiếu.', returned: null, history: [] },
    groups: groupsWith(),
    totals: totalsWithout(),
    permissions: ['edit'],
    savedAt: '08:05',
    ...changes,
  };
}
